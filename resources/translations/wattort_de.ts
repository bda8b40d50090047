<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New scenario</source>
        <translation>&amp;Neues Szenario</translation>
    </message>
    <message>
        <source>Open the &amp;demo</source>
        <translation>De&amp;mo öffnen</translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as …</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>&amp;Import …</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>Import &amp;weather …</source>
        <translation>&amp;Wetter importieren …</translation>
    </message>
    <message>
        <source>Import electricity &amp;prices …</source>
        <translation>Strom&amp;preise importieren …</translation>
    </message>
    <message>
        <source>&amp;Export results …</source>
        <translation>&amp;Ergebnisse exportieren …</translation>
    </message>
    <message>
        <source>Write the &amp;report …</source>
        <translation>&amp;Bericht schreiben …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Been&amp;den</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Select on the map</source>
        <translation>Auf der Karte &amp;auswählen</translation>
    </message>
    <message>
        <source>&amp;Draw a site</source>
        <translation>Standort &amp;zeichnen</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>&amp;Messen</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>&amp;Alles zeigen</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation>&amp;Nächster Schritt</translation>
    </message>
    <message>
        <source>&amp;Previous step</source>
        <translation>&amp;Vorheriger Schritt</translation>
    </message>
    <message>
        <source>La&amp;yers</source>
        <translation>&amp;Ebenen</translation>
    </message>
    <message>
        <source>&amp;Findings</source>
        <translation>&amp;Feststellungen</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>V&amp;ollbild</translation>
    </message>
    <message>
        <source>&amp;Plan again</source>
        <translation>Neu &amp;planen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Five-minute tour</source>
        <translation>&amp;Fünf-Minuten-Rundgang</translation>
    </message>
    <message>
        <source>&amp;About Wattort</source>
        <translation>Ü&amp;ber Wattort</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>&amp;Planung</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Le&amp;gend</source>
        <translation>&amp;Legende</translation>
    </message>
    <message>
        <source>Begin with an empty region</source>
        <translation>Mit einer leeren Region beginnen</translation>
    </message>
    <message>
        <source>Open the invented town Auenfeld, which has everything</source>
        <translation>Die erfundene Stadt Auenfeld öffnen, in der es alles gibt</translation>
    </message>
    <message>
        <source>Open a scenario file</source>
        <translation>Eine Szenariodatei öffnen</translation>
    </message>
    <message>
        <source>Save the scenario in its file</source>
        <translation>Das Szenario in seiner Datei speichern</translation>
    </message>
    <message>
        <source>Save the scenario in another file</source>
        <translation>Das Szenario in einer anderen Datei speichern</translation>
    </message>
    <message>
        <source>Take layers out of a file: OpenStreetMap, GeoPackage, GeoJSON, Shapefile, CSV, GeoTIFF</source>
        <translation>Ebenen aus einer Datei übernehmen: OpenStreetMap, GeoPackage, GeoJSON, Shapefile, CSV, GeoTIFF</translation>
    </message>
    <message>
        <source>Take the weather of a year out of an EPW or TRY file</source>
        <translation>Das Wetter eines Jahres aus einer EPW- oder TRY-Datei übernehmen</translation>
    </message>
    <message>
        <source>Take the electricity price of each hour out of a CSV file</source>
        <translation>Den Strompreis jeder Stunde aus einer CSV-Datei übernehmen</translation>
    </message>
    <message>
        <source>Write network and hourly series for other programs</source>
        <translation>Netz und Stundenreihen für andere Programme schreiben</translation>
    </message>
    <message>
        <source>Write the report on the selected site as PDF</source>
        <translation>Den Bericht über den gewählten Standort als PDF schreiben</translation>
    </message>
    <message>
        <source>Close the window and end the program</source>
        <translation>Das Fenster schließen und das Programm beenden</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>Die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>Make the change again that was taken back</source>
        <translation>Die zurückgenommene Änderung wiederherstellen</translation>
    </message>
    <message>
        <source>Click on the map to see what is there; right-click to decide on it</source>
        <translation>Auf die Karte klicken, um zu sehen, was dort ist; Rechtsklick, um darüber zu entscheiden</translation>
    </message>
    <message>
        <source>Draw the area of a candidate site on the map</source>
        <translation>Die Fläche eines möglichen Standorts auf der Karte zeichnen</translation>
    </message>
    <message>
        <source>Measure lengths and areas on the map</source>
        <translation>Längen und Flächen auf der Karte messen</translation>
    </message>
    <message>
        <source>Show the whole region</source>
        <translation>Die ganze Region zeigen</translation>
    </message>
    <message>
        <source>Show less of the map, larger</source>
        <translation>Einen kleineren Ausschnitt der Karte größer zeigen</translation>
    </message>
    <message>
        <source>Show more of the map, smaller</source>
        <translation>Einen größeren Ausschnitt der Karte kleiner zeigen</translation>
    </message>
    <message>
        <source>Go on to the next step of the plan</source>
        <translation>Zum nächsten Schritt der Planung gehen</translation>
    </message>
    <message>
        <source>Go back to the step before</source>
        <translation>Zum vorigen Schritt zurückgehen</translation>
    </message>
    <message>
        <source>Show or hide the list of layers: visibility, order, source</source>
        <translation>Die Liste der Ebenen zeigen oder verbergen: Sichtbarkeit, Reihenfolge, Quelle</translation>
    </message>
    <message>
        <source>Show or hide what is to be looked at</source>
        <translation>Zeigen oder verbergen, was zu beachten ist</translation>
    </message>
    <message>
        <source>Show or hide the legend of the map</source>
        <translation>Die Legende der Karte zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>Den ganzen Bildschirm nutzen</translation>
    </message>
    <message>
        <source>Compute all results again</source>
        <translation>Alle Ergebnisse neu berechnen</translation>
    </message>
    <message>
        <source>Call the calculation off</source>
        <translation>Die Berechnung abbrechen</translation>
    </message>
    <message>
        <source>Read what can be done in which step</source>
        <translation>Nachlesen, was in welchem Schritt getan werden kann</translation>
    </message>
    <message>
        <source>Version, licence and sources of the program</source>
        <translation>Version, Lizenz und Quellen des Programms</translation>
    </message>
    <message>
        <source>Import a &amp;load …</source>
        <translation>&amp;Last importieren …</translation>
    </message>
    <message>
        <source>Take the recorded load of a compute centre, or its requests, out of a CSV file</source>
        <translation>Die aufgezeichnete Last eines Rechenzentrums oder seine Anfragen aus einer CSV-Datei übernehmen</translation>
    </message>
    <message>
        <source>Choose &amp;by area</source>
        <translation>Nach &amp;Fläche wählen</translation>
    </message>
    <message>
        <source>Decide on all buildings or streets in an area together</source>
        <translation>Über alle Gebäude oder Straßen einer Fläche gemeinsam entscheiden</translation>
    </message>
    <message>
        <source>Draw a s&amp;treet or pipe</source>
        <translation>S&amp;traße oder Leitung zeichnen</translation>
    </message>
    <message>
        <source>Draw a street or a pipe of an existing heat network on the map</source>
        <translation>Eine Straße oder eine Leitung eines bestehenden Wärmenetzes auf der Karte zeichnen</translation>
    </message>
    <message>
        <source>Linear &amp;heat density</source>
        <translation>&amp;Wärmeliniendichte</translation>
    </message>
    <message>
        <source>Show or hide on the map how much heat is needed along each street</source>
        <translation>Auf der Karte zeigen oder verbergen, wie viel Wärme entlang jeder Straße benötigt wird</translation>
    </message>
    <message>
        <source>Place a &amp;heat source</source>
        <translation>Wärme&amp;quelle setzen</translation>
    </message>
    <message>
        <source>Put an existing or a new heat source beside the compute centre on the map</source>
        <translation>Eine bestehende oder neue Wärmequelle neben dem Rechenzentrum auf die Karte setzen</translation>
    </message>
</context>
<context>
    <name>CentreFacts</name>
    <message>
        <source>Highest power when the battery takes the peaks off</source>
        <translation>Höchste Leistung, wenn die Batterie die Spitzen kappt</translation>
    </message>
    <message>
        <source>The lowest power from the grid that the battery can hold through the year</source>
        <translation>Die niedrigste Leistung aus dem Netz, die die Batterie durch das Jahr halten kann</translation>
    </message>
    <message>
        <source>Own solar power</source>
        <translation>Eigener Solarstrom</translation>
    </message>
    <message>
        <source>Own wind power</source>
        <translation>Eigener Windstrom</translation>
    </message>
    <message>
        <source>Renewable share in the balance of the year</source>
        <translation>Erneuerbarer Anteil in der Jahresbilanz</translation>
    </message>
    <message>
        <source>Renewable share hour by hour</source>
        <translation>Erneuerbarer Anteil Stunde für Stunde</translation>
    </message>
    <message>
        <source>Surplus</source>
        <translation>Überschuss</translation>
    </message>
    <message>
        <source>Highest power from the grid that is left</source>
        <translation>Höchster verbleibender Netzbezug</translation>
    </message>
    <message>
        <source>Apparent power of the connection</source>
        <translation>Scheinleistung des Anschlusses</translation>
    </message>
    <message>
        <source>Transformers with redundancy</source>
        <translation>Transformatoren mit Redundanz</translation>
    </message>
    <message>
        <source>Usual level of the grid</source>
        <translation>Übliche Netzebene</translation>
    </message>
    <message>
        <source>Highest power of the year</source>
        <translation>Höchste Leistung des Jahres</translation>
    </message>
    <message>
        <source>Fast swing of power within seconds</source>
        <translation>Schneller Leistungshub binnen Sekunden</translation>
    </message>
    <message>
        <source>Largest step from hour to hour</source>
        <translation>Größter Sprung von Stunde zu Stunde</translation>
    </message>
    <message>
        <source>Hours at the power cap or curtailed</source>
        <translation>Stunden an der Leistungsgrenze oder abgeregelt</translation>
    </message>
    <message>
        <source>IT energy that cap and curtailment take away</source>
        <translation>IT-Energie, die durch Leistungsgrenze und Abregelung entfällt</translation>
    </message>
    <message>
        <source>IT energy that moves within its day</source>
        <translation>IT-Energie, die innerhalb ihres Tages verschoben wird</translation>
    </message>
    <message>
        <source>Hottest hour of the year</source>
        <translation>Heißeste Stunde des Jahres</translation>
    </message>
    <message>
        <source>Exceeded in 35 hours (0.4 %)</source>
        <translation>In 35 Stunden überschritten (0,4 %)</translation>
    </message>
    <message>
        <source>Hottest hour in %1 years</source>
        <translation>Heißeste Stunde in %1 Jahren</translation>
    </message>
    <message>
        <source>From the hottest hour of the weather and its spread from year to year (Gumbel). A test reference year smooths extremes, so the truth may be higher.</source>
        <translation>Aus der heißesten Stunde des Wetters und ihrer Streuung von Jahr zu Jahr (Gumbel). Ein Testreferenzjahr glättet Extreme, der wahre Wert kann also höher liegen.</translation>
    </message>
    <message>
        <source>Design day of the cooling plant</source>
        <translation>Auslegungstag der Kühlung</translation>
    </message>
    <message>
        <source>The hottest hour in the return period is hotter than the design day.</source>
        <translation>Die heißeste Stunde in der Wiederkehrzeit ist heißer als der Auslegungstag.</translation>
    </message>
    <message>
        <source>Highest wet bulb</source>
        <translation>Höchste Feuchtkugeltemperatur</translation>
    </message>
    <message>
        <source>Coldest hour</source>
        <translation>Kälteste Stunde</translation>
    </message>
    <message>
        <source>Power usage effectiveness (PUE)</source>
        <translation>Energieverbrauchseffektivität (PUE)</translation>
    </message>
    <message>
        <source>Energy of the centre over energy of the IT, sums of the year: E_DC / E_IT, Delegated Regulation (EU) 2024/1364, Annex III (a); EN 50600-4-2</source>
        <translation>Energie des Rechenzentrums je IT-Energie, Summen des Jahres: E_DC / E_IT, Delegierte Verordnung (EU) 2024/1364, Anhang III Buchst. a; EN 50600-4-2</translation>
    </message>
    <message>
        <source>Water usage effectiveness (WUE)</source>
        <translation>Wassernutzungseffektivität (WUE)</translation>
    </message>
    <message>
        <source>Water taken over energy of the IT: W_IN / E_IT, Annex III (b); EN 50600-4-9</source>
        <translation>Wassereinsatz je IT-Energie: W_IN / E_IT, Anhang III Buchst. b; EN 50600-4-9</translation>
    </message>
    <message>
        <source>Energy reuse factor (ERF)</source>
        <translation>Anteil wiederverwendeter Energie (ERF)</translation>
    </message>
    <message>
        <source>Heat handed over outside of the centre over energy of the centre: E_REUSE / E_DC, Annex III (c); EN 50600-4-6</source>
        <translation>Außerhalb des Rechenzentrums abgegebene Wärme je Energie des Rechenzentrums: E_REUSE / E_DC, Anhang III Buchst. c; EN 50600-4-6</translation>
    </message>
    <message>
        <source>Energy reuse effectiveness (ERE)</source>
        <translation>Effektivität der Energiewiederverwendung (ERE)</translation>
    </message>
    <message>
        <source>(E_DC - E_REUSE) / E_IT, which is (1 - ERF) PUE; The Green Grid, White Paper 29</source>
        <translation>(E_DC − E_REUSE) / E_IT, gleich (1 − ERF) · PUE; The Green Grid, White Paper 29</translation>
    </message>
    <message>
        <source>Renewable energy factor (REF)</source>
        <translation>Anteil erneuerbarer Energien (REF)</translation>
    </message>
    <message>
        <source>Renewable energy by guarantees of origin, purchase agreements and on site over energy of the centre: E_RES-TOT / E_DC, Annex III (d); EN 50600-4-3</source>
        <translation>Erneuerbare Energie aus Herkunftsnachweisen, Lieferverträgen und Eigenerzeugung je Energie des Rechenzentrums: E_RES-TOT / E_DC, Anhang III Buchst. d; EN 50600-4-3</translation>
    </message>
    <message>
        <source>Carbon usage effectiveness (CUE)</source>
        <translation>Kohlendioxid je IT-Energie (CUE)</translation>
    </message>
    <message>
        <source>Carbon dioxide of the centre&apos;s energy over energy of the IT; EN 50600-4-8, not part of the regulation</source>
        <translation>Kohlendioxid der Energie des Rechenzentrums je IT-Energie; EN 50600-4-8, nicht Teil der Verordnung</translation>
    </message>
</context>
<context>
    <name>ChartTable</name>
    <message>
        <source>Copy table</source>
        <translation>Tabelle kopieren</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>Waste heat, direct</source>
        <translation>Abwärme direkt</translation>
    </message>
    <message>
        <source>Waste heat by heat pump</source>
        <translation>Abwärme über Wärmepumpe</translation>
    </message>
    <message>
        <source>From the heat storage</source>
        <translation>Aus dem Wärmespeicher</translation>
    </message>
    <message>
        <source>Peak boiler</source>
        <translation>Spitzenlastkessel</translation>
    </message>
    <message>
        <source>Load duration curve of the heat</source>
        <translation>Jahresdauerlinie der Wärme</translation>
    </message>
    <message>
        <source>Heat fed into the network by source. The hours of the year are sorted by demand, the highest on the left; each value is the mean of 24 hours.</source>
        <translation>In das Netz eingespeiste Wärme nach Quelle. Die Stunden des Jahres sind nach dem Bedarf geordnet, der höchste links; jeder Wert ist das Mittel von 24 Stunden.</translation>
    </message>
    <message>
        <source>Hours of the year</source>
        <translation>Stunden des Jahres</translation>
    </message>
    <message>
        <source>Heat power</source>
        <translation>Wärmeleistung</translation>
    </message>
    <message>
        <source>Heat demand with network losses</source>
        <translation>Wärmebedarf mit Netzverlusten</translation>
    </message>
    <message>
        <source>Heat balance by month</source>
        <translation>Wärmebilanz nach Monaten</translation>
    </message>
    <message>
        <source>Heat fed into the network by source and month, beside the demand and the waste heat that stays unused.</source>
        <translation>In das Netz eingespeiste Wärme nach Quelle und Monat, daneben der Bedarf und die ungenutzte Abwärme.</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Heat energy</source>
        <translation>Wärmemenge</translation>
    </message>
    <message>
        <source>Waste heat unused</source>
        <translation>Ungenutzte Abwärme</translation>
    </message>
    <message>
        <source>Annual costs by item</source>
        <translation>Jährliche Kosten nach Posten</translation>
    </message>
    <message>
        <source>Annuities of capital, operation and energy for each item of the heat supply; funding counts against the capital.</source>
        <translation>Annuitäten von Kapital, Betrieb und Energie für jeden Posten der Wärmeversorgung; die Förderung mindert die Kapitalkosten.</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Posten</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Capital</source>
        <translation>Kapital</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Betrieb</translation>
    </message>
    <message>
        <source>Energy and CO₂</source>
        <translation>Energie und CO₂</translation>
    </message>
    <message>
        <source>Cash flow of the network operator</source>
        <translation>Zahlungsströme des Netzbetreibers</translation>
    </message>
    <message>
        <source>Payments of each year after the investment, and their sum so far. Not discounted.</source>
        <translation>Zahlungen jedes Jahres nach der Investition und ihre bisherige Summe, nicht abgezinst.</translation>
    </message>
    <message>
        <source>Year of operation</source>
        <translation>Betriebsjahr</translation>
    </message>
    <message>
        <source>Cash flow</source>
        <translation>Zahlungsstrom</translation>
    </message>
    <message>
        <source>Cash flow of the year</source>
        <translation>Zahlungsstrom des Jahres</translation>
    </message>
    <message>
        <source>Sum so far</source>
        <translation>Bisherige Summe</translation>
    </message>
    <message>
        <source>Ranking of the sites</source>
        <translation>Rangfolge der Standorte</translation>
    </message>
    <message>
        <source>Weighted scores of each site by criterion; 100 would be the best site by every criterion. Excluded sites have no score.</source>
        <translation>Gewichtete Punkte jedes Standorts nach Kriterium; 100 wäre der beste Standort nach jedem Kriterium. Ausgeschlossene Standorte erhalten keine Punkte.</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Follow-up investments by year</source>
        <translation>Folgeinvestitionen nach Jahren</translation>
    </message>
    <message>
        <source>Jobs in the compute centre and in the digital park, and the net revenue of the municipality.</source>
        <translation>Arbeitsplätze im Rechenzentrum und im Digitalpark sowie die Nettoeinnahmen der Gemeinde.</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Arbeitsplätze</translation>
    </message>
    <message>
        <source>Net revenue of the municipality</source>
        <translation>Nettoeinnahmen der Gemeinde</translation>
    </message>
    <message>
        <source>Jobs in the compute centre</source>
        <translation>Arbeitsplätze im Rechenzentrum</translation>
    </message>
    <message>
        <source>Jobs in the digital park</source>
        <translation>Arbeitsplätze im Digitalpark</translation>
    </message>
    <message>
        <source>Hour of the year</source>
        <translation>Stunde des Jahres</translation>
    </message>
    <message>
        <source>Lines are means of a day, bands reach from its lowest to its highest hour; zoomed in, the lines are the hours themselves.</source>
        <translation>Linien sind Tagesmittel, Bänder reichen von der niedrigsten bis zur höchsten Stunde des Tages; vergrößert zeigen die Linien die einzelnen Stunden.</translation>
    </message>
    <message>
        <source>Power over the year</source>
        <translation>Leistung im Jahresverlauf</translation>
    </message>
    <message>
        <source>Electrical power</source>
        <translation>Elektrische Leistung</translation>
    </message>
    <message>
        <source>Compute centre in all</source>
        <translation>Rechenzentrum gesamt</translation>
    </message>
    <message>
        <source>IT</source>
        <translation>IT</translation>
    </message>
    <message>
        <source>Waste heat over the year</source>
        <translation>Abwärme im Jahresverlauf</translation>
    </message>
    <message>
        <source>Waste heat that can be recovered</source>
        <translation>Nutzbare Abwärme</translation>
    </message>
    <message>
        <source>Heat network over the year</source>
        <translation>Wärmenetz im Jahresverlauf</translation>
    </message>
    <message>
        <source>Heat fed in</source>
        <translation>Eingespeiste Wärme</translation>
    </message>
    <message>
        <source>Heat loss of the network</source>
        <translation>Wärmeverluste des Netzes</translation>
    </message>
    <message>
        <source>PUE and temperatures over the year</source>
        <translation>PUE und Temperaturen im Jahresverlauf</translation>
    </message>
    <message>
        <source>The power usage effectiveness of each day beside the temperature outdoors and that of the waste heat.</source>
        <translation>Die Energieverbrauchseffektivität (PUE) jedes Tages neben der Außentemperatur und der Temperatur der Abwärme.</translation>
    </message>
    <message>
        <source>PUE</source>
        <translation>PUE</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Outdoor temperature</source>
        <translation>Außentemperatur</translation>
    </message>
    <message>
        <source>Temperature of the waste heat</source>
        <translation>Temperatur der Abwärme</translation>
    </message>
    <message>
        <source>Net revenue</source>
        <translation>Nettoeinnahmen</translation>
    </message>
    <message>
        <source>%1 (excluded)</source>
        <translation>%1 (ausgeschlossen)</translation>
    </message>
    <message>
        <source>The compute centre over 25 years</source>
        <translation>Das Rechenzentrum über 25 Jahre</translation>
    </message>
    <message>
        <source>Electricity and usable heat of each year after the start of operation, and computing over that of the first full hardware.</source>
        <translation>Strom und nutzbare Wärme jedes Jahres nach der Inbetriebnahme sowie die Rechenleistung im Verhältnis zur ersten vollen Ausstattung.</translation>
    </message>
    <message>
        <source>Years after the start of operation</source>
        <translation>Jahre nach der Inbetriebnahme</translation>
    </message>
    <message>
        <source>Energy of the year</source>
        <translation>Energie des Jahres</translation>
    </message>
    <message>
        <source>Computing, first hardware = 1</source>
        <translation>Rechenleistung, erste Ausstattung = 1</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>Rechenleistung</translation>
    </message>
    <message>
        <source>Temperature of the facility water</source>
        <translation>Temperatur des Kühlwassers</translation>
    </message>
    <message>
        <source>The same hardware with colder and warmer facility water: what is lost in PUE and won in the temperature of the heat. Dashed: warmer than the system allows.</source>
        <translation>Dieselbe Ausstattung mit kälterem und wärmerem Kühlwasser: was an PUE verloren und an Temperatur der Wärme gewonnen wird. Gestrichelt: wärmer, als das System zulässt.</translation>
    </message>
    <message>
        <source>Facility water, supply</source>
        <translation>Kühlwasser, Vorlauf</translation>
    </message>
    <message>
        <source>PUE of the year</source>
        <translation>PUE des Jahres</translation>
    </message>
    <message>
        <source>Temperature of the heat</source>
        <translation>Temperatur der Wärme</translation>
    </message>
    <message>
        <source>PUE, too warm for the system</source>
        <translation>PUE, zu warm für das System</translation>
    </message>
    <message>
        <source>At the end of the pipe away from the source. Lines are means of a day, bands reach from its lowest to its highest hour; zoomed in, the lines are the hours themselves.</source>
        <translation>Am Ende der Leitung, das von der Quelle weiter entfernt ist. Linien sind Tagesmittel, Bänder reichen von der niedrigsten bis zur höchsten Stunde; vergrößert zeigen die Linien die einzelnen Stunden.</translation>
    </message>
    <message>
        <source>Pressure diagram</source>
        <translation>Druckdiagramm</translation>
    </message>
    <message>
        <source>Distance from the source</source>
        <translation>Entfernung von der Quelle</translation>
    </message>
    <message>
        <source>Pressure</source>
        <translation>Druck</translation>
    </message>
    <message>
        <source>Pressure limit</source>
        <translation>Druckgrenze</translation>
    </message>
    <message>
        <source>Supply pressure</source>
        <translation>Vorlaufdruck</translation>
    </message>
    <message>
        <source>Return pressure</source>
        <translation>Rücklaufdruck</translation>
    </message>
    <message>
        <source>Pressure at rest</source>
        <translation>Ruhedruck</translation>
    </message>
    <message>
        <source>Vapour pressure of the supply</source>
        <translation>Dampfdruck des Vorlaufs</translation>
    </message>
    <message>
        <source>Supply temperature</source>
        <translation>Vorlauftemperatur</translation>
    </message>
    <message>
        <source>Return temperature</source>
        <translation>Rücklauftemperatur</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Massenstrom</translation>
    </message>
    <message>
        <source>Heat loss</source>
        <translation>Wärmeverlust</translation>
    </message>
    <message>
        <source>Heat loss of both pipes</source>
        <translation>Wärmeverlust beider Rohre</translation>
    </message>
    <message>
        <source>Pressures above the air&apos;s at design load along the way from the source, on flat ground. Below the vapour pressure the supply would boil.</source>
        <translation>Überdrücke im Auslegungsfall entlang des Weges von der Quelle bei ebenem Gelände. Unterhalb des Dampfdrucks würde der Vorlauf sieden.</translation>
    </message>
    <message>
        <source>Temperatures along the way</source>
        <translation>Temperaturen entlang des Weges</translation>
    </message>
    <message>
        <source>Supply and return at design load along the way from the source.</source>
        <translation>Vorlauf und Rücklauf im Auslegungsfall entlang des Weges von der Quelle.</translation>
    </message>
    <message>
        <source>Supply temperature: %1</source>
        <comment>at a consumer</comment>
        <translation>Vorlauftemperatur: %1</translation>
    </message>
    <message>
        <source>The supply at the source and what arrives, minute by minute of the day; dashed: what would arrive if the water were there at once.</source>
        <translation>Der Vorlauf an der Quelle und was ankommt, Minute für Minute des Tages; gestrichelt: was ankäme, wenn das Wasser sofort da wäre.</translation>
    </message>
    <message>
        <source>Hour of the day</source>
        <translation>Stunde des Tages</translation>
    </message>
    <message>
        <source>At the source</source>
        <translation>An der Quelle</translation>
    </message>
    <message>
        <source>Arrives</source>
        <translation>Kommt an</translation>
    </message>
    <message>
        <source>Without delay</source>
        <translation>Ohne Verzögerung</translation>
    </message>
    <message>
        <source>Heat demand of the region by year</source>
        <translation>Wärmebedarf der Region nach Jahren</translation>
    </message>
    <message>
        <source>Useful heat of all buildings from year to year with the renovation rate and depth of the assumptions; the range is that of rate and depth.</source>
        <translation>Nutzwärme aller Gebäude von Jahr zu Jahr mit Sanierungsrate und Sanierungstiefe der Annahmen; die Spanne ist die von Rate und Tiefe.</translation>
    </message>
    <message>
        <source>Heat demand</source>
        <translation>Wärmebedarf</translation>
    </message>
    <message>
        <source>Slow and shallow renovation</source>
        <translation>Langsame, geringe Sanierung</translation>
    </message>
    <message>
        <source>Fast and deep renovation</source>
        <translation>Schnelle, tiefe Sanierung</translation>
    </message>
    <message>
        <source>Linear heat density of the streets</source>
        <translation>Wärmeliniendichte der Straßen</translation>
    </message>
    <message>
        <source>Heat demand per metre of street and year over the length of all streets, the densest on the left. The dashed lines are the limits from which a heat network is suitable.</source>
        <translation>Wärmebedarf je Meter Straße und Jahr über der Länge aller Straßen, die dichtesten links. Die gestrichelten Linien sind die Grenzen, ab denen ein Wärmenetz geeignet ist.</translation>
    </message>
    <message>
        <source>Length of the streets</source>
        <translation>Länge der Straßen</translation>
    </message>
    <message>
        <source>Linear heat density</source>
        <translation>Wärmeliniendichte</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Nothing to complain about.</source>
        <translation>Keine Beanstandungen.</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Geschrieben nach %1</translation>
    </message>
    <message>
        <source>%1: %2 read, %3 imported</source>
        <translation>%1: %2 gelesen, %3 importiert</translation>
    </message>
    <message>
        <source>Created %1</source>
        <translation>%1 angelegt</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>ausgeschlossen</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>%1 nodes, %2 links, %3 iterations, written to %4</source>
        <translation>%1 Knoten, %2 Verbindungen, %3 Iterationen, geschrieben nach %4</translation>
    </message>
    <message>
        <source>No steady state was found after %1 iterations; nothing was written.</source>
        <translation>Nach %1 Iterationen wurde kein stationärer Zustand gefunden; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Without a command the window opens: wattort [FILE] [--demo]
Exit codes: 0 done, 1 failed, 2 wrong usage, 3 bad input, 4 cancelled</source>
        <translation>Ohne Befehl öffnet sich das Fenster: wattort [DATEI] [--demo]
Exit-Codes: 0 erledigt, 1 fehlgeschlagen, 2 falscher Aufruf, 3 fehlerhafte Eingabe, 4 abgebrochen</translation>
    </message>
    <message>
        <source>Show this help</source>
        <translation>Diese Hilfe zeigen</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>OPTIONEN</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>BEFEHL</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>required</source>
        <translation>erforderlich</translation>
    </message>
    <message>
        <source>Wrong usage: %1</source>
        <translation>Falscher Aufruf: %1</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Es fehlt: %1</translation>
    </message>
    <message>
        <source>Not understood: %1</source>
        <translation>Nicht verstanden: %1</translation>
    </message>
    <message>
        <source>Not a permitted value: %1</source>
        <translation>Kein zulässiger Wert: %1</translation>
    </message>
    <message>
        <source>--help shows what is possible.</source>
        <translation>--help zeigt, was möglich ist.</translation>
    </message>
    <message>
        <source>Plans AI compute centres and the use of their heat.</source>
        <translation>Plant KI-Rechenzentren und die Nutzung ihrer Abwärme.</translation>
    </message>
    <message>
        <source>Format, completeness, plausibility, law</source>
        <translation>Format, Vollständigkeit, Plausibilität, Recht</translation>
    </message>
    <message>
        <source>Scenario file</source>
        <translation>Szenariodatei</translation>
    </message>
    <message>
        <source>Results for other programs</source>
        <translation>Ergebnisse für andere Programme</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Name of the site; without it the first</source>
        <translation>Name des Standorts; ohne Angabe der erste</translation>
    </message>
    <message>
        <source>File to be read</source>
        <translation>Datei, die gelesen wird</translation>
    </message>
    <message>
        <source>Layer of the file</source>
        <translation>Layer der Datei</translation>
    </message>
    <message>
        <source>Field mapping ours=theirs, may be repeated</source>
        <translation>Feldzuordnung eigenes=fremdes, mehrfach möglich</translation>
    </message>
    <message>
        <source>EPSG code of a file that does not say it</source>
        <translation>EPSG-Code einer Datei, die ihn nicht nennt</translation>
    </message>
    <message>
        <source>Metres within which ends of streets are one</source>
        <translation>Meter, innerhalb derer Straßenenden zusammenfallen</translation>
    </message>
    <message>
        <source>Create a scenario file</source>
        <translation>Eine Szenariodatei anlegen</translation>
    </message>
    <message>
        <source>Scenario file (.gpkg)</source>
        <translation>Szenariodatei (.gpkg)</translation>
    </message>
    <message>
        <source>Plane coordinate system, e.g. EPSG:25832</source>
        <translation>Ebenes Koordinatensystem, z. B. EPSG:25832</translation>
    </message>
    <message>
        <source>Fill it with the embedded region</source>
        <translation>Mit der eingebauten Region füllen</translation>
    </message>
    <message>
        <source>Size of the embedded region</source>
        <translation>Größe der eingebauten Region</translation>
    </message>
    <message>
        <source>Another embedded region for each seed</source>
        <translation>Für jede Zahl eine andere eingebaute Region</translation>
    </message>
    <message>
        <source>Replace a file that is there</source>
        <translation>Eine vorhandene Datei ersetzen</translation>
    </message>
    <message>
        <source>Plan one site or all, keep the results in the file</source>
        <translation>Einen Standort oder alle planen; Ergebnisse stehen danach in der Datei</translation>
    </message>
    <message>
        <source>Name of the site; without it all are planned</source>
        <translation>Name des Standorts; ohne Angabe werden alle geplant</translation>
    </message>
    <message>
        <source>Print only, leave the file as it is</source>
        <translation>Nur ausgeben, die Datei nicht ändern</translation>
    </message>
    <message>
        <source>Sites against each other</source>
        <translation>Standorte im Vergleich</translation>
    </message>
    <message>
        <source>The report on one site as PDF/A</source>
        <translation>Der Bericht über einen Standort als PDF/A</translation>
    </message>
    <message>
        <source>Report (.pdf)</source>
        <translation>Bericht (.pdf)</translation>
    </message>
    <message>
        <source>Name of the site; without it the best one of the ranking</source>
        <translation>Name des Standorts; ohne Angabe der beste der Rangliste</translation>
    </message>
    <message>
        <source>Print one JSON object</source>
        <translation>Ein JSON-Objekt ausgeben</translation>
    </message>
    <message>
        <source>Print progress as lines on standard error</source>
        <translation>Fortschritt als Zeilen auf der Standardfehlerausgabe ausgeben</translation>
    </message>
    <message>
        <source>Language of what is printed</source>
        <translation>Sprache der Ausgabe</translation>
    </message>
    <message>
        <source>Steady hydraulics of an EPANET network</source>
        <translation>Stationäre Hydraulik eines EPANET-Netzes</translation>
    </message>
    <message>
        <source>EPANET input file (.inp)</source>
        <translation>EPANET-Eingabedatei (.inp)</translation>
    </message>
    <message>
        <source>Folder for the results (CSV)</source>
        <translation>Ordner für die Ergebnisse (CSV)</translation>
    </message>
    <message>
        <source>Show the version</source>
        <translation>Die Version zeigen</translation>
    </message>
    <message>
        <source>Take layers, weather, prices or a load into a scenario</source>
        <translation>Ebenen, Wetter, Preise oder eine Last in ein Szenario übernehmen</translation>
    </message>
    <message>
        <source>Rated IT power in MW at which a load was recorded; its highest value unless given</source>
        <translation>IT-Nennleistung in MW, bei der eine Last aufgezeichnet wurde; ohne Angabe ihr höchster Wert</translation>
    </message>
    <message>
        <source>KEY=VALUE, may be repeated: an assumption&apos;s key, or system, cooling, heat_rejection, air_cooling, redundancy, power_supply, transformer, load, pipe_system, network_kind, start_of_operation (2028-07-01), or one that says the size of the compute centre: %1</source>
        <translation>SCHLÜSSEL=WERT, auch mehrfach: der Schlüssel einer Annahme oder system, cooling, heat_rejection, air_cooling, redundancy, power_supply, transformer, load, pipe_system, network_kind, start_of_operation (2028-07-01) oder einer, der die Größe des Rechenzentrums angibt: %1</translation>
    </message>
    <message>
        <source>network (GeoJSON), hourly (CSV), pipes (CSV: each pipe with its year, and the pressures along the ways), sections (GeoPackage and CSV: the network street by street), register (CSV: data that operators report each year); separated by commas</source>
        <translation>network (GeoJSON), hourly (CSV), pipes (CSV: jedes Rohr mit seinem Jahr und die Drücke entlang der Wege), sections (GeoPackage und CSV: das Netz straßenweise), register (CSV: Daten, die Betreiber jährlich melden); durch Kommas getrennt</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>Leave all buildings and streets to the program</source>
        <translation>Alle Gebäude und Straßen dem Programm überlassen</translation>
    </message>
</context>
<context>
    <name>Equipment</name>
    <message>
        <source>computing in BF16</source>
        <translation>Rechenleistung in BF16</translation>
    </message>
    <message>
        <source>computing in FP8</source>
        <translation>Rechenleistung in FP8</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>bandwidth of the memory</source>
        <translation>Speicherbandbreite</translation>
    </message>
    <message>
        <source>efficiency of the power supplies</source>
        <translation>Wirkungsgrad der Netzteile</translation>
    </message>
    <message>
        <source>efficiency of the converters</source>
        <translation>Wirkungsgrad der Wandler</translation>
    </message>
    <message>
        <source>highest real power over rated power</source>
        <translation>höchste tatsächliche Leistung je Nennleistung</translation>
    </message>
    <message>
        <source>idle power over rated power</source>
        <translation>Leerlaufleistung je Nennleistung</translation>
    </message>
    <message>
        <source>share of the heat in water</source>
        <translation>Anteil der Wärme im Wasser</translation>
    </message>
    <message>
        <source>price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>pressure of the room fans</source>
        <translation>Druck der Raumventilatoren</translation>
    </message>
    <message>
        <source>warming of the air</source>
        <translation>Erwärmung der Luft</translation>
    </message>
    <message>
        <source>chiller, share of the ideal efficiency</source>
        <translation>Kältemaschine, Anteil an der idealen Leistungszahl</translation>
    </message>
    <message>
        <source>pumps, power over heat</source>
        <translation>Pumpen, Leistung je Wärme</translation>
    </message>
    <message>
        <source>fans outdoors, power over heat</source>
        <translation>Ventilatoren im Freien, Leistung je Wärme</translation>
    </message>
    <message>
        <source>free cooling, above the outside air</source>
        <translation>freie Kühlung, über Außenluft</translation>
    </message>
    <message>
        <source>share of the heat that can be handed over</source>
        <translation>abgebbarer Anteil der Wärme</translation>
    </message>
    <message>
        <source>cycles of concentration</source>
        <translation>Eindickungszahl</translation>
    </message>
    <message>
        <source>loss without load</source>
        <translation>Leerlaufverlust</translation>
    </message>
    <message>
        <source>loss proportional to load</source>
        <translation>lastproportionaler Verlust</translation>
    </message>
    <message>
        <source>loss by the square of load</source>
        <translation>Verlust mit dem Quadrat der Last</translation>
    </message>
    <message>
        <source>loss by the load</source>
        <translation>Kurzschlussverlust</translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation>Beschleuniger</translation>
    </message>
    <message>
        <source>Power conversion in the rack</source>
        <translation>Stromwandlung im Schrank</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>UPS</source>
        <translation>USV</translation>
    </message>
    <message>
        <source>Transformers</source>
        <translation>Transformatoren</translation>
    </message>
    <message>
        <source>Liquid loop</source>
        <translation>Flüssigkeitskreislauf</translation>
    </message>
    <message>
        <source>Room air</source>
        <translation>Raumluft</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>equipment and which of its numbers</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>FindingText</name>
    <message>
        <source>Found: %1, expected: %2.</source>
        <translation>Gefunden: %1, erwartet: %2.</translation>
    </message>
    <message>
        <source>Found: %1.</source>
        <translation>Gefunden: %1.</translation>
    </message>
    <message>
        <source>Expected: %1.</source>
        <translation>Erwartet: %1.</translation>
    </message>
    <message>
        <source>layer “%1”</source>
        <translation>Ebene „%1“</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>field “%1”</source>
        <translation>Feld „%1“</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>place: what is wrong there</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Number: %1.</source>
        <translation>Anzahl: %1.</translation>
    </message>
    <message>
        <source>Greatest distance: %1.</source>
        <translation>Größte Entfernung: %1.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>name of a feature</comment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>lines</source>
        <comment>kind of geometry</comment>
        <translation>Linien</translation>
    </message>
    <message>
        <source>areas</source>
        <comment>kind of geometry</comment>
        <translation>Flächen</translation>
    </message>
    <message>
        <source>Larger pipes on the way to the worst consumer keep the pressure in the heat network within its limit.</source>
        <translation>Größere Rohre auf dem Weg zum ungünstigsten Abnehmer halten den zulässigen Druck im Wärmenetz ein.</translation>
    </message>
    <message>
        <source>Without them: %1, permitted: %2. Enlarged: %3 of trench, additional investment %4.</source>
        <translation>Ohne sie: %1, zulässig: %2. Vergrößert: %3 Trasse, Mehrinvestition %4.</translation>
    </message>
    <message>
        <source>The reader of this format says: “%1”.</source>
        <translation>Meldung des Leseprogramms für dieses Format, auf Englisch: „%1“.</translation>
    </message>
    <message>
        <source>A pumping station on the way or a larger temperature difference may cost less.</source>
        <translation>Eine Druckerhöhung unterwegs oder eine größere Temperaturspreizung kann günstiger sein.</translation>
    </message>
    <message>
        <source>dry bulb</source>
        <translation>Lufttemperatur (dry bulb)</translation>
    </message>
    <message>
        <source>relative humidity</source>
        <translation>relative Feuchte</translation>
    </message>
    <message>
        <source>pressure</source>
        <translation>Luftdruck</translation>
    </message>
    <message>
        <source>wind speed</source>
        <translation>Windgeschwindigkeit</translation>
    </message>
    <message>
        <source>global horizontal radiation</source>
        <translation>Globalstrahlung (global horizontal radiation)</translation>
    </message>
    <message>
        <source>latitude</source>
        <translation>geografische Breite</translation>
    </message>
    <message>
        <source>longitude</source>
        <translation>geografische Länge</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>elevation</source>
        <translation>Höhe über NHN</translation>
    </message>
    <message>
        <source>price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>use</source>
        <translation>Nutzung</translation>
    </message>
    <message>
        <source>storeys</source>
        <translation>Geschosse</translation>
    </message>
    <message>
        <source>construction_year</source>
        <translation>Baujahr</translation>
    </message>
    <message>
        <source>year</source>
        <translation>Baujahr</translation>
    </message>
    <message>
        <source>voltage</source>
        <translation>Spannung</translation>
    </message>
    <message>
        <source>Number: %1 of %2.</source>
        <translation>Anzahl: %1 von %2.</translation>
    </message>
    <message>
        <source>air temperature of the design day</source>
        <translation>Lufttemperatur des Auslegungstags</translation>
    </message>
    <message>
        <source>uninterruptible power supply</source>
        <translation>unterbrechungsfreie Stromversorgung</translation>
    </message>
    <message>
        <source>transformers</source>
        <translation>Transformatoren</translation>
    </message>
    <message>
        <source>budget for the heat network</source>
        <translation>Budget für das Wärmenetz</translation>
    </message>
    <message>
        <source>heat to be sold</source>
        <translation>Wärmeabsatz als Ziel</translation>
    </message>
    <message>
        <source>Number: %1. Snapping tolerance: %2.</source>
        <translation>Anzahl: %1. Fangtoleranz: %2.</translation>
    </message>
    <message>
        <source>Number of consumers in all: %1.</source>
        <translation>Anzahl der Verbraucher insgesamt: %1.</translation>
    </message>
    <message>
        <source>Lacking at design load: %1, needed: %2.</source>
        <translation>Fehlbetrag bei Auslegung: %1, benötigt: %2.</translation>
    </message>
    <message>
        <source>Cheapest remedy: %1 more supply temperature, about %2 a year for the whole network.</source>
        <translation>Günstigste Abhilfe: Vorlauftemperatur um %1 höher, etwa %2 im Jahr für das ganze Netz.</translation>
    </message>
    <message>
        <source>Cheapest remedy: %1, about %2 a year.</source>
        <translation>Günstigste Abhilfe: %1, etwa %2 im Jahr.</translation>
    </message>
    <message>
        <source>Up to %1 there, permitted: %2. In steel for that: %3 of trench, additional investment %4.</source>
        <translation>Dort bis zu %1, zulässig: %2. Deshalb in Stahl: %3 Trasse, Mehrinvestition %4.</translation>
    </message>
    <message>
        <source>Least margin above the vapour pressure: %1, needed: %2. Pipes concerned: %3.</source>
        <translation>Kleinster Abstand zum Dampfdruck: %1, nötig: %2. Betroffene Leitungen: %3.</translation>
    </message>
    <message>
        <source>thermal power</source>
        <translation>Wärmeleistung</translation>
    </message>
    <message>
        <source>cost of heat</source>
        <translation>Wärmekosten</translation>
    </message>
    <message>
        <source>investment</source>
        <translation>Investition</translation>
    </message>
    <message>
        <source>fixed cost a year</source>
        <translation>Fixkosten im Jahr</translation>
    </message>
    <message>
        <source>CO₂ of the heat</source>
        <translation>CO₂ der Wärme</translation>
    </message>
    <message>
        <source>supply temperature</source>
        <translation>Vorlauftemperatur</translation>
    </message>
    <message>
        <source>Buildings: %1; heat fed in a year: %2; investment: %3.</source>
        <translation>Gebäude: %1; Einspeisung im Jahr: %2; Investition: %3.</translation>
    </message>
    <message>
        <source>Number: %1. Taken instead: %2.</source>
        <translation>Anzahl: %1. Ersatzweise angesetzt: %2.</translation>
    </message>
    <message>
        <source>Suction head (NPSH) there: %1, needed: %2.</source>
        <translation>Vorhandene Haltedruckhöhe (NPSH): %1, nötig: %2.</translation>
    </message>
    <message>
        <source>energy reuse factor</source>
        <translation>Energiewiederverwendungsfaktor</translation>
    </message>
    <message>
        <source>share of waste heat</source>
        <translation>Abwärmeanteil</translation>
    </message>
    <message>
        <source>Number of buildings in all: %1.</source>
        <translation>Anzahl der Gebäude insgesamt: %1.</translation>
    </message>
    <message>
        <source>Needed: %1, a lift of %2, which is %3 too much; possible: up to %4, lift up to %5.</source>
        <translation>Benötigt: %1, ein Temperaturhub von %2, das sind %3 zu viel; möglich: bis %4, Hub bis %5.</translation>
    </message>
    <message>
        <source>Waste heat in the mean: %1, needed: %2.</source>
        <translation>Abwärme im Mittel: %1, nötig: %2.</translation>
    </message>
    <message>
        <source>Cooling by up to %1, planned: %2. Consumers concerned: %3.</source>
        <translation>Abkühlung um bis zu %1, geplant: %2. Betroffene Abnehmer: %3.</translation>
    </message>
    <message>
        <source>Renewable heat and waste heat: %1; without that electricity, of the heat fed in alone: %2.</source>
        <translation>Erneuerbare Wärme und Abwärme: %1; ohne diesen Strom, allein an der eingespeisten Wärme: %2.</translation>
    </message>
    <message>
        <source>Hours on days colder than %1: %2. Highest flow over that at design load: %3.</source>
        <translation>Stunden an kälteren Tagen als %1: %2. Höchster Durchfluss, bezogen auf den bei Auslegung: %3.</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>Rated power</source>
        <translation>Nennleistung</translation>
    </message>
    <message>
        <source>Rated power, at least</source>
        <translation>Nennleistung, mindestens</translation>
    </message>
    <message>
        <source>Rated power, at most</source>
        <translation>Nennleistung, höchstens</translation>
    </message>
    <message>
        <source>The rated power must lie between the least and the highest one.</source>
        <translation>Die Nennleistung muss zwischen der kleinsten und der größten liegen.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Server or rack</source>
        <translation>Server oder Schrank</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Country of the vendor</source>
        <translation>Land des Herstellers</translation>
    </message>
    <message>
        <source>Accelerators in a system</source>
        <translation>Beschleuniger je System</translation>
    </message>
    <message>
        <source>Systems in a rack</source>
        <translation>Systeme je Schrank</translation>
    </message>
    <message>
        <source>Highest real power over rated power</source>
        <translation>Höchste tatsächliche Leistung je Nennleistung</translation>
    </message>
    <message>
        <source>Idle power over rated power</source>
        <translation>Leerlaufleistung je Nennleistung</translation>
    </message>
    <message>
        <source>Liquid-cooled</source>
        <translation>Flüssigkeitsgekühlt</translation>
    </message>
    <message>
        <source>Share of the heat that leaves in water</source>
        <translation>Anteil der Wärme, der ins Wasser geht</translation>
    </message>
    <message>
        <source>Warmest facility water</source>
        <translation>Wärmstes zulässiges Kühlwasser</translation>
    </message>
    <message>
        <source>Network port of an accelerator in Gbit/s (400, 800; 0: by share)</source>
        <translation>Netzanschluss je Beschleuniger in Gbit/s (400, 800; 0: als Anteil)</translation>
    </message>
    <message>
        <source>Price of a system (0: not known)</source>
        <translation>Preis eines Systems (0: unbekannt)</translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation>Beschleuniger</translation>
    </message>
    <message>
        <source>Made in</source>
        <translation>Herstellungsland</translation>
    </message>
    <message>
        <source>Thermal design power</source>
        <translation>Thermische Verlustleistung (TDP)</translation>
    </message>
    <message>
        <source>PFLOPS, BF16, dense</source>
        <translation>PFLOPS, BF16, dicht besetzt</translation>
    </message>
    <message>
        <source>PFLOPS, FP8, dense</source>
        <translation>PFLOPS, FP8, dicht besetzt</translation>
    </message>
    <message>
        <source>Memory in GB</source>
        <translation>Speicher in GB</translation>
    </message>
    <message>
        <source>Bandwidth of the memory in TB/s</source>
        <translation>Speicherbandbreite in TB/s</translation>
    </message>
    <message>
        <source>The rated power must be above 0.</source>
        <translation>Die Nennleistung muss über 0 liegen.</translation>
    </message>
    <message>
        <source>The idle power must not be above the highest real power.</source>
        <translation>Die Leerlaufleistung darf nicht über der höchsten tatsächlichen Leistung liegen.</translation>
    </message>
    <message>
        <source>Liquid path</source>
        <translation>Flüssigkeitskreis</translation>
    </message>
    <message>
        <source>Share of the IT heat in water, unless the system says it</source>
        <translation>Anteil der IT-Wärme im Wasser, wenn das System ihn nicht nennt</translation>
    </message>
    <message>
        <source>Facility water, supply</source>
        <translation>Kühlwasser, Vorlauf</translation>
    </message>
    <message>
        <source>Facility water, return</source>
        <translation>Kühlwasser, Rücklauf</translation>
    </message>
    <message>
        <source>Share of its heat that can be handed over</source>
        <translation>Davon abgebbarer Anteil der Wärme</translation>
    </message>
    <message>
        <source>Air path</source>
        <translation>Luftkreis</translation>
    </message>
    <message>
        <source>Chilled water, supply</source>
        <translation>Kaltwasser, Vorlauf</translation>
    </message>
    <message>
        <source>Chilled water, return</source>
        <translation>Kaltwasser, Rücklauf</translation>
    </message>
    <message>
        <source>Pressure of the room fans</source>
        <translation>Druck der Raumventilatoren</translation>
    </message>
    <message>
        <source>Warming of the air</source>
        <translation>Erwärmung der Luft</translation>
    </message>
    <message>
        <source>Rejection of heat</source>
        <translation>Rückkühlung</translation>
    </message>
    <message>
        <source>Free cooling: above the outside air</source>
        <translation>Freie Kühlung: über der Außenluft</translation>
    </message>
    <message>
        <source>Chiller: share of the ideal (Carnot) efficiency</source>
        <translation>Kältemaschine: Gütegrad (Anteil an Carnot)</translation>
    </message>
    <message>
        <source>Water pumps, power over heat</source>
        <translation>Wasserpumpen, Leistung je Wärme</translation>
    </message>
    <message>
        <source>Fans outdoors, power over heat</source>
        <translation>Ventilatoren im Freien, Leistung je Wärme</translation>
    </message>
    <message>
        <source>Cycles of concentration (0: no evaporation)</source>
        <translation>Eindickungszahl (0: keine Verdunstung)</translation>
    </message>
    <message>
        <source>The return must not be colder than the supply.</source>
        <translation>Der Rücklauf darf nicht kälter sein als der Vorlauf.</translation>
    </message>
    <message>
        <source>Loss without load, over rated power</source>
        <translation>Verlust ohne Last, je Nennleistung</translation>
    </message>
    <message>
        <source>Loss proportional to load, over rated power</source>
        <translation>Verlust proportional zur Last, je Nennleistung</translation>
    </message>
    <message>
        <source>Loss by the square of load, over rated power</source>
        <translation>Verlust mit dem Quadrat der Last, je Nennleistung</translation>
    </message>
    <message>
        <source>Rating of one unit</source>
        <translation>Nennleistung eines Geräts</translation>
    </message>
    <message>
        <source>Loss without load</source>
        <translation>Leerlaufverlust</translation>
    </message>
    <message>
        <source>Loss by the load, at its rating</source>
        <translation>Lastverlust bei Nennleistung</translation>
    </message>
    <message>
        <source>A transformer cannot lose half of its rating.</source>
        <translation>Ein Transformator kann nicht die Hälfte seiner Nennleistung verlieren.</translation>
    </message>
    <message>
        <source>Power conversion in the rack</source>
        <translation>Stromwandlung im Schrank</translation>
    </message>
    <message>
        <source>Power supply of the rack</source>
        <translation>Stromversorgung des Schranks</translation>
    </message>
    <message>
        <source>The rated power includes its losses (measured at the wall)</source>
        <translation>Die Nennleistung enthält ihre Verluste (an der Steckdose gemessen)</translation>
    </message>
    <message>
        <source>The air must be warmed.</source>
        <translation>Die Luft muss erwärmt werden.</translation>
    </message>
    <message>
        <source>Outer diameter of the steel pipe</source>
        <translation>Außendurchmesser des Stahlrohrs</translation>
    </message>
    <message>
        <source>Clear distance of the two steel pipes</source>
        <translation>Lichter Abstand der beiden Stahlrohre</translation>
    </message>
    <message>
        <source>Casing, insulation series %1</source>
        <translation>Mantelrohr, Dämmserie %1</translation>
    </message>
    <message>
        <source>Its wall, insulation series %1</source>
        <translation>Dessen Wanddicke, Dämmserie %1</translation>
    </message>
    <message>
        <source>Loss of one pipe, as its maker states it</source>
        <translation>Verlust eines Rohrs nach Herstellerangabe</translation>
    </message>
    <message>
        <source>The same with additional insulation (series 2, 3)</source>
        <translation>Desgleichen mit verstärkter Dämmung (Serie 2, 3)</translation>
    </message>
    <message>
        <source>Diameters, velocity and cost must be above 0.</source>
        <translation>Durchmesser, Geschwindigkeit und Kosten müssen größer als 0 sein.</translation>
    </message>
    <message>
        <source>The cost must lie between the least and the highest one.</source>
        <translation>Die Kosten müssen zwischen den niedrigsten und den höchsten liegen.</translation>
    </message>
    <message>
        <source>The heat loss must be above 0.</source>
        <translation>Der Wärmeverlust muss größer als 0 sein.</translation>
    </message>
    <message>
        <source>The steel pipe must fit into each of its casings.</source>
        <translation>Das Stahlrohr muss in jedes seiner Mantelrohre passen.</translation>
    </message>
    <message>
        <source>Nominal diameter</source>
        <translation>Nennweite</translation>
    </message>
    <message>
        <source>Inner diameter</source>
        <translation>Innendurchmesser</translation>
    </message>
    <message>
        <source>Highest temperature (0: not limited)</source>
        <translation>Höchste Temperatur (0: keine Grenze)</translation>
    </message>
    <message>
        <source>Highest mean temperature of a year (0: not limited)</source>
        <translation>Höchste mittlere Temperatur im Jahr (0: keine Grenze)</translation>
    </message>
    <message>
        <source>Highest pressure (0: that of the network)</source>
        <translation>Höchster Druck (0: der des Netzes)</translation>
    </message>
    <message>
        <source>Highest flow velocity</source>
        <translation>Höchste Fließgeschwindigkeit</translation>
    </message>
    <message>
        <source>Cost per metre of trench in a street, both pipes</source>
        <translation>Kosten je Trassenmeter in der Straße, Vor- und Rücklauf</translation>
    </message>
    <message>
        <source>Cost, at least</source>
        <translation>Kosten, mindestens</translation>
    </message>
    <message>
        <source>Cost, at most</source>
        <translation>Kosten, höchstens</translation>
    </message>
</context>
<context>
    <name>HelpTexts</name>
    <message>
        <source>Planning of compute centres with the use of their waste heat: where, how large, for whom the heat, and what is worth building around it.</source>
        <translation>Planung von Rechenzentren mit Nutzung ihrer Abwärme: wo, wie groß, für wen die Wärme und was sich ringsum zu bauen lohnt.</translation>
    </message>
    <message>
        <source>Licence: GNU General Public License, version 3 or later. The program comes without any warranty.</source>
        <translation>Lizenz: GNU General Public License, Version 3 oder später. Das Programm kommt ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>Built with Qt %1 (Qt Charts), GDAL, PROJ, SQLite, Boost and Eigen.</source>
        <translation>Gebaut mit Qt %1 (Qt Charts), GDAL, PROJ, SQLite, Boost und Eigen.</translation>
    </message>
    <message>
        <source>Climate data: Deutscher Wetterdienst, changed. No data leave this computer.</source>
        <translation>Klimadaten: Deutscher Wetterdienst, verändert. Keine Daten verlassen diesen Rechner.</translation>
    </message>
    <message>
        <source>About Wattort</source>
        <translation>Über Wattort</translation>
    </message>
    <message>
        <source>Wattort in five minutes</source>
        <translation>Wattort in fünf Minuten</translation>
    </message>
    <message>
        <source>Everything stands on one line of thought, from top to bottom on the left. You can enter at any step; what follows from a change is computed at once. The sign behind a step says how it stands.</source>
        <translation>Alles folgt einem Gedankengang, links von oben nach unten. Sie können bei jedem Schritt einsteigen; was aus einer Änderung folgt, wird sofort berechnet. Das Zeichen hinter einem Schritt zeigt seinen Stand.</translation>
    </message>
    <message>
        <source>Open the demo (File menu) or import layers: an OpenStreetMap extract gives streets, buildings, land use and the grid in one go.</source>
        <translation>Öffnen Sie die Demo (Menü Datei) oder importieren Sie Ebenen: Ein OpenStreetMap-Auszug liefert Straßen, Gebäude, Flächennutzung und Stromnetz in einem Zug.</translation>
    </message>
    <message>
        <source>Draw a site on the map: click its corners, double-click the last one. Protected and flood areas, distances and grid are judged at once.</source>
        <translation>Zeichnen Sie einen Standort auf der Karte: Klicken Sie seine Ecken an und doppelklicken Sie die letzte. Schutz- und Überschwemmungsgebiete, Abstände und Stromnetz werden sofort bewertet.</translation>
    </message>
    <message>
        <source>Change the IT power and watch the key figures above. Take another cooling: warm water makes waste heat worth more.</source>
        <translation>Ändern Sie die IT-Leistung und beobachten Sie oben die Kennzahlen. Wählen Sie eine andere Kühlung: Warmes Wasser macht die Abwärme wertvoller.</translation>
    </message>
    <message>
        <source>Demand comes from use, age and size of each building and from the weather. Meters in the building layer go before estimates.</source>
        <translation>Der Bedarf folgt aus Nutzung, Alter und Größe jedes Gebäudes und aus dem Wetter. Messwerte in der Gebäudeebene gehen Schätzungen vor.</translation>
    </message>
    <message>
        <source>Right-click a building or a street on the map to make it mandatory or to exclude it. The network is found again.</source>
        <translation>Klicken Sie auf der Karte mit der rechten Maustaste auf ein Gebäude oder eine Straße, um sie verpflichtend zu machen oder auszuschließen. Das Netz wird neu bestimmt.</translation>
    </message>
    <message>
        <source>The load-duration curve shows which source gives the heat: directly, by heat pump, from storage, or from the peak boiler.</source>
        <translation>Die Jahresdauerlinie zeigt, welche Quelle die Wärme liefert: direkt, über die Wärmepumpe, aus dem Speicher oder aus dem Spitzenlastkessel.</translation>
    </message>
    <message>
        <source>Fold out the assumptions: each number has a source, a year and a range. Put in your own and say where it comes from.</source>
        <translation>Klappen Sie die Annahmen auf: Jede Zahl hat eine Quelle, ein Jahr und eine Spanne. Tragen Sie Ihre eigene ein und nennen Sie deren Herkunft.</translation>
    </message>
    <message>
        <source>Limits apply by date and size. The table says which section, what the plan reaches, and how much is to spare.</source>
        <translation>Grenzwerte gelten nach Stichtag und Größe. Die Tabelle nennt die Vorschrift, was die Planung erreicht und wie groß der Abstand ist.</translation>
    </message>
    <message>
        <source>Add plots of a digital park and see jobs, heat and municipal revenue over the years.</source>
        <translation>Fügen Sie Grundstücke eines Digitalparks hinzu und sehen Sie Arbeitsplätze, Wärme und Einnahmen der Gemeinde im Lauf der Jahre.</translation>
    </message>
    <message>
        <source>Each site has a plan of its own. Move the weights and see whether the best one stays the best.</source>
        <translation>Jeder Standort hat seine eigene Planung. Verschieben Sie die Gewichte und sehen Sie, ob der beste der beste bleibt.</translation>
    </message>
    <message>
        <source>Write it as PDF: maps, charts, compliance, and all assumptions with their sources.</source>
        <translation>Schreiben Sie ihn als PDF: Karten, Diagramme, Einhaltung der Vorschriften und alle Annahmen mit ihren Quellen.</translation>
    </message>
    <message>
        <source>Every change can be undone (Ctrl+Z). Ctrl+1 to Ctrl+0 lead to the steps, F5 plans again.</source>
        <translation>Jede Änderung lässt sich rückgängig machen (Strg+Z). Strg+1 bis Strg+0 führen zu den Schritten, F5 plant neu.</translation>
    </message>
    <message>
        <source>Five-minute tour</source>
        <translation>Fünf-Minuten-Rundgang</translation>
    </message>
</context>
<context>
    <name>Influences</name>
    <message>
        <source>Rated power of the system</source>
        <translation>Nennleistung des Systems</translation>
    </message>
    <message>
        <source>Change of the figure when one assumption is at the low and at the high end of its range, all others as planned; the widest on top.</source>
        <translation>Änderung des Kennwerts, wenn eine Annahme am unteren und am oberen Ende ihrer Spanne liegt und alle anderen wie geplant; die größte oben.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Low end of the range</source>
        <translation>Unteres Ende der Spanne</translation>
    </message>
    <message>
        <source>High end of the range</source>
        <translation>Oberes Ende der Spanne</translation>
    </message>
</context>
<context>
    <name>KeyFigures</name>
    <message>
        <source>Rated IT power</source>
        <translation>IT-Nennleistung</translation>
    </message>
    <message>
        <source>Accelerators installed</source>
        <translation>Installierte Beschleuniger</translation>
    </message>
    <message>
        <source>Non-redundant rated electrical connection</source>
        <translation>Nichtredundante elektrische Nennanschlussleistung</translation>
    </message>
    <message>
        <source>Highest power drawn in the year</source>
        <translation>Höchste bezogene Leistung im Jahr</translation>
    </message>
    <message>
        <source>Electricity of the IT in a year</source>
        <translation>Stromverbrauch der IT im Jahr</translation>
    </message>
    <message>
        <source>Electricity of the compute centre in a year</source>
        <translation>Stromverbrauch des Rechenzentrums im Jahr</translation>
    </message>
    <message>
        <source>Power usage effectiveness (PUE), annual mean</source>
        <translation>Energieverbrauchseffektivität (PUE), Jahresmittel</translation>
    </message>
    <message>
        <source>Water usage effectiveness (WUE)</source>
        <translation>Wassernutzungseffektivität (WUE)</translation>
    </message>
    <message>
        <source>Waste heat that can be recovered in a year</source>
        <translation>Nutzbare Abwärme im Jahr</translation>
    </message>
    <message>
        <source>Mean temperature of the waste heat</source>
        <translation>Mittlere Temperatur der Abwärme</translation>
    </message>
    <message>
        <source>Plot area needed</source>
        <translation>Benötigte Grundstücksfläche</translation>
    </message>
    <message>
        <source>Investment in the compute centre, with IT</source>
        <translation>Investition in das Rechenzentrum mit IT</translation>
    </message>
    <message>
        <source>Jobs in the compute centre</source>
        <translation>Arbeitsplätze im Rechenzentrum</translation>
    </message>
    <message>
        <source>Heat demand of the region in a year</source>
        <translation>Wärmebedarf der Region im Jahr</translation>
    </message>
    <message>
        <source>Buildings connected</source>
        <translation>Angeschlossene Gebäude</translation>
    </message>
    <message>
        <source>Heat sold in a year</source>
        <translation>Wärmeabsatz im Jahr</translation>
    </message>
    <message>
        <source>Trench length with house connections</source>
        <translation>Trassenlänge mit Hausanschlüssen</translation>
    </message>
    <message>
        <source>Linear heat density</source>
        <translation>Wärmeliniendichte</translation>
    </message>
    <message>
        <source>Network heat loss, share of the heat fed in</source>
        <translation>Netzverluste, Anteil an der eingespeisten Wärme</translation>
    </message>
    <message>
        <source>Heat power of the network at design load</source>
        <translation>Wärmeleistung des Netzes im Auslegungsfall</translation>
    </message>
    <message>
        <source>Share of waste heat in the heat fed in</source>
        <translation>Anteil der Abwärme an der eingespeisten Wärme</translation>
    </message>
    <message>
        <source>Waste heat used in a year</source>
        <translation>Genutzte Abwärme im Jahr</translation>
    </message>
    <message>
        <source>Seasonal coefficient of performance of the heat pump</source>
        <translation>Jahresarbeitszahl der Wärmepumpe</translation>
    </message>
    <message>
        <source>Heat from the peak boiler in a year</source>
        <translation>Wärme aus dem Spitzenlastkessel im Jahr</translation>
    </message>
    <message>
        <source>Electricity of the network pumps in a year</source>
        <translation>Pumpenstrom des Netzes im Jahr</translation>
    </message>
    <message>
        <source>Investment in the heat supply</source>
        <translation>Investition in die Wärmeversorgung</translation>
    </message>
    <message>
        <source>Funding of the heat supply</source>
        <translation>Förderung der Wärmeversorgung</translation>
    </message>
    <message>
        <source>Levelised cost of heat</source>
        <translation>Wärmegestehungskosten</translation>
    </message>
    <message>
        <source>Net present value of the heat supply</source>
        <translation>Kapitalwert der Wärmeversorgung</translation>
    </message>
    <message>
        <source>Saving of the consumers in a year</source>
        <translation>Ersparnis der Verbraucher im Jahr</translation>
    </message>
    <message>
        <source>Avoided CO₂ emissions in a year</source>
        <translation>Vermiedene CO₂-Emissionen im Jahr</translation>
    </message>
    <message>
        <source>CO₂ emissions per heat sold</source>
        <translation>CO₂-Emissionen je abgesetzter Wärme</translation>
    </message>
    <message>
        <source>Energy reuse factor (ERF)</source>
        <translation>Anteil wiederverwendeter Energie (ERF)</translation>
    </message>
    <message>
        <source>Renewable energy factor (REF)</source>
        <translation>Anteil erneuerbarer Energien (REF)</translation>
    </message>
    <message>
        <source>Legal requirements not met</source>
        <translation>Nicht eingehaltene gesetzliche Anforderungen</translation>
    </message>
    <message>
        <source>Net area of the digital park</source>
        <translation>Nettofläche des Digitalparks</translation>
    </message>
    <message>
        <source>Jobs in the digital park at full build</source>
        <translation>Arbeitsplätze im Digitalpark bei Vollausbau</translation>
    </message>
    <message>
        <source>Net revenue of the municipality in a year</source>
        <translation>Nettoeinnahmen der Gemeinde im Jahr</translation>
    </message>
    <message>
        <source>IT power</source>
        <translation>IT-Leistung</translation>
    </message>
    <message>
        <source>Accelerators</source>
        <translation>Beschleuniger</translation>
    </message>
    <message>
        <source>Rated connection</source>
        <translation>Anschlussleistung</translation>
    </message>
    <message>
        <source>Peak power</source>
        <translation>Spitzenleistung</translation>
    </message>
    <message>
        <source>IT electricity</source>
        <translation>IT-Strom</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Stromverbrauch</translation>
    </message>
    <message>
        <source>PUE</source>
        <translation>PUE</translation>
    </message>
    <message>
        <source>WUE</source>
        <translation>WUE</translation>
    </message>
    <message>
        <source>Recoverable heat</source>
        <translation>Nutzbare Abwärme</translation>
    </message>
    <message>
        <source>Heat temperature</source>
        <translation>Abwärmetemperatur</translation>
    </message>
    <message>
        <source>Plot area</source>
        <translation>Grundstücksfläche</translation>
    </message>
    <message>
        <source>Investment in centre</source>
        <translation>Investition RZ</translation>
    </message>
    <message>
        <source>Jobs in centre</source>
        <translation>Arbeitsplätze RZ</translation>
    </message>
    <message>
        <source>Heat demand</source>
        <translation>Wärmebedarf</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>Heat sold</source>
        <translation>Wärmeabsatz</translation>
    </message>
    <message>
        <source>Trench length</source>
        <translation>Trassenlänge</translation>
    </message>
    <message>
        <source>Network loss</source>
        <translation>Netzverluste</translation>
    </message>
    <message>
        <source>Network power</source>
        <translation>Netzleistung</translation>
    </message>
    <message>
        <source>Waste heat share</source>
        <translation>Abwärmeanteil</translation>
    </message>
    <message>
        <source>Waste heat used</source>
        <translation>Genutzte Abwärme</translation>
    </message>
    <message>
        <source>Seasonal COP</source>
        <translation>Jahresarbeitszahl</translation>
    </message>
    <message>
        <source>Boiler heat</source>
        <translation>Kesselwärme</translation>
    </message>
    <message>
        <source>Pump electricity</source>
        <translation>Pumpenstrom</translation>
    </message>
    <message>
        <source>Investment in heat</source>
        <translation>Investition Wärme</translation>
    </message>
    <message>
        <source>Funding</source>
        <translation>Förderung</translation>
    </message>
    <message>
        <source>Cost of heat</source>
        <translation>Wärmekosten</translation>
    </message>
    <message>
        <source>Net present value</source>
        <translation>Kapitalwert</translation>
    </message>
    <message>
        <source>Consumers&apos; saving</source>
        <translation>Ersparnis</translation>
    </message>
    <message>
        <source>Avoided CO₂</source>
        <translation>Vermiedenes CO₂</translation>
    </message>
    <message>
        <source>CO₂ of heat</source>
        <translation>CO₂ der Wärme</translation>
    </message>
    <message>
        <source>ERF</source>
        <translation>ERF</translation>
    </message>
    <message>
        <source>REF</source>
        <translation>REF</translation>
    </message>
    <message>
        <source>Park area</source>
        <translation>Parkfläche</translation>
    </message>
    <message>
        <source>Park jobs</source>
        <translation>Arbeitsplätze Park</translation>
    </message>
    <message>
        <source>Municipal revenue</source>
        <translation>Gemeindeeinnahmen</translation>
    </message>
    <message>
        <source>Limits broken</source>
        <translation>Grenzwerte verletzt</translation>
    </message>
    <message>
        <source>Decentral heat pumps at consumers</source>
        <translation>Dezentrale Wärmepumpen bei Abnehmern</translation>
    </message>
    <message>
        <source>Heat power of the decentral heat pumps</source>
        <translation>Wärmeleistung der dezentralen Wärmepumpen</translation>
    </message>
    <message>
        <source>Electricity of the decentral heat pumps in a year</source>
        <translation>Strom der dezentralen Wärmepumpen im Jahr</translation>
    </message>
    <message>
        <source>Seasonal coefficient of performance of the decentral heat pumps</source>
        <translation>Jahresarbeitszahl der dezentralen Wärmepumpen</translation>
    </message>
    <message>
        <source>Investment in decentral heat pumps</source>
        <translation>Investition in dezentrale Wärmepumpen</translation>
    </message>
    <message>
        <source>Decentral heat pumps</source>
        <translation>Dezentrale WP</translation>
    </message>
    <message>
        <source>Decentral heat power</source>
        <translation>Dez. WP: Leistung</translation>
    </message>
    <message>
        <source>Decentral power use</source>
        <translation>Dez. WP: Strom</translation>
    </message>
    <message>
        <source>Decentral COP</source>
        <translation>Dez. WP: Arbeitszahl</translation>
    </message>
    <message>
        <source>Decentral investment</source>
        <translation>Dez. WP: Investition</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Streets</source>
        <translation>Straßen</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>Land use</source>
        <translation>Flächennutzung</translation>
    </message>
    <message>
        <source>Candidate sites</source>
        <translation>Standortalternativen</translation>
    </message>
    <message>
        <source>Substations</source>
        <translation>Umspannwerke</translation>
    </message>
    <message>
        <source>Power lines</source>
        <translation>Stromleitungen</translation>
    </message>
    <message>
        <source>Protected and flood areas</source>
        <translation>Schutz- und Überschwemmungsgebiete</translation>
    </message>
    <message>
        <source>Existing heat network</source>
        <translation>Bestehendes Wärmenetz</translation>
    </message>
    <message>
        <source>Heat demand density</source>
        <translation>Wärmebedarfsdichte</translation>
    </message>
    <message>
        <source>Main road</source>
        <translation>Hauptverkehrsstraße</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Unpaved ground</source>
        <translation>Unbefestigte Fläche</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Wahlfrei</translation>
    </message>
    <message>
        <source>Mandatory</source>
        <translation>Verpflichtend</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>Ausgeschlossen</translation>
    </message>
    <message>
        <source>Use not known</source>
        <translation>Nutzung unbekannt</translation>
    </message>
    <message>
        <source>Single-family house</source>
        <translation>Ein- und Zweifamilienhaus</translation>
    </message>
    <message>
        <source>Multi-family house</source>
        <translation>Mehrfamilienhaus</translation>
    </message>
    <message>
        <source>Office and administration</source>
        <translation>Büro und Verwaltung</translation>
    </message>
    <message>
        <source>Retail</source>
        <translation>Handel</translation>
    </message>
    <message>
        <source>School and day care</source>
        <translation>Schule und Kindertagesstätte</translation>
    </message>
    <message>
        <source>Research and teaching</source>
        <translation>Forschung und Lehre</translation>
    </message>
    <message>
        <source>Health and care</source>
        <translation>Gesundheit und Pflege</translation>
    </message>
    <message>
        <source>Culture and assembly</source>
        <translation>Kultur und Versammlung</translation>
    </message>
    <message>
        <source>Sports</source>
        <translation>Sport</translation>
    </message>
    <message>
        <source>Hotel and restaurant</source>
        <translation>Beherbergung und Gastronomie</translation>
    </message>
    <message>
        <source>Production and workshop</source>
        <translation>Produktion und Werkstatt</translation>
    </message>
    <message>
        <source>Technical building</source>
        <translation>Technikgebäude</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Verkehr</translation>
    </message>
    <message>
        <source>Unheated</source>
        <translation>Unbeheizt</translation>
    </message>
    <message>
        <source>Residential area</source>
        <translation>Wohnbaufläche</translation>
    </message>
    <message>
        <source>Commercial area</source>
        <translation>Gewerbefläche</translation>
    </message>
    <message>
        <source>Industrial area</source>
        <translation>Industriefläche</translation>
    </message>
    <message>
        <source>Agriculture</source>
        <translation>Landwirtschaft</translation>
    </message>
    <message>
        <source>Forest</source>
        <translation>Wald</translation>
    </message>
    <message>
        <source>Green space</source>
        <translation>Grünfläche</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Gewässer</translation>
    </message>
    <message>
        <source>Railway area</source>
        <translation>Bahnfläche</translation>
    </message>
    <message>
        <source>Brownfield</source>
        <translation>Brachfläche</translation>
    </message>
    <message>
        <source>Other land use</source>
        <translation>Sonstige Nutzung</translation>
    </message>
    <message>
        <source>Flood area</source>
        <translation>Überschwemmungsgebiet</translation>
    </message>
    <message>
        <source>Nature reserve</source>
        <translation>Naturschutzgebiet</translation>
    </message>
    <message>
        <source>National park</source>
        <translation>Nationalpark</translation>
    </message>
    <message>
        <source>Natura 2000 site</source>
        <translation>Natura-2000-Gebiet</translation>
    </message>
    <message>
        <source>Water protection area</source>
        <translation>Wasserschutzgebiet</translation>
    </message>
    <message>
        <source>Landscape protection area</source>
        <translation>Landschaftsschutzgebiet</translation>
    </message>
    <message>
        <source>Other protected area</source>
        <translation>Sonstiges Schutzgebiet</translation>
    </message>
    <message>
        <source>Chiller alone</source>
        <translation>Kältemaschine allein</translation>
    </message>
    <message>
        <source>Chiller, dry free cooling</source>
        <translation>Kältemaschine, freie Kühlung</translation>
    </message>
    <message>
        <source>Chiller, cooling tower</source>
        <translation>Kältemaschine, Kühlturm</translation>
    </message>
    <message>
        <source>Outside air, evaporative</source>
        <translation>Außenluft, Verdunstung</translation>
    </message>
    <message>
        <source>Rear-door heat exchanger</source>
        <translation>Rücktür-Wärmeübertrager</translation>
    </message>
    <message>
        <source>Warm water to the chip</source>
        <translation>Warmwasser-Direktkühlung</translation>
    </message>
    <message>
        <source>Immersion, single-phase</source>
        <translation>Tauchkühlung, einphasig</translation>
    </message>
    <message>
        <source>N (none)</source>
        <translation>N (keine)</translation>
    </message>
    <message>
        <source>N+1 (one spare unit)</source>
        <translation>N+1 (eine Reserveeinheit)</translation>
    </message>
    <message>
        <source>3/2 (three units for two)</source>
        <translation>3/2 (drei Einheiten für zwei)</translation>
    </message>
    <message>
        <source>4/3 (four units for three)</source>
        <translation>4/3 (vier Einheiten für drei)</translation>
    </message>
    <message>
        <source>2N (everything twice)</source>
        <translation>2N (alles doppelt)</translation>
    </message>
    <message>
        <source>AI training</source>
        <translation>KI-Training</translation>
    </message>
    <message>
        <source>AI inference</source>
        <translation>KI-Inferenz</translation>
    </message>
    <message>
        <source>Training and inference</source>
        <translation>Training und Inferenz</translation>
    </message>
    <message>
        <source>Colocation</source>
        <translation>Kolokation</translation>
    </message>
    <message>
        <source>From IT power</source>
        <translation>Nach IT-Leistung</translation>
    </message>
    <message>
        <source>From the number of accelerators</source>
        <translation>Nach Zahl der Beschleuniger</translation>
    </message>
    <message>
        <source>Synthetic year from monthly statistics</source>
        <translation>Synthetisches Jahr aus Monatsstatistik</translation>
    </message>
    <message>
        <source>DWD test reference year</source>
        <translation>Testreferenzjahr des DWD</translation>
    </message>
    <message>
        <source>EnergyPlus weather file</source>
        <translation>EnergyPlus-Wetterdatei</translation>
    </message>
    <message>
        <source>Verified in the source</source>
        <translation>In der Quelle geprüft</translation>
    </message>
    <message>
        <source>Derived from verified values</source>
        <translation>Aus geprüften Werten abgeleitet</translation>
    </message>
    <message>
        <source>Source not consulted</source>
        <translation>Quelle nicht eingesehen</translation>
    </message>
    <message>
        <source>Engineering assumption</source>
        <translation>Ingenieurannahme</translation>
    </message>
    <message>
        <source>Distance to the power grid</source>
        <translation>Entfernung zum Stromnetz</translation>
    </message>
    <message>
        <source>Heat sold</source>
        <translation>Wärmeabsatz</translation>
    </message>
    <message>
        <source>Levelised cost of heat</source>
        <translation>Wärmegestehungskosten</translation>
    </message>
    <message>
        <source>Net present value</source>
        <translation>Kapitalwert</translation>
    </message>
    <message>
        <source>Avoided CO₂ emissions</source>
        <translation>Vermiedene CO₂-Emissionen</translation>
    </message>
    <message>
        <source>Energy reuse factor (ERF)</source>
        <translation>Anteil wiederverwendeter Energie (ERF)</translation>
    </message>
    <message>
        <source>Plot reserve</source>
        <translation>Flächenreserve</translation>
    </message>
    <message>
        <source>Distance to protected areas</source>
        <translation>Abstand zu Schutzgebieten</translation>
    </message>
    <message>
        <source>Distance to dwellings</source>
        <translation>Abstand zu Wohngebäuden</translation>
    </message>
    <message>
        <source>Municipal revenue</source>
        <translation>Einnahmen der Gemeinde</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Compute centre</source>
        <translation>Rechenzentrum</translation>
    </message>
    <message>
        <source>Heat demand</source>
        <translation>Wärmebedarf</translation>
    </message>
    <message>
        <source>Heat network</source>
        <translation>Wärmenetz</translation>
    </message>
    <message>
        <source>Heat supply</source>
        <translation>Wärmeversorgung</translation>
    </message>
    <message>
        <source>Economics</source>
        <translation>Wirtschaftlichkeit</translation>
    </message>
    <message>
        <source>CO₂ emissions</source>
        <translation>CO₂-Emissionen</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Recht</translation>
    </message>
    <message>
        <source>Follow-up investments</source>
        <translation>Folgeinvestitionen</translation>
    </message>
    <message>
        <source>No heat demand</source>
        <translation>Kein Wärmebedarf</translation>
    </message>
    <message>
        <source>Metered</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>Geschätzt</translation>
    </message>
    <message>
        <source>Distribution pipe</source>
        <translation>Verteilleitung</translation>
    </message>
    <message>
        <source>House connection</source>
        <translation>Hausanschluss</translation>
    </message>
    <message>
        <source>Connection of the site</source>
        <translation>Anbindung des Standorts</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>Rechnen</translation>
    </message>
    <message>
        <source>Data network</source>
        <translation>Datennetz</translation>
    </message>
    <message>
        <source>Data storage</source>
        <translation>Datenspeicher</translation>
    </message>
    <message>
        <source>Management systems</source>
        <translation>Verwaltungssysteme</translation>
    </message>
    <message>
        <source>Uninterruptible power supply</source>
        <translation>Unterbrechungsfreie Stromversorgung</translation>
    </message>
    <message>
        <source>Transformers and distribution</source>
        <translation>Transformatoren und Verteilung</translation>
    </message>
    <message>
        <source>Lighting and ancillary systems</source>
        <translation>Beleuchtung und Nebenanlagen</translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation>Kühlung</translation>
    </message>
    <message>
        <source>Pipes</source>
        <translation>Rohrleitungen</translation>
    </message>
    <message>
        <source>House connections</source>
        <translation>Hausanschlüsse</translation>
    </message>
    <message>
        <source>Heat pump</source>
        <translation>Wärmepumpe</translation>
    </message>
    <message>
        <source>Heat exchanger</source>
        <translation>Wärmeübertrager</translation>
    </message>
    <message>
        <source>Heat storage</source>
        <translation>Wärmespeicher</translation>
    </message>
    <message>
        <source>Peak boiler</source>
        <translation>Spitzenlastkessel</translation>
    </message>
    <message>
        <source>Connection of the heat source</source>
        <translation>Anbindung der Wärmequelle</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planung</translation>
    </message>
    <message>
        <source>Contingencies</source>
        <translation>Unvorhergesehenes</translation>
    </message>
    <message>
        <source>Electricity of the heat pump</source>
        <translation>Strom der Wärmepumpe</translation>
    </message>
    <message>
        <source>Fuel of the peak boiler</source>
        <translation>Brennstoff des Spitzenlastkessels</translation>
    </message>
    <message>
        <source>CO₂ price</source>
        <translation>CO₂-Preis</translation>
    </message>
    <message>
        <source>Electricity of the pumps</source>
        <translation>Pumpenstrom</translation>
    </message>
    <message>
        <source>Purchase of waste heat</source>
        <translation>Bezug der Abwärme</translation>
    </message>
    <message>
        <source>Funding</source>
        <translation>Förderung</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Eingehalten</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>Nicht eingehalten</translation>
    </message>
    <message>
        <source>Duty applies</source>
        <translation>Pflicht besteht</translation>
    </message>
    <message>
        <source>No duty</source>
        <translation>Keine Pflicht</translation>
    </message>
    <message>
        <source>Cannot be decided</source>
        <translation>Nicht entscheidbar</translation>
    </message>
    <message>
        <source>Power usage effectiveness (PUE)</source>
        <translation>Energieverbrauchseffektivität (PUE)</translation>
    </message>
    <message>
        <source>Share of electricity from renewable sources</source>
        <translation>Anteil des Stroms aus erneuerbaren Energien</translation>
    </message>
    <message>
        <source>Non-redundant rated electrical connection</source>
        <translation>Nichtredundante elektrische Nennanschlussleistung</translation>
    </message>
    <message>
        <source>Waste heat in a year</source>
        <translation>Abwärme im Jahr</translation>
    </message>
    <message>
        <source>Share of renewable heat and unavoidable waste heat</source>
        <translation>Anteil erneuerbarer Wärme und unvermeidbarer Abwärme</translation>
    </message>
    <message>
        <source>Rated thermal input of the emergency generators</source>
        <translation>Feuerungswärmeleistung der Notstromaggregate</translation>
    </message>
    <message>
        <source>Final energy used in a year</source>
        <translation>Endenergieverbrauch im Jahr</translation>
    </message>
    <message>
        <source>Installed IT power</source>
        <translation>Installierte IT-Leistung</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>duty from</source>
        <translation>Pflicht ab</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>OpenStreetMap extract (all layers)</source>
        <translation>OpenStreetMap-Auszug (alle Ebenen)</translation>
    </message>
    <message>
        <source>Heat demand density (raster)</source>
        <translation>Wärmebedarfsdichte (Raster)</translation>
    </message>
    <message>
        <source>Weather (EPW or DWD test reference year)</source>
        <translation>Wetter (EPW oder Testreferenzjahr des DWD)</translation>
    </message>
    <message>
        <source>Electricity prices by hour</source>
        <translation>Stündliche Strompreise</translation>
    </message>
    <message>
        <source>No geometry</source>
        <translation>Keine Geometrie</translation>
    </message>
    <message>
        <source>Invalid geometry that cannot be repaired</source>
        <translation>Ungültige, nicht reparierbare Geometrie</translation>
    </message>
    <message>
        <source>Coordinates are not numbers</source>
        <translation>Koordinaten sind keine Zahlen</translation>
    </message>
    <message>
        <source>Geometry type does not fit the layer</source>
        <translation>Geometrietyp passt nicht zur Ebene</translation>
    </message>
    <message>
        <source>Outside the area of the coordinate system</source>
        <translation>Außerhalb des Gebiets des Koordinatensystems</translation>
    </message>
    <message>
        <source>Too short</source>
        <translation>Zu kurz</translation>
    </message>
    <message>
        <source>Too small</source>
        <translation>Zu klein</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Doppelt</translation>
    </message>
    <message>
        <source>Not of this kind</source>
        <translation>Nicht von dieser Art</translation>
    </message>
    <message>
        <source>Ends snapped together</source>
        <translation>Enden zusammengeführt</translation>
    </message>
    <message>
        <source>Crossings turned into nodes</source>
        <translation>Kreuzungen zu Knoten gemacht</translation>
    </message>
    <message>
        <source>Lines split at junctions</source>
        <translation>Linien an Einmündungen geteilt</translation>
    </message>
    <message>
        <source>Open rings closed</source>
        <translation>Offene Ringe geschlossen</translation>
    </message>
    <message>
        <source>Duplicates removed</source>
        <translation>Doppelte entfernt</translation>
    </message>
    <message>
        <source>Repeated points removed</source>
        <translation>Wiederholte Punkte entfernt</translation>
    </message>
    <message>
        <source>Self-intersections resolved</source>
        <translation>Selbstüberschneidungen behoben</translation>
    </message>
    <message>
        <source>Full funding rate</source>
        <translation>Voller Fördersatz</translation>
    </message>
    <message>
        <source>Limited by the highest amount per project</source>
        <translation>Begrenzt durch den Höchstbetrag je Vorhaben</translation>
    </message>
    <message>
        <source>Limited by the funding gap</source>
        <translation>Begrenzt durch die Wirtschaftlichkeitslücke</translation>
    </message>
    <message>
        <source>Not eligible</source>
        <translation>Nicht förderfähig</translation>
    </message>
    <message>
        <source>Supercomputer (batch jobs)</source>
        <translation>Supercomputer (Stapelbetrieb)</translation>
    </message>
    <message>
        <source>From the number of racks</source>
        <translation>Nach der Zahl der Racks</translation>
    </message>
    <message>
        <source>From a training job</source>
        <translation>Nach einem Trainingsauftrag</translation>
    </message>
    <message>
        <source>From tokens per second</source>
        <translation>Nach Token je Sekunde</translation>
    </message>
    <message>
        <source>From the grid connection</source>
        <translation>Nach dem Netzanschluss</translation>
    </message>
    <message>
        <source>From the area of the site</source>
        <translation>Nach der Grundstücksfläche</translation>
    </message>
    <message>
        <source>From the heat that is wanted</source>
        <translation>Nach der gewünschten Wärme</translation>
    </message>
    <message>
        <source>From the budget</source>
        <translation>Nach dem Budget</translation>
    </message>
    <message>
        <source>From the heat density</source>
        <comment>basis of a heat demand</comment>
        <translation>Aus der Wärmedichte</translation>
    </message>
    <message>
        <source>2(N+1) (everything twice, each with a spare unit)</source>
        <translation>2(N+1) (alles doppelt, je mit einem Reservegerät)</translation>
    </message>
    <message>
        <source>Imported load</source>
        <translation>Importierte Last</translation>
    </message>
    <message>
        <source>Load of a compute centre (power or requests)</source>
        <translation>Last eines Rechenzentrums (Leistung oder Anfragen)</translation>
    </message>
    <message>
        <source>Investment in building and technical systems</source>
        <translation>Investition in Gebäude und Technik</translation>
    </message>
    <message>
        <source>Investment in IT</source>
        <translation>Investition in IT</translation>
    </message>
    <message>
        <source>Plot area</source>
        <translation>Grundstücksfläche</translation>
    </message>
    <message>
        <source>Gross floor area</source>
        <translation>Bruttogrundfläche</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Arbeitsplätze</translation>
    </message>
    <message>
        <source>Building time</source>
        <translation>Bauzeit</translation>
    </message>
    <message>
        <source>Building time, modular</source>
        <translation>Bauzeit, modular</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>Ausgenommen</translation>
    </message>
    <message>
        <source>Reused energy that a heat network takes</source>
        <translation>Von einem Wärmenetz aufgenommene wiederverwendete Energie</translation>
    </message>
    <message>
        <source>Not part of a plan</source>
        <translation>Nicht Teil eines Plans</translation>
    </message>
    <message>
        <source>duty above</source>
        <translation>Pflicht über</translation>
    </message>
    <message>
        <source>Efficiency of the emergency generators</source>
        <translation>Wirkungsgrad der Netzersatzanlagen</translation>
    </message>
    <message>
        <source>Power in the Linpack run</source>
        <translation>Leistung im Linpack-Lauf</translation>
    </message>
    <message>
        <source>Power of the facility per accelerator</source>
        <translation>Leistung der Anlage je Beschleuniger</translation>
    </message>
    <message>
        <source>Power when idle over power at full work</source>
        <translation>Leistung im Leerlauf durch Leistung bei voller Arbeit</translation>
    </message>
    <message>
        <source>Temperature of the waste heat</source>
        <translation>Temperatur der Abwärme</translation>
    </message>
    <message>
        <source>Racks</source>
        <translation>Schränke</translation>
    </message>
    <message>
        <source>Energy of the centre in a year</source>
        <translation>Energie des Rechenzentrums im Jahr</translation>
    </message>
    <message>
        <source>Coefficient of performance of the heat pump</source>
        <translation>Leistungszahl der Wärmepumpe</translation>
    </message>
    <message>
        <source>IT energy in the year</source>
        <translation>IT-Energie im Jahr</translation>
    </message>
    <message>
        <source>Energy of the compute centre in the year</source>
        <translation>Energie des Rechenzentrums innerhalb des Jahres</translation>
    </message>
    <message>
        <source>Heat that is fed into a network</source>
        <translation>In ein Netz eingespeiste Wärme</translation>
    </message>
    <message>
        <source>Waste heat that is reused</source>
        <translation>Wiederverwendete Abwärme</translation>
    </message>
    <message>
        <source>What is not part of a plan</source>
        <translation>Was nicht Teil eines Plans ist</translation>
    </message>
    <message>
        <source>Time to the grid connection</source>
        <translation>Zeit bis zum Netzanschluss</translation>
    </message>
    <message>
        <source>%1: a year in steps of %2</source>
        <translation>%1: ein Jahr in Schritten von %2</translation>
    </message>
    <message>
        <source>%1: %2 in steps of %3. The mean week is repeated through the year.</source>
        <translation>%1: %2 in Schritten von %3. Die mittlere Woche wird durch das Jahr wiederholt.</translation>
    </message>
    <message>
        <source>%1: %2 in steps of %3. The mean day is repeated; weekends are those of inference in the catalogue.</source>
        <translation>%1: %2 in Schritten von %3. Der mittlere Tag wird wiederholt; Wochenenden sind die der Inferenz im Katalog.</translation>
    </message>
    <message>
        <source>%1: only %2 in steps of %3. Level and fast changes are recorded; the shape of days and weeks is that of inference in the catalogue.</source>
        <translation>%1: nur %2 in Schritten von %3. Höhe und schnelle Schwankungen sind aufgezeichnet; Tages- und Wochengang sind die der Inferenz im Katalog.</translation>
    </message>
    <message>
        <source>Diameter</source>
        <translation>Nennweite</translation>
    </message>
    <message>
        <source>Supply temperature</source>
        <translation>Vorlauftemperatur</translation>
    </message>
    <message>
        <source>Return temperature</source>
        <translation>Rücklauftemperatur</translation>
    </message>
    <message>
        <source>Supply pressure</source>
        <translation>Vorlaufdruck</translation>
    </message>
    <message>
        <source>Return pressure</source>
        <translation>Rücklaufdruck</translation>
    </message>
    <message>
        <source>Differential pressure</source>
        <translation>Differenzdruck</translation>
    </message>
    <message>
        <source>Flow velocity</source>
        <translation>Fließgeschwindigkeit</translation>
    </message>
    <message>
        <source>Heat loss of both pipes</source>
        <translation>Wärmeverlust beider Rohre</translation>
    </message>
    <message>
        <source>Mean supply temperature of the year</source>
        <translation>Mittlere Vorlauftemperatur im Jahr</translation>
    </message>
    <message>
        <source>Lowest supply temperature of the year</source>
        <translation>Niedrigste Vorlauftemperatur im Jahr</translation>
    </message>
    <message>
        <source>State of renovation not known</source>
        <translation>Sanierungsstand unbekannt</translation>
    </message>
    <message>
        <source>Unrenovated</source>
        <translation>Unsaniert</translation>
    </message>
    <message>
        <source>Partly renovated</source>
        <translation>Teilsaniert</translation>
    </message>
    <message>
        <source>Fully renovated</source>
        <translation>Vollsaniert</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>No heat network</source>
        <translation>Kein Wärmenetz</translation>
    </message>
    <message>
        <source>Newly built streets</source>
        <translation>Bei Neuerschließung</translation>
    </message>
    <message>
        <source>In built-up areas</source>
        <translation>In bebauten Gebieten</translation>
    </message>
    <message>
        <source>Difficult laying too</source>
        <translation>Auch bei erschwerter Verlegung</translation>
    </message>
    <message>
        <source>Higher supply temperature of the network</source>
        <translation>Höhere Vorlauftemperatur des Netzes</translation>
    </message>
    <message>
        <source>Decentral heat pump at the consumer</source>
        <translation>Dezentrale Wärmepumpe beim Verbraucher</translation>
    </message>
    <message>
        <source>Renovation of the building</source>
        <translation>Sanierung des Gebäudes</translation>
    </message>
    <message>
        <source>Outside air and a chiller</source>
        <translation>Außenluft, Kältemaschine</translation>
    </message>
    <message>
        <source>Dry cooler</source>
        <translation>Trockenkühler</translation>
    </message>
    <message>
        <source>Wetted (adiabatic) dry cooler</source>
        <translation>Benetzter (adiabater) Trockenkühler</translation>
    </message>
    <message>
        <source>Cooling tower</source>
        <translation>Kühlturm</translation>
    </message>
    <message>
        <source>Power conversion in the racks</source>
        <translation>Stromwandlung in den Schränken</translation>
    </message>
    <message>
        <source>Customers with IT in the centre</source>
        <translation>Kunden mit Informationstechnik im Rechenzentrum</translation>
    </message>
    <message>
        <source>Water used for cooling in a year</source>
        <translation>Wasserverbrauch der Kühlung im Jahr</translation>
    </message>
    <message>
        <source>Rated IT power</source>
        <translation>IT-Nennleistung</translation>
    </message>
    <message>
        <source>Accelerators</source>
        <translation>Beschleuniger</translation>
    </message>
    <message>
        <source>Electricity of the year</source>
        <translation>Strom des Jahres</translation>
    </message>
    <message>
        <source>Water usage effectiveness (WUE)</source>
        <translation>Wassernutzungseffektivität (WUE)</translation>
    </message>
    <message>
        <source>Recoverable heat of the year</source>
        <translation>Auskoppelbare Wärme des Jahres</translation>
    </message>
    <message>
        <source>Steel, single pipes</source>
        <translation>Stahl, Einzelrohre</translation>
    </message>
    <message>
        <source>Steel, twin pipe</source>
        <translation>Stahl, Doppelrohr</translation>
    </message>
    <message>
        <source>Heat sources</source>
        <translation>Wärmequellen</translation>
    </message>
    <message>
        <source>Heat source</source>
        <translation>Wärmequelle</translation>
    </message>
    <message>
        <source>New heat sources</source>
        <translation>Neue Wärmequellen</translation>
    </message>
    <message>
        <source>Heat of other sources</source>
        <translation>Wärme anderer Quellen</translation>
    </message>
    <message>
        <source>Existing heat source</source>
        <translation>Bestehende Wärmequelle</translation>
    </message>
    <message>
        <source>New heat source</source>
        <translation>Neue Wärmequelle</translation>
    </message>
    <message>
        <source>Heat source %1</source>
        <translation>Wärmequelle %1</translation>
    </message>
    <message>
        <source>Plastic, flexible</source>
        <translation>Kunststoff, flexibel</translation>
    </message>
    <message>
        <source>Construction phase</source>
        <translation>Bauabschnitt</translation>
    </message>
    <message>
        <source>Direct supply</source>
        <translation>Direkte Versorgung</translation>
    </message>
    <message>
        <source>Low temperature, decentral heat pumps</source>
        <translation>Niedertemperatur, dezentrale Wärmepumpen</translation>
    </message>
    <message>
        <source>Decentral heat pumps</source>
        <translation>Dezentrale Wärmepumpen</translation>
    </message>
    <message>
        <source>Electricity of the decentral heat pumps</source>
        <translation>Strom der dezentralen Wärmepumpen</translation>
    </message>
</context>
<context>
    <name>LegalTexts</name>
    <message>
        <source>Missing: %1</source>
        <translation>Es fehlt: %1</translation>
    </message>
    <message>
        <source>Exempt by %1</source>
        <translation>Ausgenommen nach %1</translation>
    </message>
    <message>
        <source>Exempt if one of these is proven: %1</source>
        <translation>Ausgenommen, wenn eines davon nachgewiesen wird: %1</translation>
    </message>
</context>
<context>
    <name>PowerFlows</name>
    <message>
        <source>%1: %2</source>
        <comment>name: value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Where the electricity of the year goes</source>
        <translation>Wohin der Strom des Jahres fließt</translation>
    </message>
    <message>
        <source>From the grid</source>
        <translation>Aus dem Netz</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>The program met an error of its own; your scenario was not changed.</source>
        <translation>Im Programm ist ein Fehler aufgetreten; Ihr Szenario wurde nicht verändert.</translation>
    </message>
    <message>
        <source>The file cannot be opened.</source>
        <translation>Die Datei lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>There is a file of this name already.</source>
        <translation>Es gibt bereits eine Datei dieses Namens.</translation>
    </message>
    <message>
        <source>Choose another name, or say that it is to be replaced (--force).</source>
        <translation>Wählen Sie einen anderen Namen oder geben Sie an, dass sie ersetzt werden soll (--force).</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>Die Datei lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>The file is not a Wattort scenario.</source>
        <translation>Die Datei ist kein Wattort-Szenario.</translation>
    </message>
    <message>
        <source>The file is damaged or incomplete.</source>
        <translation>Die Datei ist beschädigt oder unvollständig.</translation>
    </message>
    <message>
        <source>The file was written by a newer version of the program.</source>
        <translation>Die Datei stammt von einer neueren Version des Programms.</translation>
    </message>
    <message>
        <source>The format of the file is not known.</source>
        <translation>Das Format der Datei ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Reading the file failed; the scenario was not changed.</source>
        <translation>Das Lesen der Datei ist fehlgeschlagen; das Szenario wurde nicht verändert.</translation>
    </message>
    <message>
        <source>The file has content that is refused for security reasons.</source>
        <translation>Die Datei hat Inhalte, die aus Sicherheitsgründen abgelehnt werden.</translation>
    </message>
    <message>
        <source>A table is missing.</source>
        <translation>Eine Tabelle fehlt.</translation>
    </message>
    <message>
        <source>A field is missing.</source>
        <translation>Ein Feld fehlt.</translation>
    </message>
    <message>
        <source>A value is missing.</source>
        <translation>Ein Wert fehlt.</translation>
    </message>
    <message>
        <source>A value is of the wrong type.</source>
        <translation>Ein Wert hat den falschen Typ.</translation>
    </message>
    <message>
        <source>A value lies outside the permitted range.</source>
        <translation>Ein Wert liegt außerhalb des zulässigen Bereichs.</translation>
    </message>
    <message>
        <source>A key is not known.</source>
        <translation>Ein Schlüssel ist nicht bekannt.</translation>
    </message>
    <message>
        <source>A key occurs more than once.</source>
        <translation>Ein Schlüssel kommt mehrfach vor.</translation>
    </message>
    <message>
        <source>A unit is not known.</source>
        <translation>Eine Einheit ist nicht bekannt.</translation>
    </message>
    <message>
        <source>A value is not a number.</source>
        <translation>Ein Wert ist keine Zahl.</translation>
    </message>
    <message>
        <source>The layer does not name its coordinate system.</source>
        <translation>Die Ebene nennt ihr Koordinatensystem nicht.</translation>
    </message>
    <message>
        <source>The coordinate system is not known.</source>
        <translation>Das Koordinatensystem ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The layer has no features.</source>
        <translation>Die Ebene hat keine Objekte.</translation>
    </message>
    <message>
        <source>A feature has no geometry.</source>
        <translation>Ein Objekt hat keine Geometrie.</translation>
    </message>
    <message>
        <source>A geometry is invalid.</source>
        <translation>Eine Geometrie ist ungültig.</translation>
    </message>
    <message>
        <source>The geometry type does not fit the layer.</source>
        <translation>Der Geometrietyp passt nicht zur Ebene.</translation>
    </message>
    <message>
        <source>A feature lies outside the region.</source>
        <translation>Ein Objekt liegt außerhalb der Region.</translation>
    </message>
    <message>
        <source>A feature occurs more than once; it was taken over once.</source>
        <translation>Ein Objekt kommt mehrfach vor; es wurde einmal übernommen.</translation>
    </message>
    <message>
        <source>Features were repaired on import.</source>
        <translation>Beim Import wurden Objekte repariert.</translation>
    </message>
    <message>
        <source>The series does not cover every hour of the year.</source>
        <translation>Die Reihe deckt nicht jede Stunde des Jahres ab.</translation>
    </message>
    <message>
        <source>There is no such site.</source>
        <translation>Diesen Standort gibt es nicht.</translation>
    </message>
    <message>
        <source>The scenario has no candidate site.</source>
        <translation>Das Szenario hat keine Standortalternative.</translation>
    </message>
    <message>
        <source>The site lies in an area that rules out building.</source>
        <translation>Der Standort liegt in einem Gebiet, das eine Bebauung ausschließt.</translation>
    </message>
    <message>
        <source>The site is too small for the compute centre.</source>
        <translation>Der Standort ist zu klein für das Rechenzentrum.</translation>
    </message>
    <message>
        <source>The catalogue has no such compute system.</source>
        <translation>Der Katalog enthält dieses Rechensystem nicht.</translation>
    </message>
    <message>
        <source>The compute system is listed as an outlook only; there are no reliable figures for sizing.</source>
        <translation>Das Rechensystem ist nur als Ausblick aufgeführt; für eine Auslegung fehlen belastbare Werte.</translation>
    </message>
    <message>
        <source>The cooling does not suit the compute system.</source>
        <translation>Die Kühlung passt nicht zum Rechensystem.</translation>
    </message>
    <message>
        <source>No street lies within reach of the site.</source>
        <translation>Keine Straße liegt in Reichweite des Standorts.</translation>
    </message>
    <message>
        <source>No heat consumer can be reached from the site along the streets.</source>
        <translation>Vom Standort aus ist entlang der Straßen kein Wärmeverbraucher erreichbar.</translation>
    </message>
    <message>
        <source>No heat consumer brings in what its connection costs.</source>
        <translation>Kein Wärmeverbraucher erlöst so viel, wie sein Anschluss kostet.</translation>
    </message>
    <message>
        <source>The streets fall into parts that are not connected to each other.</source>
        <translation>Die Straßen zerfallen in Teile, die nicht miteinander verbunden sind.</translation>
    </message>
    <message>
        <source>The heat network has no consumers.</source>
        <translation>Das Wärmenetz hat keine Verbraucher.</translation>
    </message>
    <message>
        <source>The pressure in the heat network is too high.</source>
        <translation>Der Druck im Wärmenetz ist zu hoch.</translation>
    </message>
    <message>
        <source>The largest pipe in the catalogue is too small for the flow.</source>
        <translation>Das größte Rohr des Katalogs ist für den Durchfluss zu klein.</translation>
    </message>
    <message>
        <source>The rated connection exceeds the capacity that the grid operator has promised.</source>
        <translation>Die Nennanschlussleistung übersteigt die vom Netzbetreiber zugesagte Leistung.</translation>
    </message>
    <message>
        <source>The cooling water is warmer than the compute system permits.</source>
        <translation>Das Kühlwasser ist wärmer, als das Rechensystem zulässt.</translation>
    </message>
    <message>
        <source>The catalogue has no such use of a plot.</source>
        <translation>Der Katalog enthält diese Grundstücksnutzung nicht.</translation>
    </message>
    <message>
        <source>The stored results were computed from other inputs.</source>
        <translation>Die gespeicherten Ergebnisse wurden mit anderen Eingaben berechnet.</translation>
    </message>
    <message>
        <source>Save your work under a new name and report the error with this text.</source>
        <translation>Speichern Sie Ihre Arbeit unter neuem Namen und melden Sie den Fehler mit diesem Text.</translation>
    </message>
    <message>
        <source>Check whether the file exists and whether you may read it.</source>
        <translation>Prüfen Sie, ob die Datei vorhanden ist und ob Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>Check the free space and your permissions, or choose another folder.</source>
        <translation>Prüfen Sie den freien Speicherplatz und Ihre Rechte oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Choose a scenario file (.gpkg), or import the file as a layer.</source>
        <translation>Wählen Sie eine Szenariodatei (.gpkg) oder importieren Sie die Datei als Ebene.</translation>
    </message>
    <message>
        <source>Use a backup or obtain the file anew.</source>
        <translation>Verwenden Sie eine Sicherungskopie oder beschaffen Sie die Datei neu.</translation>
    </message>
    <message>
        <source>Update the program; until then the file can be viewed but not saved.</source>
        <translation>Aktualisieren Sie das Programm; bis dahin lässt sich die Datei ansehen, aber nicht speichern.</translation>
    </message>
    <message>
        <source>The file is probably damaged: open it in QGIS, export it as GeoPackage and import that.</source>
        <translation>Die Datei ist vermutlich beschädigt: Öffnen Sie sie in QGIS, exportieren Sie sie als GeoPackage und importieren Sie dieses.</translation>
    </message>
    <message>
        <source>Obtain the file from a trustworthy source or export the layer anew.</source>
        <translation>Beschaffen Sie die Datei aus vertrauenswürdiger Quelle oder exportieren Sie die Ebene neu.</translation>
    </message>
    <message>
        <source>Add the field, or assign another field to it on import.</source>
        <translation>Ergänzen Sie das Feld oder ordnen Sie ihm beim Import ein anderes Feld zu.</translation>
    </message>
    <message>
        <source>Enter the value.</source>
        <translation>Tragen Sie den Wert ein.</translation>
    </message>
    <message>
        <source>Correct the value.</source>
        <translation>Berichtigen Sie den Wert.</translation>
    </message>
    <message>
        <source>Correct the value and check its unit.</source>
        <translation>Berichtigen Sie den Wert und prüfen Sie seine Einheit.</translation>
    </message>
    <message>
        <source>Keep one of the rows and delete the others.</source>
        <translation>Behalten Sie eine der Zeilen und löschen Sie die übrigen.</translation>
    </message>
    <message>
        <source>Use one of the units that the catalogue uses.</source>
        <translation>Verwenden Sie eine der Einheiten des Katalogs.</translation>
    </message>
    <message>
        <source>Enter a number with digits and a decimal separator only.</source>
        <translation>Geben Sie eine Zahl nur mit Ziffern und Dezimaltrennzeichen ein.</translation>
    </message>
    <message>
        <source>State the EPSG code of the coordinate system on import.</source>
        <translation>Geben Sie beim Import den EPSG-Code des Koordinatensystems an.</translation>
    </message>
    <message>
        <source>State a valid EPSG code, for example 25832 or 25833.</source>
        <translation>Geben Sie einen gültigen EPSG-Code an, zum Beispiel 25832 oder 25833.</translation>
    </message>
    <message>
        <source>Check whether the right layer was chosen.</source>
        <translation>Prüfen Sie, ob die richtige Ebene gewählt wurde.</translation>
    </message>
    <message>
        <source>Draw the feature anew or delete it.</source>
        <translation>Zeichnen Sie das Objekt neu oder löschen Sie es.</translation>
    </message>
    <message>
        <source>Repair the geometry in QGIS (“Fix geometries”) and import the layer again.</source>
        <translation>Reparieren Sie die Geometrie in QGIS („Geometrien reparieren“) und importieren Sie die Ebene erneut.</translation>
    </message>
    <message>
        <source>Choose a layer with the geometry that is expected.</source>
        <translation>Wählen Sie eine Ebene mit der erwarteten Geometrie.</translation>
    </message>
    <message>
        <source>Check the coordinate system of the file.</source>
        <translation>Prüfen Sie das Koordinatensystem der Datei.</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>Check the places on the map.</source>
        <translation>Prüfen Sie die Stellen auf der Karte.</translation>
    </message>
    <message>
        <source>Provide a file with 8,760 hourly values.</source>
        <translation>Stellen Sie eine Datei mit 8.760 Stundenwerten bereit.</translation>
    </message>
    <message>
        <source>Choose one of the sites of the scenario.</source>
        <translation>Wählen Sie einen der Standorte des Szenarios.</translation>
    </message>
    <message>
        <source>Draw a site on the map or import a layer of sites.</source>
        <translation>Zeichnen Sie einen Standort auf der Karte oder importieren Sie eine Ebene mit Standorten.</translation>
    </message>
    <message>
        <source>Move the site, or have the exclusion reviewed by the competent authority.</source>
        <translation>Verlegen Sie den Standort oder lassen Sie den Ausschluss von der zuständigen Behörde prüfen.</translation>
    </message>
    <message>
        <source>Enlarge the site or reduce the IT power.</source>
        <translation>Vergrößern Sie den Standort oder verringern Sie die IT-Leistung.</translation>
    </message>
    <message>
        <source>Choose a system from the catalogue; the first suitable one is used until then.</source>
        <translation>Wählen Sie ein System aus dem Katalog; bis dahin wird das erste geeignete verwendet.</translation>
    </message>
    <message>
        <source>Choose another system; the first suitable one is used until then.</source>
        <translation>Wählen Sie ein anderes System; bis dahin wird das erste geeignete verwendet.</translation>
    </message>
    <message>
        <source>Choose another cooling or another system.</source>
        <translation>Wählen Sie eine andere Kühlung oder ein anderes System.</translation>
    </message>
    <message>
        <source>Check the street layer, move the site or raise the distance that may be bridged.</source>
        <translation>Prüfen Sie die Straßenebene, verlegen Sie den Standort oder erhöhen Sie die überbrückbare Entfernung.</translation>
    </message>
    <message>
        <source>Check the layers of streets and buildings or choose another site.</source>
        <translation>Prüfen Sie die Ebenen der Straßen und Gebäude oder wählen Sie einen anderen Standort.</translation>
    </message>
    <message>
        <source>Check the heat price and the pipe costs, or make consumers mandatory.</source>
        <translation>Prüfen Sie Wärmepreis und Rohrkosten oder machen Sie den Anschluss von Verbrauchern verpflichtend.</translation>
    </message>
    <message>
        <source>Add the missing streets or raise the longest length of a house connection.</source>
        <translation>Ergänzen Sie die fehlenden Straßen oder erhöhen Sie die größte Länge eines Hausanschlusses.</translation>
    </message>
    <message>
        <source>Add the missing connections or raise the snapping tolerance.</source>
        <translation>Ergänzen Sie die fehlenden Verbindungen oder erhöhen Sie die Fangtoleranz.</translation>
    </message>
    <message>
        <source>Check the buildings and their heat demand.</source>
        <translation>Prüfen Sie die Gebäude und ihren Wärmebedarf.</translation>
    </message>
    <message>
        <source>Choose larger pipes, a larger temperature difference or a pumping station.</source>
        <translation>Wählen Sie größere Rohre, eine größere Temperaturspreizung oder eine Pumpstation.</translation>
    </message>
    <message>
        <source>Raise the temperature difference or reduce the number of consumers.</source>
        <translation>Erhöhen Sie die Temperaturspreizung oder verringern Sie die Zahl der Verbraucher.</translation>
    </message>
    <message>
        <source>Reduce the IT power or agree on a larger capacity with the grid operator.</source>
        <translation>Verringern Sie die IT-Leistung oder vereinbaren Sie mit dem Netzbetreiber eine größere Leistung.</translation>
    </message>
    <message>
        <source>Lower the temperature of the cooling water or choose another system.</source>
        <translation>Senken Sie die Temperatur des Kühlwassers oder wählen Sie ein anderes System.</translation>
    </message>
    <message>
        <source>Choose a use from the catalogue.</source>
        <translation>Wählen Sie eine Nutzung aus dem Katalog.</translation>
    </message>
    <message>
        <source>Compute the plan again.</source>
        <translation>Berechnen Sie den Plan neu.</translation>
    </message>
    <message>
        <source>The site is nearer to dwellings than the criterion allows.</source>
        <translation>Der Standort liegt näher an Wohngebäuden, als das Kriterium zulässt.</translation>
    </message>
    <message>
        <source>The site is farther from the next suitable substation than the criterion allows.</source>
        <translation>Der Standort liegt weiter vom nächsten geeigneten Umspannwerk entfernt, als das Kriterium zulässt.</translation>
    </message>
    <message>
        <source>Plan for noise protection under TA Lärm, or move the site.</source>
        <translation>Schallschutz nach TA Lärm einplanen oder den Standort verschieben.</translation>
    </message>
    <message>
        <source>Ask the grid operator for a connection point, or move the site.</source>
        <translation>Beim Netzbetreiber nach einem Netzanschlusspunkt fragen oder den Standort verschieben.</translation>
    </message>
    <message>
        <source>The waste heat is colder than the heat that is wanted.</source>
        <translation>Die Abwärme ist kälter als die gewünschte Wärme.</translation>
    </message>
    <message>
        <source>No number of these accelerators reaches the size that is wanted.</source>
        <translation>Keine Zahl dieser Beschleuniger erreicht die gewünschte Größe.</translation>
    </message>
    <message>
        <source>Choose liquid cooling, or let a heat pump raise the temperature.</source>
        <translation>Wählen Sie Flüssigkühlung, oder heben Sie die Temperatur mit einer Wärmepumpe an.</translation>
    </message>
    <message>
        <source>Allow more time for the training, or choose another system or another cooling.</source>
        <translation>Geben Sie dem Training mehr Zeit, oder wählen Sie ein anderes System oder eine andere Kühlung.</translation>
    </message>
    <message>
        <source>Parts of the file could not be read; it is not overwritten, so that nothing is lost.</source>
        <translation>Teile der Datei konnten nicht gelesen werden; sie wird nicht überschrieben, damit nichts verloren geht.</translation>
    </message>
    <message>
        <source>The file holds more than the program can take in.</source>
        <translation>Die Datei enthält mehr, als das Programm aufnehmen kann.</translation>
    </message>
    <message>
        <source>The coordinate system is not the one of the scenario.</source>
        <translation>Das Koordinatensystem ist nicht das des Szenarios.</translation>
    </message>
    <message>
        <source>The file has several layers that fit.</source>
        <translation>Die Datei hat mehrere passende Ebenen.</translation>
    </message>
    <message>
        <source>The hours do not follow each other.</source>
        <translation>Die Stunden folgen nicht aufeinander.</translation>
    </message>
    <message>
        <source>The leap day (29 February) was left out: plans have years of 365 days.</source>
        <translation>Der 29. Februar wurde ausgelassen: Geplant wird mit Jahren von 365 Tagen.</translation>
    </message>
    <message>
        <source>Correct the rows that are named, or save under a new name.</source>
        <translation>Berichtigen Sie die genannten Zeilen oder speichern Sie unter einem neuen Namen.</translation>
    </message>
    <message>
        <source>Cut out the region that you plan for, or use larger cells.</source>
        <translation>Schneiden Sie das Planungsgebiet aus oder verwenden Sie größere Zellen.</translation>
    </message>
    <message>
        <source>Import the layer; it is then transformed.</source>
        <translation>Importieren Sie die Ebene; dabei wird sie umgerechnet.</translation>
    </message>
    <message>
        <source>Name the layer that is to be imported.</source>
        <translation>Nennen Sie die Ebene, die importiert werden soll.</translation>
    </message>
    <message>
        <source>Sort the rows by time, each hour of the year once, without summer time.</source>
        <translation>Sortieren Sie die Zeilen nach der Zeit, jede Stunde des Jahres einmal, ohne Sommerzeit.</translation>
    </message>
    <message>
        <source>You need do nothing.</source>
        <translation>Sie müssen nichts tun.</translation>
    </message>
    <message>
        <source>Choose a file in one of these formats, or convert it, for example with QGIS.</source>
        <translation>Wählen Sie eine Datei in einem dieser Formate oder wandeln Sie sie um, zum Beispiel mit QGIS.</translation>
    </message>
    <message>
        <source>Name one of the tables that the file has; of a scenario, use a backup.</source>
        <translation>Nennen Sie eine der Ebenen, die die Datei hat; bei einem Szenario verwenden Sie eine Sicherungskopie.</translation>
    </message>
    <message>
        <source>Use one of the keys that are known.</source>
        <translation>Verwenden Sie einen der bekannten Schlüssel.</translation>
    </message>
    <message>
        <source>The load is to be an imported one, and none was imported.</source>
        <translation>Es soll eine importierte Last gelten, aber es wurde keine importiert.</translation>
    </message>
    <message>
        <source>The scenario keeps an entry of the catalogue that has other values by now.</source>
        <translation>Das Szenario bewahrt einen Katalogeintrag, der inzwischen andere Werte hat.</translation>
    </message>
    <message>
        <source>The hottest hour in the return period is hotter than the design day.</source>
        <translation>Die heißeste Stunde in der Wiederkehrzeit ist heißer als der Auslegungstag.</translation>
    </message>
    <message>
        <source>Import a load, or choose another; training and inference are planned until then.</source>
        <translation>Importieren Sie eine Last oder wählen Sie eine andere; bis dahin wird mit Training und Inferenz geplant.</translation>
    </message>
    <message>
        <source>In the step “Compute centre” you can take over the catalogue of today.</source>
        <translation>Im Schritt „Rechenzentrum“ können Sie den heutigen Katalog übernehmen.</translation>
    </message>
    <message>
        <source>Raise the temperature of the design day in the assumptions.</source>
        <translation>Erhöhen Sie die Temperatur des Auslegungstags in den Annahmen.</translation>
    </message>
    <message>
        <source>With the pumps at rest the water in the heat network would boil.</source>
        <translation>Bei stehenden Pumpen würde das Wasser im Wärmenetz sieden.</translation>
    </message>
    <message>
        <source>Raise the holding pressure or lower the supply temperature.</source>
        <translation>Ruhedruck erhöhen oder Vorlauftemperatur senken.</translation>
    </message>
    <message>
        <source>The heat network costs more than its budget.</source>
        <translation>Das Wärmenetz kostet mehr als sein Budget.</translation>
    </message>
    <message>
        <source>The heat network sells less heat than its target.</source>
        <translation>Das Wärmenetz setzt weniger Wärme ab als sein Ziel.</translation>
    </message>
    <message>
        <source>Raise the budget or make fewer buildings and streets mandatory.</source>
        <translation>Erhöhen Sie das Budget oder machen Sie weniger Gebäude und Straßen verpflichtend.</translation>
    </message>
    <message>
        <source>A liquid loop cannot cool the air of the rooms.</source>
        <translation>Ein Flüssigkeitskreislauf kann die Raumluft nicht kühlen.</translation>
    </message>
    <message>
        <source>Choose another cooling for the air.</source>
        <translation>Wählen Sie eine andere Kühlung für die Raumluft.</translation>
    </message>
    <message>
        <source>Lower the target, raise the budget, enlarge the source or add streets and buildings.</source>
        <translation>Senken Sie das Ziel, erhöhen Sie das Budget, vergrößern Sie die Quelle oder ergänzen Sie Straßen und Gebäude.</translation>
    </message>
    <message>
        <source>Streets without length are left out.</source>
        <translation>Straßen ohne Länge werden weggelassen.</translation>
    </message>
    <message>
        <source>Streets cross themselves; where they do, a pipe may turn off.</source>
        <translation>Straßen kreuzen sich selbst; an der Kreuzung kann eine Leitung abzweigen.</translation>
    </message>
    <message>
        <source>Streets end close to another without touching it; the network takes them for connected.</source>
        <translation>Straßen enden nahe an einer anderen, ohne sie zu berühren; für das Netz gelten sie als verbunden.</translation>
    </message>
    <message>
        <source>Existing pipes have no diameter; they are taken to be large enough.</source>
        <translation>Bei bestehenden Leitungen fehlt die Nennweite; sie gelten als groß genug.</translation>
    </message>
    <message>
        <source>Draw the streets anew, or delete them from the layer.</source>
        <translation>Straßen neu zeichnen oder aus der Ebene löschen.</translation>
    </message>
    <message>
        <source>Where the street passes over or under itself, divide it there.</source>
        <translation>Wo die Straße über oder unter sich selbst hindurchführt, dort teilen.</translation>
    </message>
    <message>
        <source>Where they are not connected, lower the snapping tolerance; else extend them to the other street.</source>
        <translation>Wo sie nicht verbunden sind, Fangtoleranz verringern; sonst bis zur anderen Straße verlängern.</translation>
    </message>
    <message>
        <source>Enter the diameters that the network&apos;s operator states, and import the layer again.</source>
        <translation>Nennweiten nach Angabe des Netzbetreibers eintragen und die Ebene erneut importieren.</translation>
    </message>
    <message>
        <source>Buildings are too far from every street to be connected.</source>
        <translation>Gebäude liegen für einen Anschluss zu weit von jeder Straße entfernt.</translation>
    </message>
    <message>
        <source>What arrives of the heat network&apos;s supply is colder than the building needs.</source>
        <translation>Die Vorlauftemperatur, die im Wärmenetz ankommt, ist niedriger, als das Gebäude sie benötigt.</translation>
    </message>
    <message>
        <source>Choose a higher supply temperature or a remedy at the consumer; the table of consumers names all of them.</source>
        <translation>Wählen Sie eine höhere Vorlauftemperatur oder eine Abhilfe beim Verbraucher; die Tabelle der Verbraucher nennt alle.</translation>
    </message>
    <message>
        <source>The supply is too hot for plastic pipes; the heat network is planned in steel.</source>
        <translation>Der Vorlauf ist zu heiß für Kunststoffrohre; das Wärmenetz ist in Stahl geplant.</translation>
    </message>
    <message>
        <source>Where the pressure is too high for plastic pipes, the plan takes single steel pipes.</source>
        <translation>Wo der Druck für Kunststoffrohre zu hoch ist, sind Stahl-Einzelrohre geplant.</translation>
    </message>
    <message>
        <source>At design load the supply comes too near to boiling.</source>
        <translation>Im Auslegungsfall kommt der Vorlauf dem Sieden zu nahe.</translation>
    </message>
    <message>
        <source>The pumps of the heat network would cavitate.</source>
        <translation>Die Pumpen des Wärmenetzes würden kavitieren.</translation>
    </message>
    <message>
        <source>Lower the supply temperature, or choose steel pipes.</source>
        <translation>Senken Sie die Vorlauftemperatur oder wählen Sie Stahlrohre.</translation>
    </message>
    <message>
        <source>More plastic is possible with a lower holding pressure, a lower pressure gradient or pipes for a higher pressure.</source>
        <translation>Mehr Kunststoff ist möglich mit niedrigerem Ruhedruck, kleinerem Druckgefälle oder Rohren für höheren Druck.</translation>
    </message>
    <message>
        <source>Raise the holding pressure, lower the supply temperature or lay larger pipes there.</source>
        <translation>Erhöhen Sie den Ruhedruck, senken Sie die Vorlauftemperatur oder planen Sie dort größere Rohre.</translation>
    </message>
    <message>
        <source>The file does not say everything about the heat sources; what is missing is taken from a gas boiler.</source>
        <translation>Die Datei enthält nicht alle Angaben zu den Wärmequellen; fehlende Werte sind die eines Gaskessels.</translation>
    </message>
    <message>
        <source>No street lies within reach of the heat source; the network does not use it.</source>
        <translation>In Reichweite der Wärmequelle liegt keine Straße; das Netz nutzt sie nicht.</translation>
    </message>
    <message>
        <source>The heat source is colder than the supply of the network; the network does not use it.</source>
        <translation>Die Wärmequelle ist kälter als der Vorlauf des Netzes; das Netz nutzt sie nicht.</translation>
    </message>
    <message>
        <source>The heat source has no power; the network does not use it.</source>
        <translation>Die Wärmequelle hat keine Leistung; das Netz nutzt sie nicht.</translation>
    </message>
    <message>
        <source>Mandatory consumers ask for more than the heat source can give.</source>
        <translation>Verpflichtende Abnehmer verlangen mehr, als die Wärmequelle leisten kann.</translation>
    </message>
    <message>
        <source>The new heat source is worth building.</source>
        <translation>Der Bau der neuen Wärmequelle lohnt sich.</translation>
    </message>
    <message>
        <source>The new heat source is not worth building; the network does without it.</source>
        <translation>Der Bau der neuen Wärmequelle lohnt sich nicht; das Netz kommt ohne sie aus.</translation>
    </message>
    <message>
        <source>Right-click the heat source on the map to enter its own values.</source>
        <translation>Eigene Werte lassen sich nach einem Rechtsklick auf die Wärmequelle in der Karte eingeben.</translation>
    </message>
    <message>
        <source>Move it nearer to a street, add the street, or raise the longest line from the site to the streets.</source>
        <translation>Die Quelle näher an eine Straße rücken, die Straße ergänzen oder die längste Leitung vom Standort zu den Straßen verlängern.</translation>
    </message>
    <message>
        <source>Lower the supply temperature of the network, or enter the temperature that a heat pump at the source reaches.</source>
        <translation>Die Vorlauftemperatur des Netzes senken oder die Temperatur eintragen, die eine Wärmepumpe an der Quelle erreicht.</translation>
    </message>
    <message>
        <source>Right-click the heat source on the map and enter its thermal power.</source>
        <translation>In der Karte mit der rechten Maustaste auf die Wärmequelle klicken und ihre Wärmeleistung eintragen.</translation>
    </message>
    <message>
        <source>Enlarge the source, add another one, or leave consumers to the program.</source>
        <translation>Die Quelle vergrößern, eine weitere ergänzen oder Abnehmer dem Programm überlassen.</translation>
    </message>
    <message>
        <source>The table of heat sources in the step of the network shows what each one gives and costs.</source>
        <translation>Die Tabelle der Wärmequellen im Schritt Wärmenetz zeigt, was jede liefert und kostet.</translation>
    </message>
    <message>
        <source>Raise the holding pressure, lower the return temperature, or choose pumps that need less suction head (NPSH).</source>
        <translation>Erhöhen Sie den Ruhedruck, senken Sie die Rücklauftemperatur oder wählen Sie Pumpen mit kleinerer nötiger Haltedruckhöhe (NPSH).</translation>
    </message>
    <message>
        <source>The heat network reuses less of the compute centre&apos;s energy than its target.</source>
        <translation>Das Wärmenetz nutzt weniger Energie des Rechenzentrums wieder als gewünscht.</translation>
    </message>
    <message>
        <source>The heat network has less waste heat than its target.</source>
        <translation>Das Wärmenetz hat einen geringeren Abwärmeanteil als gewünscht.</translation>
    </message>
    <message>
        <source>Lower the target, raise the budget, add streets and buildings, or give the heat pump a larger share of the peak.</source>
        <translation>Senken Sie das Ziel, erhöhen Sie das Budget, ergänzen Sie Straßen und Gebäude oder geben Sie der Wärmepumpe einen größeren Anteil an der Spitze.</translation>
    </message>
    <message>
        <source>Lower the target, or give heat pump and storage a larger share of the peak.</source>
        <translation>Senken Sie das Ziel oder geben Sie Wärmepumpe und Speicher einen größeren Anteil an der Spitze.</translation>
    </message>
    <message>
        <source>The weather year has hours in which the heat network needs more flow than it is laid out for.</source>
        <translation>Das Wetterjahr hat Stunden, in denen das Wärmenetz mehr Durchfluss braucht, als seine Auslegung vorsieht.</translation>
    </message>
    <message>
        <source>On the way to some consumers the supply cools more than their heat pumps are planned for.</source>
        <translation>Auf dem Weg zu einigen Abnehmern kühlt der Vorlauf stärker ab, als es für ihre Wärmepumpen angesetzt ist.</translation>
    </message>
    <message>
        <source>How the law counts the electricity of decentral heat pumps is not settled; the plan counts it as heat that is not renewable, and gives the heat pumps no funding.</source>
        <translation>Wie das Recht den Strom dezentraler Wärmepumpen anrechnet, ist nicht geklärt; der Plan zählt ihn als nicht erneuerbare Wärme und setzt für die Wärmepumpen keine Förderung an.</translation>
    </message>
    <message>
        <source>Choose a higher supply temperature of the network, renovate the building or enlarge its radiators, or leave it to a supply of its own.</source>
        <translation>Wählen Sie eine höhere Vorlauftemperatur des Netzes, sanieren Sie das Gebäude oder vergrößern Sie seine Heizflächen, oder überlassen Sie es einer eigenen Versorgung.</translation>
    </message>
    <message>
        <source>Raise the assumption of the cooling, or the lowest flow, or insulate better.</source>
        <translation>Setzen Sie die Abkühlung oder den kleinsten Umlauf höher an, oder dämmen Sie besser.</translation>
    </message>
    <message>
        <source>Ask BAFA and the authority in charge before the funding is counted on.</source>
        <translation>Fragen Sie das BAFA und die zuständige Behörde, bevor Sie mit der Förderung rechnen.</translation>
    </message>
    <message>
        <source>Lower the outdoor temperature at design load if such cold is to be met without a lack.</source>
        <translation>Setzen Sie die Norm-Außentemperatur herab, wenn auch solche Kälte ohne Unterversorgung bleiben soll.</translation>
    </message>
    <message>
        <source>No decentral heat pump gives what the building needs; it cannot be connected.</source>
        <translation>Keine dezentrale Wärmepumpe leistet, was das Gebäude benötigt; es kann nicht angeschlossen werden.</translation>
    </message>
    <message>
        <source>The waste heat is too cold for the network; a central heat pump lifts it.</source>
        <translation>Die Abwärme ist zu kalt für das Netz; eine zentrale Wärmepumpe hebt ihre Temperatur.</translation>
    </message>
    <message>
        <source>A colder network does without it; the decentral heat pumps then need more power.</source>
        <translation>Ein kälteres Netz kommt ohne sie aus; die dezentralen Wärmepumpen benötigen dann mehr Strom.</translation>
    </message>
</context>
<context>
    <name>Quantities</name>
    <message>
        <source>years</source>
        <translation>Jahre</translation>
    </message>
    <message>
        <source>million €</source>
        <extracomment>millions of euros, as a unit behind a number</extracomment>
        <translation>Mio. €</translation>
    </message>
    <message>
        <source>thousand €</source>
        <extracomment>thousands of euros, as a unit behind a number</extracomment>
        <translation>Tsd. €</translation>
    </message>
    <message>
        <source> to </source>
        <extracomment>between two numbers of which one is negative</extracomment>
        <translation> bis </translation>
    </message>
    <message>
        <source>%1, %2–%3 h</source>
        <extracomment>a day (2 January) and the hour of it, from and to</extracomment>
        <translation>%1, %2–%3 Uhr</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>d. MMMM</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Standorte</translation>
    </message>
    <message>
        <source>Compute centre</source>
        <translation>Rechenzentrum</translation>
    </message>
    <message>
        <source>Heat demand</source>
        <translation>Wärmebedarf</translation>
    </message>
    <message>
        <source>Heat network</source>
        <translation>Wärmenetz</translation>
    </message>
    <message>
        <source>Heat supply</source>
        <translation>Wärmeversorgung</translation>
    </message>
    <message>
        <source>Economics</source>
        <translation>Wirtschaftlichkeit</translation>
    </message>
    <message>
        <source>CO₂ and law</source>
        <translation>CO₂ und Recht</translation>
    </message>
    <message>
        <source>Follow-up investments</source>
        <translation>Folgeinvestitionen</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>Rangfolge</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>What is there: streets, buildings, grid and protected areas.</source>
        <translation>Was vorhanden ist: Straßen, Gebäude, Stromnetz und Schutzgebiete.</translation>
    </message>
    <message>
        <source>Where the compute centre could stand, and what speaks against it.</source>
        <translation>Wo das Rechenzentrum stehen könnte und was dagegen spricht.</translation>
    </message>
    <message>
        <source>How large it is, how it is cooled, and what it takes and gives hour by hour.</source>
        <translation>Wie groß es ist, wie es gekühlt wird und was es Stunde für Stunde aufnimmt und abgibt.</translation>
    </message>
    <message>
        <source>How much heat the buildings of the region need, and when.</source>
        <translation>Wie viel Wärme die Gebäude der Region brauchen und wann.</translation>
    </message>
    <message>
        <source>Which buildings are worth connecting, along which streets, with which pipes.</source>
        <translation>Welche Gebäude sich anzuschließen lohnt, entlang welcher Straßen und mit welchen Rohren.</translation>
    </message>
    <message>
        <source>Which source gives the heat in each hour of the year.</source>
        <translation>Welche Quelle in jeder Stunde des Jahres die Wärme liefert.</translation>
    </message>
    <message>
        <source>What the heat supply costs and brings.</source>
        <translation>Was die Wärmeversorgung kostet und einbringt.</translation>
    </message>
    <message>
        <source>What is avoided, and whether the statutory limits are kept.</source>
        <translation>Was vermieden wird und ob die gesetzlichen Grenzwerte eingehalten sind.</translation>
    </message>
    <message>
        <source>What is worth building around the compute centre.</source>
        <translation>Was sich rund um das Rechenzentrum zu bauen lohnt.</translation>
    </message>
    <message>
        <source>The candidate sites against each other.</source>
        <translation>Die Standortalternativen im Vergleich.</translation>
    </message>
    <message>
        <source>A document that can be filed.</source>
        <translation>Ein Dokument für die Akten.</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>zu erledigen</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>to be looked at</source>
        <translation>zu prüfen</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Streets or buildings are missing: &lt;a href=&apos;import&apos;&gt;import layers&lt;/a&gt;; an extract of OpenStreetMap has both. Or &lt;a href=&apos;new_demo&apos;&gt;open the demo&lt;/a&gt;.</source>
        <translation>Straßen oder Gebäude fehlen: &lt;a href=&apos;import&apos;&gt;Ebenen importieren&lt;/a&gt;; ein Auszug aus OpenStreetMap enthält beides. Oder &lt;a href=&apos;new_demo&apos;&gt;die Demo öffnen&lt;/a&gt;.</translation>
    </message>
    <message>
        <source>There is no site yet: &lt;a href=&apos;draw_site&apos;&gt;draw one on the map&lt;/a&gt; or &lt;a href=&apos;import&apos;&gt;import sites&lt;/a&gt;.</source>
        <translation>Es gibt noch keinen Standort: &lt;a href=&apos;draw_site&apos;&gt;einen auf der Karte zeichnen&lt;/a&gt; oder &lt;a href=&apos;import&apos;&gt;Standorte importieren&lt;/a&gt;.</translation>
    </message>
</context>
<context>
    <name>Theme</name>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
</context>
<context>
    <name>ValueTable</name>
    <message>
        <source>%1 in %2</source>
        <extracomment>header of a column or title of an axis: quantity and unit, as in &quot;Length in m&quot;</extracomment>
        <translation>%1 in %2</translation>
    </message>
</context>
<context>
    <name>YearMaps</name>
    <message>
        <source>Hour of the day over the day of the year</source>
        <translation>Stunde des Tages über dem Tag des Jahres</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>hour: value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>wattort::ui::AcceleratorDialog</name>
    <message>
        <source>Accelerators of your own</source>
        <translation>Eigene Beschleuniger</translation>
    </message>
    <message>
        <source>An own system takes its accelerator from the catalogue or from this list. What you change here changes in your own systems that have it, too; a system keeps its accelerator when it is deleted here.</source>
        <translation>Ein eigenes System nimmt seinen Beschleuniger aus dem Katalog oder aus dieser Liste. Was Sie hier ändern, ändert sich auch in Ihren eigenen Systemen, die ihn haben; wird er hier gelöscht, behält ein System seinen Beschleuniger.</translation>
    </message>
    <message>
        <source>Accelerator to start from</source>
        <translation>Beschleuniger als Vorlage</translation>
    </message>
    <message>
        <source>(copy)</source>
        <translation>(Kopie)</translation>
    </message>
    <message>
        <source>Deletion of an accelerator of one&apos;s own</source>
        <translation>Löschen eines eigenen Beschleunigers</translation>
    </message>
    <message>
        <source>%1 (in: %2)</source>
        <translation>%1 (Teil von: %2)</translation>
    </message>
    <message>
        <source>Accelerator of your own: %1</source>
        <translation>Eigener Beschleuniger: %1</translation>
    </message>
    <message>
        <source>Accelerator of one&apos;s own</source>
        <translation>Eigener Beschleuniger</translation>
    </message>
</context>
<context>
    <name>wattort::ui::AssumptionEdit</name>
    <message>
        <source>Catalogue: %1, range %2 to %3</source>
        <translation>Katalog: %1, Spanne %2 bis %3</translation>
    </message>
    <message>
        <source>Source: %1 (%2)</source>
        <translation>Quelle: %1 (%2)</translation>
    </message>
    <message>
        <source>Source of %1</source>
        <translation>Quelle zu „%1“</translation>
    </message>
    <message>
        <source>Back to the catalogue&apos;s value</source>
        <translation>Zurück zum Katalogwert</translation>
    </message>
    <message>
        <source>Your own value, without a source so far.</source>
        <translation>Eigener Wert, bisher ohne Quelle.</translation>
    </message>
    <message>
        <source>Your own value. Source: %1</source>
        <translation>Eigener Wert. Quelle: %1</translation>
    </message>
    <message>
        <source>Outside of the range that the source names.</source>
        <translation>Außerhalb der Spanne, die die Quelle nennt.</translation>
    </message>
    <message>
        <source>Back to the catalogue: %1</source>
        <translation>Zurück zum Katalog: %1</translation>
    </message>
</context>
<context>
    <name>wattort::ui::CentreRangesPlace</name>
    <message>
        <source>Each assumption at the ends of its range, one at a time; the range of a figure is the root of the sum of squares. Decisions and what the network takes stay.</source>
        <translation>Jede Annahme einzeln an den Enden ihrer Spanne; die Spanne eines Kennwerts ist die Wurzel der Quadratsumme. Entscheidungen und die Abnahme des Netzes bleiben.</translation>
    </message>
    <message>
        <source>Figure whose influences are shown</source>
        <translation>Kennwert, dessen Einflüsse gezeigt werden</translation>
    </message>
    <message>
        <source>Key results with their ranges</source>
        <translation>Wichtigste Ergebnisse mit ihren Spannen</translation>
    </message>
    <message>
        <source>What moves the figure</source>
        <translation>Was den Kennwert bewegt</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Could not be computed</source>
        <translation>Konnte nicht berechnet werden</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennwert</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Spanne</translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation>Annahme</translation>
    </message>
    <message>
        <source>At its low end</source>
        <translation>Am unteren Ende</translation>
    </message>
    <message>
        <source>At its high end</source>
        <translation>Am oberen Ende</translation>
    </message>
    <message>
        <source>No assumption moves this figure</source>
        <translation>Keine Annahme bewegt diesen Kennwert</translation>
    </message>
    <message>
        <source>Numbers of the equipment with their ranges</source>
        <translation>Werte der Ausrüstung mit ihren Spannen</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Ausrüstung</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Key results</source>
        <translation>Kennwerte</translation>
    </message>
    <message>
        <source>What moves them</source>
        <translation>Was sie bewegt</translation>
    </message>
</context>
<context>
    <name>wattort::ui::ChartView</name>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Show whole range</source>
        <translation>Gesamten Bereich zeigen</translation>
    </message>
    <message>
        <source>More about this diagram</source>
        <translation>Mehr zu diesem Diagramm</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>series: value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>wattort::ui::ComputeEquipment</name>
    <message>
        <source>Source: %1 (%2), %3</source>
        <translation>Quelle: %1 (%2), %3</translation>
    </message>
    <message>
        <source>(copy)</source>
        <translation>(Kopie)</translation>
    </message>
    <message>
        <source>%1 PFLOPS (BF16, dense)</source>
        <translation>%1 PFLOPS (BF16, ohne Dünnbesetzung)</translation>
    </message>
    <message>
        <source>no computing speed published</source>
        <translation>keine Rechenleistung veröffentlicht</translation>
    </message>
    <message>
        <source>%1, made in %2: %3, %4, %5 GB with %6 TB/s. Source: %7 (%8), %9</source>
        <translation>%1, Herstellung in %2: %3, %4, %5 GB mit %6 TB/s. Quelle: %7 (%8), %9</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>C&amp;ooling</source>
        <translation>&amp;Kühlung</translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation>Kühlung</translation>
    </message>
    <message>
        <source>&amp;UPS</source>
        <translation>&amp;USV</translation>
    </message>
    <message>
        <source>Uninterruptible power supply</source>
        <translation>Unterbrechungsfreie Stromversorgung</translation>
    </message>
    <message>
        <source>Trans&amp;formers</source>
        <translation>Trans&amp;formatoren</translation>
    </message>
    <message>
        <source>Transformers</source>
        <translation>Transformatoren</translation>
    </message>
    <message>
        <source>This system is not in the catalogue.</source>
        <translation>Dieses System ist nicht im Katalog.</translation>
    </message>
    <message>
        <source>liquid-cooled, water up to %1</source>
        <translation>flüssigkeitsgekühlt, Wasser bis %1</translation>
    </message>
    <message>
        <source>air-cooled</source>
        <translation>luftgekühlt</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2), %n accelerator(s), %3, %4</source>
        <translation>
            <numerusform>%1 (%2), %n Beschleuniger, %3, %4</numerusform>
            <numerusform>%1 (%2), %n Beschleuniger, %3, %4</numerusform>
        </translation>
    </message>
    <message>
        <source>Catalogue of today</source>
        <translation>Heutiger Katalog</translation>
    </message>
    <message>
        <source>Entries of your own: %1</source>
        <translation>Eigene Einträge: %1</translation>
    </message>
    <message>
        <source>&amp;Copy and edit …</source>
        <translation>&amp;Kopieren und bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;Edit …</source>
        <translation>&amp;Bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Take over the catalogue of today</source>
        <translation>Heutigen Katalog über&amp;nehmen</translation>
    </message>
    <message>
        <source>%1, own figures</source>
        <translation>%1, eigene Werte</translation>
    </message>
    <message>
        <source>Entry of your own: %1</source>
        <translation>Eigener Eintrag: %1</translation>
    </message>
    <message>
        <source>Entry of one&apos;s own</source>
        <translation>Eigener Eintrag</translation>
    </message>
    <message>
        <source>Deletion of an entry of one&apos;s own</source>
        <translation>Löschen eines eigenen Eintrags</translation>
    </message>
    <message>
        <source>&amp;Accelerators of your own …</source>
        <translation>Eigene Be&amp;schleuniger …</translation>
    </message>
    <message>
        <source>Heat rejection</source>
        <translation>Rückkühlung</translation>
    </message>
    <message>
        <source>&amp;Heat rejection</source>
        <translation>&amp;Rückkühlung</translation>
    </message>
    <message>
        <source>Room a&amp;ir</source>
        <translation>Raumlu&amp;ft</translation>
    </message>
    <message>
        <source>Cooling of the room air</source>
        <translation>Kühlung der Raumluft</translation>
    </message>
    <message>
        <source>Conversion in the rack: %1, %2</source>
        <translation>Wandlung im Schrank: %1, %2</translation>
    </message>
</context>
<context>
    <name>wattort::ui::ComputePanel</name>
    <message>
        <source>Key results</source>
        <translation>Wichtigste Ergebnisse</translation>
    </message>
    <message>
        <source>Assumptions of this step</source>
        <translation>Annahmen dieses Schritts</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Auslegung</translation>
    </message>
    <message>
        <source>&amp;Redundancy</source>
        <translation>&amp;Redundanz</translation>
    </message>
    <message>
        <source>&amp;Load</source>
        <translation>Las&amp;tprofil</translation>
    </message>
    <message>
        <source>Start of o&amp;peration</source>
        <translation>Betriebsb&amp;eginn</translation>
    </message>
    <message>
        <source>Redundancy</source>
        <translation>Redundanz</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Lastprofil</translation>
    </message>
    <message>
        <source>Start of operation</source>
        <translation>Betriebsbeginn</translation>
    </message>
    <message>
        <source>Power over the year</source>
        <translation>Leistung im Jahresverlauf</translation>
    </message>
    <message>
        <source>Usable heat</source>
        <translation>Nutzbare Abwärme</translation>
    </message>
    <message>
        <source>PUE and temperatures</source>
        <translation>PUE und Temperaturen</translation>
    </message>
    <message>
        <source>From the chip to the grid</source>
        <translation>Vom Chip zum Netz</translation>
    </message>
    <message>
        <source>Basis of the size</source>
        <translation>Grundlage der Auslegung</translation>
    </message>
    <message>
        <source>Sum at rated load</source>
        <translation>Summe bei Nennlast</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Share of IT power</source>
        <translation>Anteil an der IT-Leistung</translation>
    </message>
    <message>
        <source>What it does at full work</source>
        <translation>Was es bei voller Arbeit leistet</translation>
    </message>
    <message>
        <source>Grid and renewable power</source>
        <translation>Netz und erneuerbarer Strom</translation>
    </message>
    <message>
        <source>Flow of energy</source>
        <translation>Energiefluss</translation>
    </message>
    <message>
        <source>Map of the year</source>
        <translation>Jahreskarte</translation>
    </message>
    <message>
        <source>25 years</source>
        <translation>25 Jahre</translation>
    </message>
    <message>
        <source>Heat that can be handed over</source>
        <translation>Abgebbare Wärme</translation>
    </message>
    <message>
        <source>Temperature of the heat</source>
        <translation>Temperatur der Wärme</translation>
    </message>
    <message>
        <source>Facility water, supply</source>
        <translation>Kühlwasser, Vorlauf</translation>
    </message>
    <message>
        <source>Racks</source>
        <translation>Serverschränke</translation>
    </message>
    <message>
        <source>Training of %1 billion parameters</source>
        <translation>Training von %1 Milliarden Parametern</translation>
    </message>
    <message>
        <source>With %1 trillion tokens</source>
        <translation>Mit %1 Billionen Token</translation>
    </message>
    <message>
        <source>Tokens per second of a model with %1 billion parameters</source>
        <translation>Token je Sekunde eines Modells mit %1 Milliarden Parametern</translation>
    </message>
    <message>
        <source>Memory bandwidth limits it</source>
        <translation>Die Speicherbandbreite begrenzt</translation>
    </message>
    <message>
        <source>Computing speed limits it</source>
        <translation>Die Rechenleistung begrenzt</translation>
    </message>
    <message>
        <source>Accelerators that hold one copy of the model</source>
        <translation>Beschleuniger, die eine Kopie des Modells halten</translation>
    </message>
    <message>
        <source>Weather for the design</source>
        <translation>Wetter für die Auslegung</translation>
    </message>
    <message>
        <source>Import a loa&amp;d …</source>
        <translation>Last im&amp;portieren …</translation>
    </message>
    <message>
        <source>Facility water</source>
        <translation>Kühlwasser</translation>
    </message>
    <message>
        <source>Cost, area, staff, time</source>
        <translation>Kosten, Fläche, Personal, Zeit</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Spanne</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Indicators of the data centre</source>
        <translation>Kennzahlen des Rechenzentrums</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Ranges</source>
        <translation>Spannen</translation>
    </message>
</context>
<context>
    <name>wattort::ui::ComputeSize</name>
    <message>
        <source>&amp;Known is</source>
        <translation>&amp;Bekannt ist</translation>
    </message>
    <message>
        <source>IT &amp;power</source>
        <translation>IT-&amp;Leistung</translation>
    </message>
    <message>
        <source>&amp;Accelerators</source>
        <translation>Besc&amp;hleuniger</translation>
    </message>
    <message>
        <source>Rac&amp;ks</source>
        <translation>&amp;Racks</translation>
    </message>
    <message>
        <source>&amp;Apparent power without redundancy</source>
        <translation>&amp;Scheinleistung ohne Redundanz</translation>
    </message>
    <message>
        <source>&amp;Area of the site</source>
        <translation>&amp;Grundstücksfläche</translation>
    </message>
    <message>
        <source>&amp;Heat at full work</source>
        <translation>&amp;Wärme bei voller Arbeit</translation>
    </message>
    <message>
        <source>&amp;Temperature of the heat</source>
        <translation>&amp;Temperatur der Wärme</translation>
    </message>
    <message>
        <source>&amp;Budget for building and IT</source>
        <translation>B&amp;udget für Gebäude und IT</translation>
    </message>
    <message>
        <source>&amp;Active parameters in billions</source>
        <translation>&amp;Aktive Parameter in Milliarden</translation>
    </message>
    <message>
        <source>T&amp;okens in trillions</source>
        <translation>T&amp;oken in Billionen</translation>
    </message>
    <message>
        <source>&amp;Duration</source>
        <translation>&amp;Dauer</translation>
    </message>
    <message>
        <source>&amp;Tokens at the peak</source>
        <translation>&amp;Token zur Spitze</translation>
    </message>
    <message>
        <source>P&amp;arameters in billions</source>
        <translation>P&amp;arameter in Milliarden</translation>
    </message>
    <message>
        <source>Parameters that a token uses, in billions</source>
        <translation>Parameter, die ein Token nutzt, in Milliarden</translation>
    </message>
    <message>
        <source>Bytes of a parameter</source>
        <translation>Bytes je Parameter</translation>
    </message>
    <message>
        <source>Requests at the same time (batch)</source>
        <translation>Gleichzeitige Anfragen (Batch)</translation>
    </message>
    <message>
        <source>Tokens of a request in memory</source>
        <translation>Token je Anfrage im Speicher</translation>
    </message>
    <message>
        <source>Memory of a token</source>
        <translation>Speicher je Token</translation>
    </message>
    <message>
        <source>Numbers of a model …</source>
        <translation>Zahlen eines Modells …</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
</context>
<context>
    <name>wattort::ui::ConsumerRuleDialog</name>
    <message>
        <source>Buildings by rule</source>
        <translation>Gebäude nach Regel</translation>
    </message>
    <message>
        <source>Any use</source>
        <translation>Jede Nutzung</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>&amp;Nutzung</translation>
    </message>
    <message>
        <source>Heat of a year at &amp;least</source>
        <translation>&amp;Wärme im Jahr mindestens</translation>
    </message>
    <message>
        <source>Heat of a year at &amp;most</source>
        <translation>Wärme im Jahr &amp;höchstens</translation>
    </message>
    <message>
        <source>&amp;Distance to the site at most</source>
        <translation>&amp;Abstand zum Standort höchstens</translation>
    </message>
    <message>
        <source>Built &amp;from</source>
        <translation>Baujahr a&amp;b</translation>
    </message>
    <message>
        <source>Built un&amp;til</source>
        <translation>Baujahr b&amp;is</translation>
    </message>
    <message>
        <source>Decisi&amp;on</source>
        <translation>&amp;Entscheidung</translation>
    </message>
    <message>
        <source>&amp;Decide</source>
        <translation>&amp;Entscheiden</translation>
    </message>
    <message>
        <source>No heated building keeps this rule.</source>
        <translation>Kein beheiztes Gebäude erfüllt diese Regel.</translation>
    </message>
    <message numerus="yes">
        <source>%n heated building(s) with %1 a year</source>
        <translation>
            <numerusform>%n beheiztes Gebäude mit %1 im Jahr</numerusform>
            <numerusform>%n beheizte Gebäude mit %1 im Jahr</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattort::ui::Document</name>
    <message>
        <source>New scenario</source>
        <translation>Neues Szenario</translation>
    </message>
</context>
<context>
    <name>wattort::ui::EconomicsPanel</name>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Electricity price</source>
        <translation>Strompreis</translation>
    </message>
    <message>
        <source>the same in every hour, see assumptions</source>
        <translation>in jeder Stunde gleich, siehe Annahmen</translation>
    </message>
    <message>
        <source>hourly series</source>
        <translation>Stundenreihe</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Use the &amp;assumption again</source>
        <translation>Wieder die &amp;Annahme verwenden</translation>
    </message>
    <message>
        <source>Key results</source>
        <translation>Wichtigste Ergebnisse</translation>
    </message>
    <message>
        <source>Assumptions of this step</source>
        <translation>Annahmen dieses Schritts</translation>
    </message>
    <message>
        <source>Costs by item</source>
        <translation>Kosten nach Posten</translation>
    </message>
    <message>
        <source>Cash flow</source>
        <translation>Zahlungsstrom</translation>
    </message>
    <message>
        <source>Cost table</source>
        <translation>Kostentabelle</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>&amp;Hourly prices (CSV) …</source>
        <translation>&amp;Stündliche Preise (CSV) …</translation>
    </message>
    <message>
        <source>Electricity price as assumed</source>
        <translation>Strompreis nach Annahme</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Posten</translation>
    </message>
    <message>
        <source>Investment</source>
        <translation>Investition</translation>
    </message>
    <message>
        <source>Capital</source>
        <translation>Kapital</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Betrieb</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Service life in years</source>
        <translation>Nutzungsdauer in Jahren</translation>
    </message>
</context>
<context>
    <name>wattort::ui::EntryDialog</name>
    <message>
        <source>Where the numbers come from</source>
        <translation>Woher die Zahlen stammen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Year of the source</source>
        <translation>Jahr der Quelle</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>“%1” must not be empty.</source>
        <translation>„%1“ darf nicht leer sein.</translation>
    </message>
</context>
<context>
    <name>wattort::ui::FeatureAttributes</name>
    <message>
        <source>Voltage</source>
        <translation>Spannung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>Oberfläche</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Heat network</source>
        <translation>Wärmenetz</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Nutzung</translation>
    </message>
    <message>
        <source>Footprint</source>
        <translation>Grundfläche</translation>
    </message>
    <message>
        <source>Storeys</source>
        <translation>Geschosse</translation>
    </message>
    <message>
        <source>Year of construction</source>
        <translation>Baujahr</translation>
    </message>
    <message>
        <source>Gross floor area</source>
        <translation>Bruttogrundfläche</translation>
    </message>
    <message>
        <source>Metered heat per year</source>
        <translation>Gemessener Wärmeverbrauch im Jahr</translation>
    </message>
    <message>
        <source>Land use</source>
        <translation>Flächennutzung</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Promised grid connection</source>
        <translation>Zugesagte Netzanschlussleistung</translation>
    </message>
    <message>
        <source>Land price</source>
        <translation>Bodenpreis</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Betreiber</translation>
    </message>
    <message>
        <source>Free capacity</source>
        <translation>Freie Leistung</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Cable</source>
        <translation>Erdkabel</translation>
    </message>
    <message>
        <source>Overhead line</source>
        <translation>Freileitung</translation>
    </message>
    <message>
        <source>Diameter</source>
        <translation>Durchmesser</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Zelle</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Zellen</translation>
    </message>
    <message>
        <source>Part of the network</source>
        <translation>Teil des Netzes</translation>
    </message>
    <message>
        <source>Power at design load</source>
        <translation>Leistung im Auslegungsfall</translation>
    </message>
    <message>
        <source>Flow at design load</source>
        <translation>Durchfluss im Auslegungsfall</translation>
    </message>
    <message>
        <source>Flow velocity</source>
        <translation>Fließgeschwindigkeit</translation>
    </message>
    <message>
        <source>Pressure loss</source>
        <translation>Druckverlust</translation>
    </message>
    <message>
        <source>Heat loss of both pipes</source>
        <translation>Wärmeverlust beider Rohre</translation>
    </message>
    <message>
        <source>Heat carried per year</source>
        <translation>Beförderte Wärme im Jahr</translation>
    </message>
    <message>
        <source>Buildings behind it</source>
        <translation>Dahinter liegende Gebäude</translation>
    </message>
    <message>
        <source>Investment</source>
        <translation>Investition</translation>
    </message>
    <message>
        <source>Heat per year</source>
        <translation>Wärme im Jahr</translation>
    </message>
    <message>
        <source>Peak power</source>
        <translation>Spitzenleistung</translation>
    </message>
    <message>
        <source>Supply temperature at design load</source>
        <translation>Vorlauftemperatur im Auslegungsfall</translation>
    </message>
    <message>
        <source>Differential pressure at design load</source>
        <translation>Differenzdruck im Auslegungsfall</translation>
    </message>
    <message>
        <source>Planned pipe DN %1</source>
        <translation>Geplantes Rohr DN %1</translation>
    </message>
    <message>
        <source>Connected building</source>
        <translation>Angeschlossenes Gebäude</translation>
    </message>
    <message>
        <source>Supply at its end</source>
        <translation>Vorlauf am Ende</translation>
    </message>
    <message>
        <source>Return at its end</source>
        <translation>Rücklauf am Ende</translation>
    </message>
    <message>
        <source>Flow velocity in the year, mean and highest</source>
        <translation>Strömungsgeschwindigkeit im Jahr, Mittel und Maximum</translation>
    </message>
    <message>
        <source>Lowest supply temperature of the year</source>
        <translation>Niedrigste Vorlauftemperatur im Jahr</translation>
    </message>
    <message>
        <source>Heat loss per year</source>
        <translation>Wärmeverlust im Jahr</translation>
    </message>
    <message>
        <source>Renovation</source>
        <translation>Sanierungsstand</translation>
    </message>
    <message>
        <source>Heat demand per year</source>
        <translation>Wärmebedarf im Jahr</translation>
    </message>
    <message>
        <source>%1, metered</source>
        <translation>%1, gemessen</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>value and range</comment>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>Peak demand</source>
        <translation>Spitzenbedarf</translation>
    </message>
    <message>
        <source>Supply temperature needed</source>
        <translation>Benötigte Vorlauftemperatur</translation>
    </message>
    <message>
        <source>Range of the heat</source>
        <translation>Spanne der Wärme</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Range of the peak</source>
        <translation>Spanne der Spitze</translation>
    </message>
    <message>
        <source>Lacking</source>
        <translation>Fehlbetrag</translation>
    </message>
    <message>
        <source>Heat demand along it per year</source>
        <translation>Wärmebedarf der Anlieger im Jahr</translation>
    </message>
    <message>
        <source>Linear heat density</source>
        <translation>Wärmeliniendichte</translation>
    </message>
    <message>
        <source>Thermal power</source>
        <translation>Wärmeleistung</translation>
    </message>
    <message>
        <source>Cost of its heat</source>
        <translation>Wärmekosten</translation>
    </message>
    <message>
        <source>Fixed cost a year</source>
        <translation>Fixkosten im Jahr</translation>
    </message>
    <message>
        <source>CO₂ of its heat</source>
        <translation>CO₂ der Wärme</translation>
    </message>
    <message>
        <source>Highest supply temperature</source>
        <translation>Höchste Vorlauftemperatur</translation>
    </message>
    <message>
        <source>Renewable or waste heat</source>
        <translation>Erneuerbar oder Abwärme</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>In the plan</source>
        <translation>Im Plan</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Nicht genutzt</translation>
    </message>
    <message>
        <source>Out of reach or of no use</source>
        <translation>Nicht erreichbar oder nicht nutzbar</translation>
    </message>
    <message>
        <source>Buildings supplied</source>
        <translation>Versorgte Gebäude</translation>
    </message>
    <message>
        <source>Heat fed in per year</source>
        <translation>Einspeisung im Jahr</translation>
    </message>
    <message>
        <source>Fed by</source>
        <translation>Gespeist von</translation>
    </message>
    <message>
        <source>Kind of pipe</source>
        <translation>Rohrart</translation>
    </message>
    <message>
        <source>Heat pump of its own</source>
        <translation>Eigene Wärmepumpe</translation>
    </message>
    <message>
        <source>%1, seasonal COP %2</source>
        <translation>%1, Jahresarbeitszahl %2</translation>
    </message>
    <message>
        <source>Its electricity per year</source>
        <translation>Deren Strom pro Jahr</translation>
    </message>
    <message>
        <source>Drawn from the network per year</source>
        <translation>Aus dem Netz bezogen pro Jahr</translation>
    </message>
</context>
<context>
    <name>wattort::ui::FigureList</name>
    <message>
        <source>Not up to date</source>
        <translation>Nicht aktuell</translation>
    </message>
</context>
<context>
    <name>wattort::ui::FindingsList</name>
    <message>
        <source>Findings</source>
        <translation>Feststellungen</translation>
    </message>
    <message>
        <source>Nothing to complain about.</source>
        <translation>Keine Beanstandungen.</translation>
    </message>
</context>
<context>
    <name>wattort::ui::FollowUpPanel</name>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Key results</source>
        <translation>Wichtigste Ergebnisse</translation>
    </message>
    <message>
        <source>Assumptions of this step</source>
        <translation>Annahmen dieses Schritts</translation>
    </message>
    <message>
        <source>Jobs and revenue</source>
        <translation>Arbeitsplätze und Einnahmen</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>Grundstücke</translation>
    </message>
    <message>
        <source>Year by year</source>
        <translation>Jahr für Jahr</translation>
    </message>
    <message>
        <source>Plots of the digital park</source>
        <translation>Grundstücke des Digitalparks</translation>
    </message>
    <message>
        <source>&amp;Add a plot</source>
        <translation>Grundstück &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Selected plot</source>
        <translation>Ausgewähltes Grundstück</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>&amp;Nutzung</translation>
    </message>
    <message>
        <source>Net a&amp;rea</source>
        <translation>Netto&amp;fläche</translation>
    </message>
    <message>
        <source>&amp;Starts after</source>
        <translation>&amp;Beginn nach</translation>
    </message>
    <message>
        <source>Years after the start of operation of the compute centre</source>
        <translation>Jahre nach Betriebsbeginn des Rechenzentrums</translation>
    </message>
    <message>
        <source>Use of the plot</source>
        <translation>Nutzung des Grundstücks</translation>
    </message>
    <message>
        <source>Area of the plot</source>
        <translation>Fläche des Grundstücks</translation>
    </message>
    <message>
        <source>Start of the plot</source>
        <translation>Beginn des Grundstücks</translation>
    </message>
    <message>
        <source>Add a plot</source>
        <translation>Grundstück hinzufügen</translation>
    </message>
    <message>
        <source>Remove a plot</source>
        <translation>Grundstück entfernen</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Nutzung</translation>
    </message>
    <message>
        <source>Net area</source>
        <translation>Nettofläche</translation>
    </message>
    <message>
        <source>Starts after years</source>
        <translation>Beginn nach Jahren</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Arbeitsplätze</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>Wärmeleistung</translation>
    </message>
    <message>
        <source>Investment</source>
        <translation>Investition</translation>
    </message>
    <message>
        <source>Waste heat suits</source>
        <translation>Abwärme geeignet</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Jobs in the centre</source>
        <translation>Arbeitsplätze im Rechenzentrum</translation>
    </message>
    <message>
        <source>Jobs in the park</source>
        <translation>Arbeitsplätze im Park</translation>
    </message>
    <message>
        <source>Municipal revenue</source>
        <translation>Einnahmen der Gemeinde</translation>
    </message>
</context>
<context>
    <name>wattort::ui::HeaderBar</name>
    <message>
        <source>Key figures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Si&amp;te</source>
        <translation>&amp;Standort</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Calculating …</source>
        <translation>Berechnung läuft …</translation>
    </message>
    <message>
        <source>Not up to date</source>
        <translation>Nicht aktuell</translation>
    </message>
</context>
<context>
    <name>wattort::ui::HeatPanel</name>
    <message>
        <source>All buildings</source>
        <translation>Alle Gebäude</translation>
    </message>
    <message>
        <source>Synthesised from the station</source>
        <translation>Synthetisch aus der Station</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>An hourly year made from monthly statistics of the Deutscher Wetterdienst, because the scenario has no weather file.</source>
        <translation>Ein Stundenjahr aus der Monatsstatistik des Deutschen Wetterdienstes, weil das Szenario keine Wetterdatei enthält.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Mean temperature</source>
        <translation>Mittlere Temperatur</translation>
    </message>
    <message>
        <source>Lowest and highest</source>
        <translation>Tiefst- und Höchstwert</translation>
    </message>
    <message>
        <source>Use the &amp;climate station again</source>
        <translation>Wieder die &amp;Klimastation verwenden</translation>
    </message>
    <message>
        <source>Key results</source>
        <translation>Wichtigste Ergebnisse</translation>
    </message>
    <message>
        <source>Assumptions of this step</source>
        <translation>Annahmen dieses Schritts</translation>
    </message>
    <message>
        <source>Heat demand over the year</source>
        <translation>Wärmebedarf im Jahresverlauf</translation>
    </message>
    <message>
        <source>By use of the buildings</source>
        <translation>Nach Gebäudenutzung</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>Wetter</translation>
    </message>
    <message>
        <source>TRY2045 (climate projection)</source>
        <translation>TRY2045 (Klimaprojektion)</translation>
    </message>
    <message>
        <source>&amp;Data set</source>
        <translation>&amp;Datensatz</translation>
    </message>
    <message>
        <source>&amp;Weather file (EPW, TRY) …</source>
        <translation>&amp;Wetterdatei (EPW, TRY) …</translation>
    </message>
    <message>
        <source>Climate data set</source>
        <translation>Klimadatensatz</translation>
    </message>
    <message>
        <source>Weather of the climate station</source>
        <translation>Wetter der Klimastation</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Nutzung</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>Heated</source>
        <translation>Beheizt</translation>
    </message>
    <message>
        <source>Metered</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Useful heat</source>
        <translation>Nutzwärme</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Heat demand of all buildings</source>
        <translation>Wärmebedarf aller Gebäude</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>Wärmeleistung</translation>
    </message>
    <message>
        <source>Heat demand</source>
        <translation>Wärmebedarf</translation>
    </message>
    <message>
        <source>From density</source>
        <translation>Aus Wärmedichte</translation>
    </message>
    <message>
        <source>All streets</source>
        <translation>Alle Straßen</translation>
    </message>
    <message>
        <source>Planned for %1</source>
        <translation>Geplant für %1</translation>
    </message>
    <message>
        <source>Sum of the peaks</source>
        <translation>Summe der Spitzen</translation>
    </message>
    <message>
        <source>Linear heat density</source>
        <translation>Wärmeliniendichte</translation>
    </message>
    <message>
        <source>Demand and renovation</source>
        <translation>Bedarf und Sanierung</translation>
    </message>
    <message>
        <source>The network is planned for the reference year; the economics follow the heat sold from the start of operation year by year.</source>
        <translation>Das Netz wird für das Bezugsjahr geplant; die Wirtschaftlichkeit folgt dem Wärmeabsatz ab der Inbetriebnahme Jahr für Jahr.</translation>
    </message>
    <message>
        <source>Linear heat density of the streets</source>
        <translation>Wärmeliniendichte der Straßen</translation>
    </message>
    <message>
        <source>Heat demand of the buildings along each street from junction to junction, whether a network is planned there or not.</source>
        <translation>Wärmebedarf der Gebäude entlang jeder Straße von Kreuzung zu Kreuzung, unabhängig davon, ob dort ein Netz geplant ist.</translation>
    </message>
    <message>
        <source>Show or hide on the &amp;map</source>
        <translation>Auf der &amp;Karte zeigen oder verbergen</translation>
    </message>
    <message>
        <source>of it hot water</source>
        <translation>davon Warmwasser</translation>
    </message>
    <message>
        <source>Suitable for a heat network</source>
        <translation>Eignung für ein Wärmenetz</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Useful heat of all buildings with the renovation reached in the reference year.</source>
        <translation>Nutzwärme aller Gebäude mit der bis zum Bezugsjahr erreichten Sanierung.</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Spanne</translation>
    </message>
    <message>
        <source>Specific demands and heated areas of the catalogue, in all buildings alike.</source>
        <translation>Spezifische Bedarfe und beheizte Flächen des Katalogs, in allen Gebäuden gleichgerichtet.</translation>
    </message>
    <message>
        <source>Demand in %1</source>
        <translation>Bedarf im Jahr %1</translation>
    </message>
    <message>
        <source>With the renovation rate and depth of the assumptions.</source>
        <translation>Mit Sanierungsrate und Sanierungstiefe der Annahmen.</translation>
    </message>
    <message>
        <source>Renovation rate and depth from fast and deep to slow and shallow.</source>
        <translation>Sanierungsrate und Sanierungstiefe von schnell und tief bis langsam und gering.</translation>
    </message>
    <message>
        <source>Of all buildings, without diversity.</source>
        <translation>Aller Gebäude, ohne Gleichzeitigkeit.</translation>
    </message>
    <message>
        <source>Each building by itself: class, area, place in its class and full-load hours.</source>
        <translation>Jedes Gebäude für sich: Klasse, Fläche, Lage innerhalb der Klasse und Vollbenutzungsstunden.</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>Nach Jahren</translation>
    </message>
    <message>
        <source>Line density</source>
        <translation>Liniendichte</translation>
    </message>
    <message>
        <source>Streets</source>
        <translation>Straßen</translation>
    </message>
</context>
<context>
    <name>wattort::ui::HeatSourceDialog</name>
    <message>
        <source>&amp;Supply temperature at most</source>
        <translation>&amp;Vorlauftemperatur höchstens</translation>
    </message>
    <message>
        <source>&amp;Renewable heat or unavoidable waste heat</source>
        <translation>&amp;Erneuerbare Wärme oder unvermeidbare Abwärme</translation>
    </message>
    <message>
        <source>Heat source</source>
        <translation>Wärmequelle</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>Thermal &amp;power</source>
        <translation>Wärme&amp;leistung</translation>
    </message>
    <message>
        <source>&amp;Cost of its heat</source>
        <translation>&amp;Wärmekosten</translation>
    </message>
    <message>
        <source>&amp;Investment</source>
        <translation>&amp;Investition</translation>
    </message>
    <message>
        <source>&amp;Fixed cost a year</source>
        <translation>&amp;Fixkosten im Jahr</translation>
    </message>
    <message>
        <source>C&amp;O₂ of its heat</source>
        <translation>C&amp;O₂ der Wärme</translation>
    </message>
    <message>
        <source>Investment and fixed cost count only where the source is new. To begin with, costs and emissions are those of a gas boiler.</source>
        <translation>Investition und Fixkosten zählen nur bei einer neuen Quelle. Kosten und Emissionen sind zunächst die eines Gaskessels.</translation>
    </message>
</context>
<context>
    <name>wattort::ui::ImportDialog</name>
    <message>
        <source>As the file says</source>
        <translation>Wie in der Datei angegeben</translation>
    </message>
    <message>
        <source>Names of the fields in the file</source>
        <translation>Namen der Felder in der Datei</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>&amp;Browse …</source>
        <translation>&amp;Durchsuchen …</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Content</source>
        <translation>I&amp;nhalt</translation>
    </message>
    <message>
        <source>The first that fits</source>
        <translation>Die erste passende</translation>
    </message>
    <message>
        <source>&amp;Layer of the file</source>
        <translation>&amp;Ebene der Datei</translation>
    </message>
    <message>
        <source>Coordinate &amp;system</source>
        <translation>Koordinaten&amp;system</translation>
    </message>
    <message>
        <source>Ends of streets that are nearer to each other than this become one point</source>
        <translation>Straßenenden, die näher beieinander liegen als dieser Abstand, werden zu einem Punkt</translation>
    </message>
    <message>
        <source>Snap &amp;tolerance</source>
        <translation>Fang&amp;toleranz</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>found by itself</source>
        <translation>selbst gefunden</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>Import von %1</translation>
    </message>
    <message>
        <source>All formats (*.osm *.pbf *.gpkg *.geojson *.json *.shp *.csv *.tif *.tiff *.asc *.fgb *.epw *.dat);;All files (*)</source>
        <translation>Alle Formate (*.osm *.pbf *.gpkg *.geojson *.json *.shp *.csv *.tif *.tiff *.asc *.fgb *.epw *.dat);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>At which a load in watts was recorded; 0: its highest value is taken for it</source>
        <translation>Bei der eine Last in Watt aufgezeichnet wurde; 0: ihr höchster Wert gilt dafür</translation>
    </message>
    <message>
        <source>&amp;Rated IT power</source>
        <translation>IT-&amp;Nennleistung</translation>
    </message>
</context>
<context>
    <name>wattort::ui::ImportReportDialog</name>
    <message>
        <source>What was imported</source>
        <translation>Was importiert wurde</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Skipped, by reason</source>
        <translation>Übersprungen, nach Grund</translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation>Repariert</translation>
    </message>
    <message>
        <source>Findings and examples</source>
        <translation>Feststellungen und Beispiele</translation>
    </message>
</context>
<context>
    <name>wattort::ui::LassoTool</name>
    <message>
        <source>Draw around buildings and streets, or click the corners of an area</source>
        <translation>Gebäude und Straßen umfahren oder die Ecken einer Fläche anklicken</translation>
    </message>
    <message>
        <source>Double click or Enter: finish · Backspace: take back · Esc: cancel</source>
        <translation>Doppelklick oder Eingabetaste: fertig · Rücktaste: zurücknehmen · Esc: abbrechen</translation>
    </message>
</context>
<context>
    <name>wattort::ui::LawPanel</name>
    <message>
        <source>Heat as it is supplied today (reference)</source>
        <translation>Wärme nach heutiger Versorgung (Referenz)</translation>
    </message>
    <message>
        <source>Heat from the network</source>
        <translation>Wärme aus dem Netz</translation>
    </message>
    <message>
        <source>Electricity of the compute centre</source>
        <translation>Strom des Rechenzentrums</translation>
    </message>
    <message>
        <source>Avoided by the network</source>
        <translation>Durch das Netz vermieden</translation>
    </message>
    <message>
        <source>CO₂</source>
        <translation>CO₂</translation>
    </message>
    <message>
        <source>Energy efficiency</source>
        <translation>Energieeffizienz</translation>
    </message>
    <message>
        <source>Assumptions on law</source>
        <translation>Annahmen zum Recht</translation>
    </message>
    <message>
        <source>Assumptions on emissions</source>
        <translation>Annahmen zu den Emissionen</translation>
    </message>
    <message>
        <source>Statutory limits</source>
        <translation>Gesetzliche Grenzwerte</translation>
    </message>
    <message>
        <source>CO₂ balance</source>
        <translation>CO₂-Bilanz</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Vorschrift</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>Anforderung</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenzwert</translation>
    </message>
    <message>
        <source>This plan</source>
        <translation>Diese Planung</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Applies from</source>
        <translation>Gilt ab</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Posten</translation>
    </message>
    <message>
        <source>CO₂ a year</source>
        <translation>CO₂ im Jahr</translation>
    </message>
    <message>
        <source>E&amp;xport the data to report (CSV) …</source>
        <translation>Zu meldende Angaben e&amp;xportieren (CSV) …</translation>
    </message>
    <message>
        <source>register_data.csv: EnEfG annex 3 and Regulation (EU) 2024/1364, with the other results</source>
        <translation>register_data.csv: EnEfG Anlage 3 und Verordnung (EU) 2024/1364, mit den anderen Ergebnissen</translation>
    </message>
    <message>
        <source>Yearly report of the operator</source>
        <translation>Jährliche Meldung des Betreibers</translation>
    </message>
    <message>
        <source>Data to report</source>
        <translation>Zu meldende Angaben</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Recht</translation>
    </message>
    <message>
        <source>&amp;Rule set</source>
        <translation>&amp;Rechtsstand</translation>
    </message>
    <message>
        <source>Rule set</source>
        <translation>Rechtsstand</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
</context>
<context>
    <name>wattort::ui::LayersModel</name>
    <message>
        <source>Order of layers: %1</source>
        <translation>Reihenfolge der Ebenen: %1</translation>
    </message>
    <message>
        <source>Remove layer: %1</source>
        <translation>Ebene entfernen: %1</translation>
    </message>
    <message>
        <source>%1, shown</source>
        <translation>%1, eingeblendet</translation>
    </message>
    <message>
        <source>%1, hidden</source>
        <translation>%1, ausgeblendet</translation>
    </message>
    <message>
        <source>Show layer: %1</source>
        <translation>Ebene einblenden: %1</translation>
    </message>
    <message>
        <source>Hide layer: %1</source>
        <translation>Ebene ausblenden: %1</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
</context>
<context>
    <name>wattort::ui::LayersPanel</name>
    <message>
        <source>Layers, the topmost first</source>
        <translation>Ebenen, die oberste zuerst</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoomen</translation>
    </message>
    <message>
        <source>Zoom to layer</source>
        <translation>Auf Ebene zoomen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove all features of the layer</source>
        <translation>Alle Objekte der Ebene entfernen</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Colour of the planned pipes</source>
        <translation>Farbe der geplanten Leitungen</translation>
    </message>
</context>
<context>
    <name>wattort::ui::Legend</name>
    <message>
        <source>up to DN %1</source>
        <translation>bis DN %1</translation>
    </message>
    <message>
        <source>above DN %1</source>
        <translation>über DN %1</translation>
    </message>
    <message>
        <source>Planned heat network</source>
        <translation>Geplantes Wärmenetz</translation>
    </message>
    <message>
        <source>Connected building</source>
        <translation>Angeschlossenes Gebäude</translation>
    </message>
    <message>
        <source>Overhead line</source>
        <translation>Freileitung</translation>
    </message>
    <message>
        <source>Cable</source>
        <translation>Erdkabel</translation>
    </message>
    <message>
        <source>Planned network: %1</source>
        <translation>Geplantes Netz: %1</translation>
    </message>
    <message>
        <source>Linear heat density</source>
        <translation>Wärmeliniendichte</translation>
    </message>
    <message>
        <source>Phase %1</source>
        <translation>Abschnitt %1</translation>
    </message>
    <message>
        <source>Phases %1 to %2</source>
        <translation>Abschnitte %1 bis %2</translation>
    </message>
    <message>
        <source>Pipe in the street</source>
        <translation>Leitung in der Straße</translation>
    </message>
</context>
<context>
    <name>wattort::ui::LineTool</name>
    <message>
        <source>Click where the street or the pipe begins</source>
        <translation>Anklicken, wo die Straße oder Leitung beginnt</translation>
    </message>
    <message>
        <source>Length: %1 · double click or Enter: finish · Backspace: take back · Esc: cancel</source>
        <translation>Länge: %1 · Doppelklick oder Eingabe: fertig · Rücktaste: zurücknehmen · Esc: abbrechen</translation>
    </message>
</context>
<context>
    <name>wattort::ui::MainWindow</name>
    <message>
        <source>Findings</source>
        <translation>Feststellungen</translation>
    </message>
    <message>
        <source>Progress of the calculation</source>
        <translation>Fortschritt der Berechnung</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 (read-only)</source>
        <translation>%1 (schreibgeschützt)</translation>
    </message>
    <message>
        <source>&amp;Findings (%1)</source>
        <translation>&amp;Feststellungen (%1)</translation>
    </message>
    <message>
        <source>All results are up to date.</source>
        <translation>Alle Ergebnisse sind aktuell.</translation>
    </message>
    <message>
        <source>Results are not up to date: the calculation was interrupted. F5 plans again.</source>
        <translation>Die Ergebnisse sind nicht aktuell: Die Berechnung wurde abgebrochen. F5 plant neu.</translation>
    </message>
    <message>
        <source>Planning all sites for the ranking …</source>
        <translation>Alle Standorte werden für die Rangfolge geplant …</translation>
    </message>
    <message>
        <source>Planning the selected site …</source>
        <translation>Der ausgewählte Standort wird geplant …</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Recen&amp;t files</source>
        <translation>Zuletzt &amp;geöffnet</translation>
    </message>
    <message>
        <source>Go to &amp;step</source>
        <translation>Zum &amp;Schritt</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Farbs&amp;chema</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation>Bericht schreiben</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF-Dokumente (*.pdf)</translation>
    </message>
    <message>
        <source>The report stands in %1.</source>
        <translation>Der Bericht liegt in %1.</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>Ordner für die Ergebnisse</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>The file was opened. This is to be known about it:</source>
        <translation>Die Datei wurde geöffnet. Das ist dazu zu wissen:</translation>
    </message>
    <message>
        <source>Export the results</source>
        <translation>Ergebnisse exportieren</translation>
    </message>
    <message>
        <source>network.geojson, hourly.csv, pipes.csv, pressure_profile.csv, street_sections.gpkg, street_sections.csv and register_data.csv stand in %1.</source>
        <translation>network.geojson, hourly.csv, pipes.csv, pressure_profile.csv, street_sections.gpkg, street_sections.csv und register_data.csv stehen in %1.</translation>
    </message>
</context>
<context>
    <name>wattort::ui::MapArea</name>
    <message>
        <source>Site %1</source>
        <translation>Standort %1</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>E %1, N %2 (EPSG:%3)</source>
        <translation>O %1, N %2 (EPSG:%3)</translation>
    </message>
    <message>
        <source>Draw %1</source>
        <translation>%1 einzeichnen</translation>
    </message>
</context>
<context>
    <name>wattort::ui::MapEditing</name>
    <message numerus="yes">
        <source>%n building(s) in the heat network</source>
        <translation>
            <numerusform>%n Gebäude im Wärmenetz</numerusform>
            <numerusform>%n Gebäude im Wärmenetz</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n street(s) for the heat network</source>
        <translation>
            <numerusform>%n Straße für das Wärmenetz</numerusform>
            <numerusform>%n Straßen für das Wärmenetz</numerusform>
        </translation>
    </message>
    <message>
        <source>No building&apos;s middle and no whole street is in this area</source>
        <translation>In dieser Fläche liegen weder die Mitte eines Gebäudes noch eine ganze Straße</translation>
    </message>
    <message>
        <source>New street, %1</source>
        <translation>Neue Straße, %1</translation>
    </message>
    <message>
        <source>Draw a street</source>
        <translation>Straße zeichnen</translation>
    </message>
    <message>
        <source>Pipe of an existing heat network</source>
        <translation>Leitung eines bestehenden Wärmenetzes</translation>
    </message>
    <message>
        <source>Draw an existing pipe</source>
        <translation>Bestehende Leitung zeichnen</translation>
    </message>
    <message>
        <source>Diameter not known</source>
        <translation>Nennweite unbekannt</translation>
    </message>
    <message>
        <source>Nominal diameter</source>
        <translation>Nennweite</translation>
    </message>
    <message>
        <source>Delete a street</source>
        <translation>Straße löschen</translation>
    </message>
    <message>
        <source>Delete an existing pipe</source>
        <translation>Bestehende Leitung löschen</translation>
    </message>
    <message>
        <source>Delete a heat source</source>
        <translation>Wärmequelle löschen</translation>
    </message>
    <message>
        <source>Move a heat source</source>
        <translation>Wärmequelle verschieben</translation>
    </message>
    <message>
        <source>Heat source %1</source>
        <translation>Wärmequelle %1</translation>
    </message>
    <message>
        <source>Place a heat source</source>
        <translation>Wärmequelle setzen</translation>
    </message>
    <message>
        <source>Change a heat source</source>
        <translation>Wärmequelle ändern</translation>
    </message>
</context>
<context>
    <name>wattort::ui::MapView</name>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Arrow keys move the map, plus and minus zoom, Home shows everything. While drawing, the space bar sets a corner in the middle of the map.</source>
        <translation>Pfeiltasten verschieben die Karte, Plus und Minus vergrößern und verkleinern, Pos1 zeigt alles. Beim Zeichnen setzt die Leertaste eine Ecke in der Mitte der Karte.</translation>
    </message>
</context>
<context>
    <name>wattort::ui::MeasureTool</name>
    <message>
        <source>Click along what is to be measured</source>
        <translation>Klicken Sie die zu messende Strecke entlang</translation>
    </message>
    <message>
        <source>Length: %1</source>
        <translation>Länge: %1</translation>
    </message>
    <message>
        <source>Length: %1 · enclosed area: %2</source>
        <translation>Länge: %1 · umschlossene Fläche: %2</translation>
    </message>
</context>
<context>
    <name>wattort::ui::NetworkDecisions</name>
    <message>
        <source>Building %1</source>
        <translation>Gebäude %1</translation>
    </message>
    <message>
        <source>By &amp;rule …</source>
        <translation>Nach &amp;Regel …</translation>
    </message>
    <message>
        <source>&amp;Leave all to the program</source>
        <translation>Alles dem Programm über&amp;lassen</translation>
    </message>
    <message>
        <source>Right-click a building or a street on the map to make it mandatory, to exclude it, or to leave it to the program. What a decision costs stands in the table below the map.</source>
        <translation>Klicken Sie auf der Karte mit der rechten Maustaste auf ein Gebäude oder eine Straße, um sie verpflichtend zu machen, auszuschließen oder dem Programm zu überlassen. Was eine Entscheidung kostet, steht in der Tabelle unter der Karte.</translation>
    </message>
    <message>
        <source>By &amp;area</source>
        <translation>Nach &amp;Fläche</translation>
    </message>
    <message>
        <source>Draw around buildings and streets on the map</source>
        <translation>Gebäude und Straßen auf der Karte umfahren</translation>
    </message>
    <message>
        <source>Buildings by use, heat demand, year or distance</source>
        <translation>Gebäude nach Nutzung, Wärmebedarf, Baujahr oder Abstand</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Alle zusammen</translation>
    </message>
    <message>
        <source>All decisions lifted at once: not the sum of each, for one may make another cheaper or needless.</source>
        <translation>Alle Entscheidungen zugleich aufgehoben: nicht die Summe der einzelnen, denn eine kann eine andere billiger oder überflüssig machen.</translation>
    </message>
    <message>
        <source>Costs: the worth in a year of the network that is found without the decision, less that with it. Both come from the search that takes a moment; 0 means that no better network was found. The first %1 decisions are priced one by one.</source>
        <translation>Kosten: der Jahreswert des Netzes, das ohne die Entscheidung gefunden wird, abzüglich desjenigen mit ihr. Beide stammen aus der sofortigen Suche; 0 heißt, dass kein besseres Netz gefunden wurde. Die ersten %1 Entscheidungen werden einzeln bewertet.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Street %1</source>
        <translation>Straße %1</translation>
    </message>
    <message>
        <source>No decisions yet: the program chooses all buildings and streets.

To decide yourself, right-click a building or a street on the map and make it mandatory or exclude it. “By area” and “By rule” in this step decide on many at once. Here you then see what each decision costs a year.</source>
        <translation>Noch keine Entscheidungen: Das Programm wählt alle Gebäude und Straßen selbst.

Um selbst zu entscheiden, klicken Sie auf der Karte mit der rechten Maustaste auf ein Gebäude oder eine Straße und machen Sie es verpflichtend oder schließen Sie es aus. „Nach Fläche“ und „Nach Regel“ in diesem Schritt entscheiden über viele auf einmal. Hier steht dann, was jede Entscheidung im Jahr kostet.</translation>
    </message>
</context>
<context>
    <name>wattort::ui::NetworkKindChoice</name>
    <message>
        <source>Kind of network</source>
        <translation>Art des Wärmenetzes</translation>
    </message>
    <message>
        <source>Each building lifts the network&apos;s heat with a heat pump of its own where the network is not warm enough. The network&apos;s operator owns the heat pumps, pays their electricity and sells all heat at the same price.</source>
        <translation>Wo das Netz nicht warm genug ist, hebt jedes Gebäude die Wärme mit einer eigenen Wärmepumpe auf die nötige Temperatur. Die Wärmepumpen gehören dem Netzbetreiber; er bezahlt ihren Strom und verkauft alle Wärme zum gleichen Preis.</translation>
    </message>
</context>
<context>
    <name>wattort::ui::NetworkPanel</name>
    <message>
        <source>All pipes</source>
        <translation>Alle Rohre</translation>
    </message>
    <message>
        <source>Choice of buildings and streets</source>
        <translation>Wahl der Gebäude und Straßen</translation>
    </message>
    <message>
        <source>Key results</source>
        <translation>Wichtigste Ergebnisse</translation>
    </message>
    <message>
        <source>Assumptions of this step</source>
        <translation>Annahmen dieses Schritts</translation>
    </message>
    <message>
        <source>Consumers</source>
        <translation>Verbraucher</translation>
    </message>
    <message>
        <source>Your decisions</source>
        <translation>Ihre Entscheidungen</translation>
    </message>
    <message>
        <source>Diameter</source>
        <translation>Durchmesser</translation>
    </message>
    <message>
        <source>Trench</source>
        <translation>Trasse</translation>
    </message>
    <message>
        <source>Investment</source>
        <translation>Investition</translation>
    </message>
    <message>
        <source>Highest velocity</source>
        <translation>Höchste Geschwindigkeit</translation>
    </message>
    <message>
        <source>Highest loss</source>
        <translation>Höchster Verlust</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Nutzung</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>Wärme</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Spitze</translation>
    </message>
    <message>
        <source>Supply</source>
        <translation>Vorlauf</translation>
    </message>
    <message>
        <source>Differential pressure</source>
        <translation>Differenzdruck</translation>
    </message>
    <message>
        <source>The best network</source>
        <translation>Das beste Netz</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Construction phases</source>
        <translation>Bauabschnitte</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>Auf der Karte</translation>
    </message>
    <message>
        <source>Colour of the pipes</source>
        <translation>Farbe der Leitungen</translation>
    </message>
    <message>
        <source>Diameters</source>
        <translation>Nennweiten</translation>
    </message>
    <message>
        <source>Heat fed in</source>
        <translation>Eingespeiste Wärme</translation>
    </message>
    <message>
        <source>Pressure diagram</source>
        <translation>Druckdiagramm</translation>
    </message>
    <message>
        <source>Pipes</source>
        <translation>Leitungen</translation>
    </message>
    <message>
        <source>Transport delay</source>
        <translation>Transportzeit</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Benötigt</translation>
    </message>
    <message>
        <source>Lacking</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Betrieb</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Nicht genutzt</translation>
    </message>
    <message>
        <source>Out of reach</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>Heat sources</source>
        <translation>Wärmequellen</translation>
    </message>
    <message>
        <source>Heat source</source>
        <translation>Wärmequelle</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>At design load</source>
        <translation>Bei Auslegung</translation>
    </message>
    <message>
        <source>Highest hour</source>
        <translation>Höchste Stunde</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>Cost of heat</source>
        <translation>Wärmekosten</translation>
    </message>
    <message>
        <source>In the plan</source>
        <translation>Im Plan</translation>
    </message>
    <message>
        <source>Sum of the peaks</source>
        <translation>Summe der Spitzenleistungen</translation>
    </message>
    <message>
        <source>Of the connected buildings, without diversity.</source>
        <translation>Aller angeschlossenen Gebäude, ohne Gleichzeitigkeit.</translation>
    </message>
    <message>
        <source>Of it in the same hour</source>
        <translation>Davon in derselben Stunde</translation>
    </message>
    <message>
        <source>The mean of a day at the outdoor temperature of the design load, or the hour of the weather year that asks for most water, whichever is more. Where buildings are few, the published simultaneity of their peaks counts instead if it is higher.</source>
        <translation>Das Mittel eines Tages bei Norm-Außentemperatur oder, falls das mehr ist, die Stunde des Wetterjahrs mit dem größten Wasserbedarf. Bei wenigen Gebäuden gilt stattdessen der veröffentlichte Gleichzeitigkeitsfaktor ihrer Spitzenleistungen, wo er höher liegt.</translation>
    </message>
    <message>
        <source>Design power at the source</source>
        <translation>Auslegungsleistung an der Quelle</translation>
    </message>
    <message>
        <source>With losses. Diameters, pressures and pumps are laid out for it.</source>
        <translation>Mit Verlusten. Dafür sind Nennweiten, Drücke und Pumpen ausgelegt.</translation>
    </message>
    <message>
        <source>Highest flow of the year</source>
        <translation>Höchster Durchfluss des Jahres</translation>
    </message>
    <message>
        <source>Of the flow at design load.</source>
        <translation>Bezogen auf den Durchfluss bei Auslegung.</translation>
    </message>
    <message>
        <source>Design load</source>
        <translation>Auslegung</translation>
    </message>
    <message>
        <source>Heat pump</source>
        <translation>Wärmepumpe</translation>
    </message>
    <message>
        <source>COP of the year</source>
        <translation>JAZ</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>From the network</source>
        <translation>Aus dem Netz</translation>
    </message>
    <message>
        <source>Kind of network</source>
        <translation>Art des Wärmenetzes</translation>
    </message>
</context>
<context>
    <name>wattort::ui::NetworkPipes</name>
    <message>
        <source>Kind of pipe</source>
        <translation>Rohrart</translation>
    </message>
    <message>
        <source>Pipes of your own …</source>
        <translation>Eigene Rohre …</translation>
    </message>
    <message>
        <source>DN %1 to %2</source>
        <translation>DN %1 bis %2</translation>
    </message>
    <message>
        <source>%1; wider ones are single steel pipes.</source>
        <translation>%1; größere sind Stahl-Einzelrohre.</translation>
    </message>
    <message>
        <source>%1, up to %2 (%3 in the mean of the year) and %4; beyond that the plan takes single steel pipes and says where.</source>
        <translation>%1, bis %2 (%3 im Jahresmittel) und %4; darüber nimmt der Plan Stahl-Einzelrohre und sagt, wo.</translation>
    </message>
</context>
<context>
    <name>wattort::ui::NetworkSearch</name>
    <message>
        <source>At once, with every change</source>
        <translation>Sofort, bei jeder Änderung</translation>
    </message>
    <message>
        <source>Thorough (some 10 s)</source>
        <translation>Gründlich (etwa 10 s)</translation>
    </message>
    <message>
        <source>Long (some minutes)</source>
        <translation>Lang (einige Minuten)</translation>
    </message>
    <message>
        <source>As far as it goes (until you stop it)</source>
        <translation>So weit wie möglich (bis Sie anhalten)</translation>
    </message>
    <message>
        <source>Belongs to the scenario: the same depth finds the same network on every machine, in the report and on the command line too. The plan that is found at once is shown meanwhile.</source>
        <translation>Gehört zum Szenario: Dieselbe Tiefe findet auf jedem Rechner dasselbe Netz, auch im Bericht und auf der Kommandozeile. Bis dahin wird der sofort gefundene Plan gezeigt.</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suche</translation>
    </message>
    <message>
        <source>%1 million arcs</source>
        <translation>%1 Millionen Kanten</translation>
    </message>
    <message>
        <source>Search for the network</source>
        <translation>Suche nach dem Netz</translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation>%1 im Jahr</translation>
    </message>
    <message>
        <source>Worth of the network</source>
        <translation>Wert des Netzes</translation>
    </message>
    <message>
        <source>What consumers pay in a year, less heat, trenches, heat losses and house connections.</source>
        <translation>Zahlungen der Kunden im Jahr, abzüglich Wärmekosten, Trassen, Wärmeverlusten und Hausanschlüssen.</translation>
    </message>
    <message>
        <source>Best possible, at most</source>
        <translation>Bestmöglich, höchstens</translation>
    </message>
    <message>
        <source>No network from this site is worth more.</source>
        <translation>Kein Netz von diesem Standort aus ist mehr wert.</translation>
    </message>
    <message>
        <source>Below the best possible</source>
        <translation>Unter dem Bestmöglichen</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>Searching: the map shows the best network so far.</source>
        <translation>Die Suche läuft: Die Karte zeigt das bisher beste Netz.</translation>
    </message>
    <message>
        <source>Stopped before its end. The plan uses the best network so far; a report from the command line searches to the end.</source>
        <translation>Vor dem Ende angehalten. Der Plan verwendet das bisher beste Netz; ein Bericht über die Kommandozeile sucht bis zum Ende.</translation>
    </message>
    <message>
        <source>Stop and &amp;keep the best</source>
        <translation>Anhalten und das Beste &amp;behalten</translation>
    </message>
    <message>
        <source>Search &amp;on</source>
        <translation>&amp;Weitersuchen</translation>
    </message>
    <message>
        <source>&amp;Optimise</source>
        <translation>&amp;Optimieren</translation>
    </message>
    <message>
        <source>Searched as far as the scenario asks for. Choose a longer search.</source>
        <translation>So weit gesucht, wie das Szenario verlangt. Wählen Sie eine längere Suche.</translation>
    </message>
    <message>
        <source>Search for the best network</source>
        <translation>Suche nach dem besten Netz</translation>
    </message>
    <message>
        <source>The worth of the best network rises, the proven limit that no network can exceed falls. What lies between is not yet decided.</source>
        <translation>Der Wert des besten Netzes steigt, die bewiesene Grenze, die kein Netz überschreiten kann, sinkt. Was dazwischen liegt, ist noch nicht entschieden.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Proven limit</source>
        <translation>Bewiesene Grenze</translation>
    </message>
    <message>
        <source>Best network</source>
        <translation>Bestes Netz</translation>
    </message>
</context>
<context>
    <name>wattort::ui::OwnEntriesDialog</name>
    <message>
        <source>&amp;Copy and edit …</source>
        <translation>&amp;Kopieren und bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;Edit …</source>
        <translation>&amp;Bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
</context>
<context>
    <name>wattort::ui::PhaseTable</name>
    <message>
        <source>Phase</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Trench</source>
        <translation>Trasse</translation>
    </message>
    <message>
        <source>Consumers</source>
        <translation>Verbraucher</translation>
    </message>
    <message>
        <source>Heat sold</source>
        <translation>Wärmeabsatz</translation>
    </message>
    <message>
        <source>Investment</source>
        <translation>Investition</translation>
    </message>
    <message>
        <source>Adds to the worth</source>
        <translation>Beitrag zum Wert</translation>
    </message>
    <message>
        <source>All phases</source>
        <translation>Alle Abschnitte</translation>
    </message>
    <message>
        <source>What is built first brings most for its money and is part of what comes later. Pipes have the diameters of the whole network from the start. In the economics each phase is paid for in the year before it sells heat.</source>
        <translation>Was zuerst gebaut wird, bringt am meisten für sein Geld und ist Teil dessen, was später kommt. Die Rohre haben von Anfang an die Nennweiten des ganzen Netzes. In der Wirtschaftlichkeit wird jeder Abschnitt im Jahr vor seinem Wärmeabsatz bezahlt.</translation>
    </message>
    <message>
        <source>Heat from</source>
        <translation>Wärme ab</translation>
    </message>
</context>
<context>
    <name>wattort::ui::PipeColourChoice</name>
    <message>
        <source>Colour of the planned pipes</source>
        <translation>Farbe der geplanten Leitungen</translation>
    </message>
    <message>
        <source>Temperatures and pressures at the end of each pipe away from the source, at design load if nothing else is said. The width always shows the diameter.</source>
        <translation>Temperaturen und Drücke am Ende jeder Leitung, das von der Quelle weiter entfernt ist, im Auslegungsfall, wenn nichts anderes angegeben ist. Die Breite zeigt immer die Nennweite.</translation>
    </message>
    <message>
        <source>Colour of the pipes: %1</source>
        <translation>Farbe der Leitungen: %1</translation>
    </message>
</context>
<context>
    <name>wattort::ui::PipeDialog</name>
    <message>
        <source>&amp;Take over the catalogue of today</source>
        <translation>Heutigen Katalog über&amp;nehmen</translation>
    </message>
    <message>
        <source>Pipes of your own</source>
        <translation>Eigene Rohre</translation>
    </message>
    <message>
        <source>A pipe of your own takes the place of the catalogue&apos;s with the same kind and diameter; with another diameter it is offered beside them.</source>
        <translation>Ein eigenes Rohr tritt an die Stelle dessen aus dem Katalog mit gleicher Art und Nennweite; mit anderer Nennweite steht es zusätzlich zur Wahl.</translation>
    </message>
    <message>
        <source>Pipe to start from</source>
        <translation>Rohr, von dem ausgegangen wird</translation>
    </message>
    <message>
        <source>Deletion of a pipe of one&apos;s own</source>
        <translation>Löschen eines eigenen Rohrs</translation>
    </message>
    <message>
        <source>Catalogue of today</source>
        <translation>Heutiger Katalog</translation>
    </message>
    <message>
        <source>%1: %2 mm inside, %3 per metre of trench</source>
        <translation>%1: innen %2 mm, %3 je Trassenmeter</translation>
    </message>
    <message>
        <source>Pipe of your own: %1</source>
        <translation>Eigenes Rohr: %1</translation>
    </message>
    <message>
        <source>Pipe of one&apos;s own</source>
        <translation>Eigenes Rohr</translation>
    </message>
</context>
<context>
    <name>wattort::ui::PipeList</name>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Design power</source>
        <translation>Auslegungsleistung</translation>
    </message>
    <message>
        <source>Mean velocity</source>
        <translation>Mittlere Geschwindigkeit</translation>
    </message>
    <message>
        <source>Highest velocity</source>
        <translation>Höchste Geschwindigkeit</translation>
    </message>
    <message>
        <source>Highest pressure loss</source>
        <translation>Höchster Druckverlust</translation>
    </message>
    <message>
        <source>Mean supply</source>
        <translation>Vorlauf im Mittel</translation>
    </message>
    <message>
        <source>Lowest supply</source>
        <translation>Niedrigster Vorlauf</translation>
    </message>
    <message>
        <source>Lowest supply in the hour</source>
        <translation>Niedrigster Vorlauf zur Stunde</translation>
    </message>
    <message>
        <source>Heat loss</source>
        <translation>Wärmeverlust</translation>
    </message>
    <message>
        <source>Highest loss</source>
        <translation>Höchster Verlust</translation>
    </message>
    <message>
        <source>Highest loss in the hour</source>
        <translation>Höchster Verlust zur Stunde</translation>
    </message>
    <message>
        <source>What is shown of the pipes</source>
        <translation>Was von den Leitungen gezeigt wird</translation>
    </message>
    <message>
        <source>All pipes</source>
        <translation>Alle Leitungen</translation>
    </message>
    <message>
        <source>Temperatures of the selected pipe</source>
        <translation>Temperaturen der gewählten Leitung</translation>
    </message>
    <message>
        <source>Pressures of the selected pipe</source>
        <translation>Drücke der gewählten Leitung</translation>
    </message>
    <message>
        <source>Flow and loss of the selected pipe</source>
        <translation>Durchfluss und Verlust der gewählten Leitung</translation>
    </message>
    <message>
        <source>Pipes</source>
        <translation>Leitungen</translation>
    </message>
    <message>
        <source>Progress of the calculation</source>
        <translation>Fortschritt der Berechnung</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>There is no network.</source>
        <translation>Es gibt kein Netz.</translation>
    </message>
    <message>
        <source>Select a pipe in the table or on the map.</source>
        <translation>Wählen Sie eine Leitung in der Tabelle oder auf der Karte.</translation>
    </message>
    <message>
        <source>The hours of the pipe are being computed …</source>
        <translation>Die Stunden der Leitung werden berechnet …</translation>
    </message>
    <message>
        <source>The year of every pipe is being computed …</source>
        <translation>Das Jahr jeder Leitung wird berechnet …</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
</context>
<context>
    <name>wattort::ui::PlaceTool</name>
    <message>
        <source>Click where the heat source stands</source>
        <translation>Auf die Stelle der Wärmequelle klicken</translation>
    </message>
</context>
<context>
    <name>wattort::ui::PressureProfile</name>
    <message>
        <source>Way through the network</source>
        <translation>Weg durch das Netz</translation>
    </message>
    <message>
        <source>To the worst point</source>
        <translation>Zum Schlechtpunkt</translation>
    </message>
    <message>
        <source>The longest way</source>
        <translation>Der längste Weg</translation>
    </message>
    <message>
        <source>To what is chosen on the map</source>
        <translation>Zum auf der Karte Gewählten</translation>
    </message>
    <message>
        <source>Click a consumer or a pipe on the map, or a row of “Consumers” or “Pipes”.</source>
        <translation>Klicken Sie auf der Karte einen Verbraucher oder eine Leitung an oder eine Zeile von „Verbraucher“ oder „Leitungen“.</translation>
    </message>
    <message>
        <source>Shown as soon as a site is planned</source>
        <translation>Erscheint, sobald ein Standort geplant ist</translation>
    </message>
    <message>
        <source>Click a consumer or a pipe of the network on the map.</source>
        <translation>Klicken Sie auf der Karte einen Verbraucher oder eine Leitung des Netzes an.</translation>
    </message>
    <message>
        <source>There is no network.</source>
        <translation>Es gibt kein Netz.</translation>
    </message>
    <message>
        <source>What is shown along the way</source>
        <translation>Was entlang des Weges gezeigt wird</translation>
    </message>
    <message>
        <source>Pressures</source>
        <translation>Drücke</translation>
    </message>
    <message>
        <source>Temperatures</source>
        <translation>Temperaturen</translation>
    </message>
    <message>
        <source>%1: %2 from the source, supply %3</source>
        <translation>%1: %2 von der Quelle entfernt, Vorlauf %3</translation>
    </message>
    <message>
        <source>%1: %2 from the source, differential pressure %3</source>
        <translation>%1: %2 von der Quelle entfernt, Differenzdruck %3</translation>
    </message>
    <message>
        <source>In the whole network at least %1 above the vapour pressure; NPSH available at the pump %2.</source>
        <translation>Im ganzen Netz mindestens %1 über dem Dampfdruck; verfügbarer NPSH an der Pumpe %2.</translation>
    </message>
</context>
<context>
    <name>wattort::ui::QuantityEdit</name>
    <message>
        <source>A number from %1 to %2 %3</source>
        <translation>Eine Zahl von %1 bis %2 %3</translation>
    </message>
</context>
<context>
    <name>wattort::ui::RankingPanel</name>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Weighted scores</source>
        <translation>Gewichtete Punkte</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Weights of the criteria</source>
        <translation>Gewichte der Kriterien</translation>
    </message>
    <message>
        <source>Weight of %1</source>
        <translation>Gewicht von „%1“</translation>
    </message>
    <message>
        <source>All the &amp;same</source>
        <translation>Alle &amp;gleich</translation>
    </message>
    <message>
        <source>All weights the same</source>
        <translation>Alle Gewichte gleich</translation>
    </message>
    <message>
        <source>The sites are being planned …</source>
        <translation>Die Standorte werden geplant …</translation>
    </message>
    <message>
        <source>There are no sites to rank.</source>
        <translation>Es gibt keine Standorte zu vergleichen.</translation>
    </message>
    <message>
        <source>Best site by these weights: &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>Bester Standort nach diesen Gewichten: &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Not up to date: &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>Nicht aktuell: &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>%1 (excluded)</source>
        <translation>%1 (ausgeschlossen)</translation>
    </message>
</context>
<context>
    <name>wattort::ui::RecoveryDialog</name>
    <message>
        <source>Unsaved work was found</source>
        <translation>Nicht gespeicherte Arbeit gefunden</translation>
    </message>
    <message>
        <source>The program ended before these scenarios were saved. Nothing is lost: choose one to go on with it. Later, they are offered again.</source>
        <translation>Das Programm wurde beendet, bevor diese Szenarien gespeichert waren. Nichts ist verloren: Wählen Sie eines, um damit weiterzuarbeiten. Andernfalls werden sie später erneut angeboten.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Später</translation>
    </message>
</context>
<context>
    <name>wattort::ui::RectangleTool</name>
    <message>
        <source>Drag from one corner of the site to the other · Esc: cancel</source>
        <translation>Von einer Ecke des Standorts zur anderen ziehen · Esc: abbrechen</translation>
    </message>
</context>
<context>
    <name>wattort::ui::RegionPanel</name>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Task, state of planning, who works on it</source>
        <translation>Aufgabe, Planungsstand, Bearbeitung</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>&amp;Beschreibung</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>&amp;Import layers …</source>
        <translation>Ebenen &amp;importieren …</translation>
    </message>
    <message>
        <source>Assumptions for judging sites</source>
        <translation>Annahmen zur Standortbewertung</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>Name of the scenario</source>
        <translation>Name des Szenarios</translation>
    </message>
    <message>
        <source>Coordinate system</source>
        <translation>Koordinatensystem</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Ausdehnung</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>Streets</source>
        <translation>Straßen</translation>
    </message>
    <message>
        <source>Candidate sites</source>
        <translation>Standortalternativen</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Source and licence</source>
        <translation>Quelle und Lizenz</translation>
    </message>
    <message>
        <source>Description of the scenario</source>
        <translation>Beschreibung des Szenarios</translation>
    </message>
</context>
<context>
    <name>wattort::ui::ReportPanel</name>
    <message>
        <source>&amp;Write the report (PDF) …</source>
        <translation>&amp;Bericht schreiben (PDF) …</translation>
    </message>
    <message>
        <source>What goes into the report</source>
        <translation>Inhalt des Berichts</translation>
    </message>
    <message>
        <source>&amp;Export results (GeoJSON, CSV) …</source>
        <translation>Ergebnisse &amp;exportieren (GeoJSON, CSV) …</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Sites compared</source>
        <translation>Verglichene Standorte</translation>
    </message>
    <message>
        <source>Own values</source>
        <translation>Eigene Werte</translation>
    </message>
    <message>
        <source>… of them without a source</source>
        <translation>… davon ohne Quelle</translation>
    </message>
    <message>
        <source>Possible as soon as all sites are planned</source>
        <translation>Möglich, sobald alle Standorte geplant sind</translation>
    </message>
</context>
<context>
    <name>wattort::ui::ScenarioFiles</name>
    <message>
        <source>Scenarios (*.gpkg)</source>
        <translation>Szenarien (*.gpkg)</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>Neues Szenario</translation>
    </message>
    <message>
        <source>Open a scenario</source>
        <translation>Szenario öffnen</translation>
    </message>
    <message>
        <source>Save the scenario</source>
        <translation>Szenario speichern</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Save the changes to “%1”?</source>
        <translation>Änderungen an „%1“ speichern?</translation>
    </message>
    <message>
        <source>Opening %1 …</source>
        <translation>%1 wird geöffnet …</translation>
    </message>
    <message>
        <source>Saving %1 …</source>
        <translation>%1 wird gespeichert …</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (Kopie)</translation>
    </message>
</context>
<context>
    <name>wattort::ui::SelectTool</name>
    <message>
        <source>Building in the heat network</source>
        <translation>Gebäude im Wärmenetz</translation>
    </message>
    <message>
        <source>Street for the heat network</source>
        <translation>Straße für das Wärmenetz</translation>
    </message>
    <message>
        <source>&amp;Delete this street</source>
        <translation>Diese Straße &amp;löschen</translation>
    </message>
    <message>
        <source>Delete this existing &amp;pipe</source>
        <translation>Diese bestehende &amp;Leitung löschen</translation>
    </message>
    <message>
        <source>&amp;Change this heat source …</source>
        <translation>Diese Wärmequelle &amp;ändern …</translation>
    </message>
    <message>
        <source>&amp;Move this heat source</source>
        <translation>Diese Wärmequelle &amp;verschieben</translation>
    </message>
    <message>
        <source>&amp;Delete this heat source</source>
        <translation>Diese Wärmequelle &amp;löschen</translation>
    </message>
</context>
<context>
    <name>wattort::ui::SiteTool</name>
    <message>
        <source>Click the first corner of the site</source>
        <translation>Klicken Sie die erste Ecke des Standorts an</translation>
    </message>
    <message>
        <source>The border crosses itself</source>
        <translation>Die Grenze schneidet sich selbst</translation>
    </message>
    <message>
        <source>Click the next corner · Backspace: take back · Esc: cancel</source>
        <translation>Nächste Ecke anklicken · Rücktaste: zurücknehmen · Esc: abbrechen</translation>
    </message>
    <message>
        <source>Double click or Enter: finish · Backspace: take back · Esc: cancel</source>
        <translation>Doppelklick oder Eingabetaste: fertig · Rücktaste: zurücknehmen · Esc: abbrechen</translation>
    </message>
</context>
<context>
    <name>wattort::ui::SitesPanel</name>
    <message>
        <source>Suitability</source>
        <translation>Eignung</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>ausgeschlossen</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>möglich</translation>
    </message>
    <message>
        <source>%1 inside</source>
        <translation>%1 innerhalb</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Substation</source>
        <translation>Umspannwerk</translation>
    </message>
    <message>
        <source>Power line</source>
        <translation>Stromleitung</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Nearest dwelling</source>
        <translation>Nächstes Wohngebäude</translation>
    </message>
    <message>
        <source>Protected area</source>
        <translation>Schutzgebiet</translation>
    </message>
    <message>
        <source>Existing heat network</source>
        <translation>Bestehendes Wärmenetz</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>What the layers say</source>
        <translation>Aussagen der Ebenen</translation>
    </message>
    <message>
        <source>Assumptions for judging sites</source>
        <translation>Annahmen zur Standortbewertung</translation>
    </message>
    <message>
        <source>All sites</source>
        <translation>Alle Standorte</translation>
    </message>
    <message>
        <source>Candidate sites</source>
        <translation>Standortalternativen</translation>
    </message>
    <message>
        <source>D&amp;raw a site</source>
        <translation>Standort &amp;zeichnen</translation>
    </message>
    <message>
        <source>Click the corners on the map; a double click closes the area</source>
        <translation>Klicken Sie die Ecken auf der Karte an; ein Doppelklick schließt die Fläche</translation>
    </message>
    <message>
        <source>Selected site</source>
        <translation>Ausgewählter Standort</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Grid capacity</source>
        <translation>&amp;Netzkapazität</translation>
    </message>
    <message>
        <source>&amp;Land price</source>
        <translation>&amp;Bodenpreis</translation>
    </message>
    <message>
        <source>What the grid operator has promised; 0: not known</source>
        <translation>Zusage des Netzbetreibers; 0: nicht bekannt</translation>
    </message>
    <message>
        <source>Serviced land; 0: not known</source>
        <translation>Erschlossenes Land; 0: nicht bekannt</translation>
    </message>
    <message>
        <source>Name of the site</source>
        <translation>Name des Standorts</translation>
    </message>
    <message>
        <source>Grid capacity</source>
        <translation>Netzkapazität</translation>
    </message>
    <message>
        <source>Land price</source>
        <translation>Bodenpreis</translation>
    </message>
    <message>
        <source>Delete the site %1</source>
        <translation>Standort %1 löschen</translation>
    </message>
    <message>
        <source>No site yet</source>
        <translation>Noch kein Standort</translation>
    </message>
    <message>
        <source>draw one on the map or import them</source>
        <translation>auf der Karte zeichnen oder importieren</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Dwelling</source>
        <translation>Wohngebäude</translation>
    </message>
</context>
<context>
    <name>wattort::ui::SourceDialog</name>
    <message>
        <source>Source of a number</source>
        <translation>Quelle einer Zahl</translation>
    </message>
    <message>
        <source>&amp;Source of your own value (it stands in the report):</source>
        <translation>&amp;Quelle Ihres eigenen Wertes (sie steht im Bericht):</translation>
    </message>
    <message>
        <source>Offer, measurement, study …</source>
        <translation>Angebot, Messung, Studie …</translation>
    </message>
    <message>
        <source>Source of %1</source>
        <translation>Quelle zu „%1“</translation>
    </message>
</context>
<context>
    <name>wattort::ui::StageBar</name>
    <message>
        <source>Steps of the plan</source>
        <translation>Schritte der Planung</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Zustand: %1</translation>
    </message>
</context>
<context>
    <name>wattort::ui::StagePanel</name>
    <message>
        <source>Shown as soon as a site is planned</source>
        <translation>Erscheint, sobald ein Standort geplant ist</translation>
    </message>
</context>
<context>
    <name>wattort::ui::SupplyPanel</name>
    <message>
        <source>Waste heat, direct</source>
        <translation>Abwärme direkt</translation>
    </message>
    <message>
        <source>Waste heat by heat pump</source>
        <translation>Abwärme über Wärmepumpe</translation>
    </message>
    <message>
        <source>Peak boiler</source>
        <translation>Spitzenlastkessel</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Alle Quellen</translation>
    </message>
    <message>
        <source>Key results</source>
        <translation>Wichtigste Ergebnisse</translation>
    </message>
    <message>
        <source>Assumptions of this step</source>
        <translation>Annahmen dieses Schritts</translation>
    </message>
    <message>
        <source>Load-duration curve</source>
        <translation>Jahresdauerlinie</translation>
    </message>
    <message>
        <source>Monthly balance</source>
        <translation>Monatsbilanz</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Nennleistung</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>Wärme</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Full-load hours</source>
        <translation>Vollbenutzungsstunden</translation>
    </message>
</context>
<context>
    <name>wattort::ui::TransportDelayView</name>
    <message>
        <source>Called off. Change something to compute it again.</source>
        <translation>Abgebrochen. Ändern Sie etwas, um neu zu berechnen.</translation>
    </message>
    <message>
        <source>The day is being computed: %1</source>
        <translation>Der Tag wird berechnet: %1</translation>
    </message>
    <message>
        <source>Day of the year</source>
        <translation>Tag des Jahres</translation>
    </message>
    <message>
        <source>What the source does</source>
        <translation>Was die Quelle tut</translation>
    </message>
    <message>
        <source>The source follows the weather</source>
        <translation>Quelle folgt dem Wetter</translation>
    </message>
    <message>
        <source>Change of the source temperature</source>
        <translation>Änderung der Vorlauftemperatur</translation>
    </message>
    <message>
        <source>Start-up of the cold network</source>
        <translation>Anfahren des kalten Netzes</translation>
    </message>
    <message>
        <source>from hour </source>
        <comment>beginning of a change, before the number of the hour</comment>
        <translation>ab Stunde </translation>
    </message>
    <message>
        <source>Hour of the change</source>
        <translation>Stunde der Änderung</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Transport delay</source>
        <translation>Transportzeit</translation>
    </message>
    <message>
        <source>There is no network.</source>
        <translation>Es gibt kein Netz.</translation>
    </message>
    <message>
        <source>The year of the network is being computed …</source>
        <translation>Das Jahr des Netzes wird berechnet …</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>At design flow</source>
        <translation>Im Auslegungsfall</translation>
    </message>
    <message>
        <source>At the lowest flow</source>
        <translation>Bei Schwachlast</translation>
    </message>
    <message>
        <source>%1: %2 at design flow, %3 at the lowest flow of the year</source>
        <translation>%1: %2 im Auslegungsfall, %3 bei Schwachlast</translation>
    </message>
</context>
<context>
    <name>wattort::ui::TrenchNames</name>
    <message>
        <source>House connection: %1</source>
        <translation>Hausanschluss: %1</translation>
    </message>
    <message>
        <source>Trench %1</source>
        <translation>Trasse %1</translation>
    </message>
    <message>
        <source>Building %1</source>
        <translation>Gebäude %1</translation>
    </message>
    <message>
        <source>Compute centre</source>
        <translation>Rechenzentrum</translation>
    </message>
</context>
<context>
    <name>wattort::ui::ValueTableView</name>
    <message>
        <source>Copy selection</source>
        <translation>Auswahl kopieren</translation>
    </message>
    <message>
        <source>Copy whole table</source>
        <translation>Gesamte Tabelle kopieren</translation>
    </message>
</context>
<context>
    <name>wattort::ui::YearMapPlace</name>
    <message>
        <source>Power from the grid</source>
        <translation>Leistung aus dem Netz</translation>
    </message>
    <message>
        <source>PUE</source>
        <translation>PUE</translation>
    </message>
    <message>
        <source>Usable heat</source>
        <translation>Nutzbare Wärme</translation>
    </message>
    <message>
        <source>What the map of the year shows</source>
        <translation>Was die Jahreskarte zeigt</translation>
    </message>
    <message>
        <source>Every hour of the year</source>
        <translation>Jede Stunde des Jahres</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Wasser</translation>
    </message>
</context>
</TS>
