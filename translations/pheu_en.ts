<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>pheu::BarsCard</name>
    <message numerus="yes">
        <source>%n more between the best and the worst</source>
        <translation>
            <numerusform>%n more between the best and the worst</numerusform>
            <numerusform>%n more between the best and the worst</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::Card</name>
    <message numerus="yes">
        <source>%n campaigns with a figure</source>
        <translation>
            <numerusform>%n campaign with a figure</numerusform>
            <numerusform>%n campaigns with a figure</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::CatalogueDialog</name>
    <message numerus="yes">
        <source>%n of %1 shown</source>
        <translation>
            <numerusform>%n of %1 shown</numerusform>
            <numerusform>%n of %1 shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::FilterChip</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::Formula</name>
    <message numerus="yes">
        <source>“%1” does not take %n argument(s)</source>
        <translation>
            <numerusform>“%1” does not take %n argument</numerusform>
            <numerusform>“%1” does not take %n arguments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::GridCommands</name>
    <message numerus="yes">
        <source>Fill %n row(s) with the values of the first one?</source>
        <translation>
            <numerusform>Fill %n row with the values of the first one?</numerusform>
            <numerusform>Fill %n rows with the values of the first one?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Empty the selected cells of %n record(s)?</source>
        <translation>
            <numerusform>Empty the selected cells of %n record?</numerusform>
            <numerusform>Empty the selected cells of %n records?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n record(s)? Links to them become empty. You can undo this.</source>
        <translation>
            <numerusform>Delete %n record? Links to it become empty. You can undo this.</numerusform>
            <numerusform>Delete %n records? Links to them become empty. You can undo this.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) deleted.</source>
        <translation>
            <numerusform>%n record deleted.</numerusform>
            <numerusform>%n records deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::GridFooter</name>
    <message numerus="yes">
        <source>%1 record(s)</source>
        <extracomment>%1 is the number with its group marks, as in &quot;61.320 records&quot;</extracomment>
        <translation>
            <numerusform>%1 record</numerusform>
            <numerusform>%1 records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::HistoryDialog</name>
    <message numerus="yes">
        <source>The import was taken back. %n value(s) changed since then, or used elsewhere, stayed.</source>
        <translation>
            <numerusform>The import was taken back. %n value changed since then, or used elsewhere, stayed.</numerusform>
            <numerusform>The import was taken back. %n values changed since then, or used elsewhere, stayed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::ImportDialog</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::MetricsEngine</name>
    <message numerus="yes">
        <source>%n record(s) without a date are left out.</source>
        <translation>
            <numerusform>%n record without a date is left out.</numerusform>
            <numerusform>%n records without a date are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cost(s) without dates are left out.</source>
        <translation>
            <numerusform>%n cost without dates is left out.</numerusform>
            <numerusform>%n costs without dates are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::RecordHeader</name>
    <message numerus="yes">
        <source>%n field(s) hidden</source>
        <translation>
            <numerusform>%n field hidden</numerusform>
            <numerusform>%n fields hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::Slice</name>
    <message numerus="yes">
        <source>--by takes %n dimension(s) here.</source>
        <translation>
            <numerusform>--by takes %n dimension here.</numerusform>
            <numerusform>--by takes %n dimensions here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::TableCard</name>
    <message numerus="yes">
        <source>%n more; the total counts all</source>
        <translation>
            <numerusform>%n more; the total counts all</numerusform>
            <numerusform>%n more; the total counts all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::WindowFiles</name>
    <message numerus="yes">
        <source>%n record(s) are in %1.</source>
        <translation>
            <numerusform>%n record is in %1.</numerusform>
            <numerusform>%n records are in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file is sound: %n record(s) are as they were written.</source>
        <translation>
            <numerusform>The file is sound: %n record is as it was written.</numerusform>
            <numerusform>The file is sound: %n records are as they were written.</numerusform>
        </translation>
    </message>
</context>
</TS>
