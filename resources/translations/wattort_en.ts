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
</TS>
