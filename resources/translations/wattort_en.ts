<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>wattort::ui::ComputeEquipment</name>
    <message numerus="yes">
        <source>%1 (%2), %n accelerator(s), %3, %4</source>
        <translation>
            <numerusform>%1 (%2), %n accelerator, %3, %4</numerusform>
            <numerusform>%1 (%2), %n accelerators, %3, %4</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattort::ui::ConsumerRuleDialog</name>
    <message numerus="yes">
        <source>%n heated building(s) with %1 a year</source>
        <translation>
            <numerusform>%n heated building with %1 a year</numerusform>
            <numerusform>%n heated buildings with %1 a year</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattort::ui::MapEditing</name>
    <message numerus="yes">
        <source>%n building(s) in the heat network</source>
        <translation>
            <numerusform>%n building in the heat network</numerusform>
            <numerusform>%n buildings in the heat network</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n street(s) for the heat network</source>
        <translation>
            <numerusform>%n street for the heat network</numerusform>
            <numerusform>%n streets for the heat network</numerusform>
        </translation>
    </message>
</context>
</TS>
