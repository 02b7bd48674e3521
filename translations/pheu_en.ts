<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>pheu::AddFiles</name>
    <message numerus="yes">
        <source>Adding %n file(s)</source>
        <translation>
            <numerusform>Adding %n file</numerusform>
            <numerusform>Adding %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::AttachmentStore</name>
    <message numerus="yes">
        <source>The content of %n file(s) is not there.</source>
        <translation>
            <numerusform>The content of %n file is not there.</numerusform>
            <numerusform>The content of %n files is not there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::AuditDialog</name>
    <message numerus="yes">
        <source>%n URL(s) looked at: nothing to put right.</source>
        <translation>
            <numerusform>%n URL looked at: nothing to put right.</numerusform>
            <numerusform>%n URLs looked at: nothing to put right.</numerusform>
        </translation>
    </message>
</context>
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
    <name>pheu::BuilderDialog</name>
    <message numerus="yes">
        <source>Make %n link(s)</source>
        <translation>
            <numerusform>Make %n link</numerusform>
            <numerusform>Make %n links</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::CalendarCanvas</name>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n more</numerusform>
            <numerusform>+%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::CalendarView</name>
    <message numerus="yes">
        <source>%n without a date</source>
        <translation>
            <numerusform>%n without a date</numerusform>
            <numerusform>%n without a date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more on this day</source>
        <translation>
            <numerusform>%n more on this day</numerusform>
            <numerusform>%n more on this day</numerusform>
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
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
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
    <name>pheu::DeletedRecords</name>
    <message numerus="yes">
        <source>Restore %n record(s)</source>
        <translation>
            <numerusform>Restore %n record</numerusform>
            <numerusform>Restore %n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::EditList</name>
    <message numerus="yes">
        <source>The import was taken back. %n value(s) changed since then, or used elsewhere, stayed.</source>
        <translation>
            <numerusform>The import was taken back. %n value changed since then, or used elsewhere, stayed.</numerusform>
            <numerusform>The import was taken back. %n values changed since then, or used elsewhere, stayed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::EditWords</name>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation>
            <numerusform>%1, and %n more</numerusform>
            <numerusform>%1, and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::FileActions</name>
    <message numerus="yes">
        <source>Saving %n file(s)</source>
        <translation>
            <numerusform>Saving %n file</numerusform>
            <numerusform>Saving %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::FilePlanner</name>
    <message numerus="yes">
        <source>%n row(s) of “%1” were left out because of what they are: %2.</source>
        <translation>
            <numerusform>%n row of “%1” was left out because of what it is: %2.</numerusform>
            <numerusform>%n rows of “%1” were left out because of what they are: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) of “%1” were put right before the import.</source>
        <translation>
            <numerusform>%n cell of “%1” were put right before the import.</numerusform>
            <numerusform>%n cells of “%1” were put right before the import.</numerusform>
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
    <name>pheu::FilterWords</name>
    <message numerus="yes">
        <source>last %n day(s)</source>
        <translation>
            <numerusform>last %n day</numerusform>
            <numerusform>last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>next %n day(s)</source>
        <translation>
            <numerusform>next %n day</numerusform>
            <numerusform>next %n days</numerusform>
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
    <name>pheu::GoalCheck</name>
    <message numerus="yes">
        <source>mean of the last %n period(s)</source>
        <translation>
            <numerusform>mean of the last %n period</numerusform>
            <numerusform>mean of the last %n periods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>best of the last %n period(s)</source>
        <translation>
            <numerusform>best of the last %n period</numerusform>
            <numerusform>best of the last %n periods</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::GoalReasons</name>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::GoalsPage</name>
    <message numerus="yes">
        <source>Show all %n note(s)</source>
        <translation>
            <numerusform>Show all %n note</numerusform>
            <numerusform>Show all %n notes</numerusform>
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
    <message numerus="yes">
        <source>The copied cells have %n more row(s) than there are records from here on.</source>
        <translation>
            <numerusform>The copied cells have %n more row than there are records from here on.</numerusform>
            <numerusform>The copied cells have %n more rows than there are records from here on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n record(s)</source>
        <translation>
            <numerusform>Add %n record</numerusform>
            <numerusform>Add %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fill %n row(s) with the series?</source>
        <translation>
            <numerusform>Fill %n row with the series?</numerusform>
            <numerusform>Fill %n rows with the series?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n record(s)?</source>
        <translation>
            <numerusform>Duplicate %n record?</numerusform>
            <numerusform>Duplicate %n records?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) duplicated.</source>
        <translation>
            <numerusform>%n record duplicated.</numerusform>
            <numerusform>%n records duplicated.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::GridFooter</name>
    <message numerus="yes">
        <source>%1 record(s)</source>
        <translation>
            <numerusform>%1 record</numerusform>
            <numerusform>%1 records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::GridPage</name>
    <message numerus="yes">
        <source>%n changed or new record(s) may stand elsewhere, or be filtered out.</source>
        <translation>
            <numerusform>%n changed or new record may stand elsewhere, or be filtered out.</numerusform>
            <numerusform>%n changed or new records may stand elsewhere, or be filtered out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::HeatCard</name>
    <message numerus="yes">
        <source>%n more; the totals count all</source>
        <translation>
            <numerusform>%n more; the totals count all</numerusform>
            <numerusform>%n more; the totals count all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::HistoryDialog</name>
    <message numerus="yes">
        <source>%n edit(s) were forgotten.</source>
        <translation>
            <numerusform>%n edit was forgotten.</numerusform>
            <numerusform>%n edits were forgotten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::ImportDialog</name>
    <message numerus="yes">
        <source>%n problem(s) are in %1.</source>
        <translation>
            <numerusform>%n problem are in %1.</numerusform>
            <numerusform>%n problems are in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::ImportWords</name>
    <message numerus="yes">
        <source>%1 row(s) read: %2 new, %3 changed, %4 merged, %5 with problems or without a change.</source>
        <translation>
            <numerusform>%1 row read: %2 new, %3 changed, %4 merged, %5 with problems or without a change.</numerusform>
            <numerusform>%1 rows read: %2 new, %3 changed, %4 merged, %5 with problems or without a change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) read: %2 new, %3 changed, %4 merged, %5 that change nothing.</source>
        <translation>
            <numerusform>%1 row read: %2 new, %3 changed, %4 merged, %5 that change nothing.</numerusform>
            <numerusform>%1 rows read: %2 new, %3 changed, %4 merged, %5 that change nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) read: %2 new, %3 changed, %4 merged, %5 with problems, not imported, %6 that change nothing.</source>
        <translation>
            <numerusform>%1 row read: %2 new, %3 changed, %4 merged, %5 with problems, not imported, %6 that change nothing.</numerusform>
            <numerusform>%1 rows read: %2 new, %3 changed, %4 merged, %5 with problems, not imported, %6 that change nothing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::ImportsDialog</name>
    <message numerus="yes">
        <source>, %n with a problem</source>
        <translation>
            <numerusform>, %n with a problem</numerusform>
            <numerusform>, %n with a problem</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It changed %n record(s); the first 2,000 of them are shown.</source>
        <translation>
            <numerusform>It changed %n record; the first 2,000 of them are shown.</numerusform>
            <numerusform>It changed %n records; the first 2,000 of them are shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) that were edited or used since stay.</source>
        <translation>
            <numerusform>%n thing that were edited or used since stay.</numerusform>
            <numerusform>%n things that were edited or used since stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 new record(s) that the rows name.</source>
        <translation>
            <numerusform>%1: %2 new record that the rows name.</numerusform>
            <numerusform>%1: %2 new records that the rows name.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without import %1 (%2): the %3 row(s) that it added are left out of these cards. Nothing is written; reports and pages count them.</source>
        <translation>
            <numerusform>Without import %1 (%2): the %3 row that it added is left out of these cards. Nothing is written; reports and pages count it.</numerusform>
            <numerusform>Without import %1 (%2): the %3 rows that it added are left out of these cards. Nothing is written; reports and pages count them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) were found; the rows with them were not imported.</source>
        <translation>
            <numerusform>%n problem was found; its row was not imported.</numerusform>
            <numerusform>%n problems were found; the rows with them were not imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::InfoCommand</name>
    <message numerus="yes">
        <source>%n file(s) kept in it, %1</source>
        <translation>
            <numerusform>%n file kept in it, %1</numerusform>
            <numerusform>%n files kept in it, %1</numerusform>
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
    <name>pheu::NewWorkspaceDialog</name>
    <message numerus="yes">
        <source>%n record(s) on these pages: %1.</source>
        <translation>
            <numerusform>%n record on these pages: %1.</numerusform>
            <numerusform>%n records on these pages: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::OwnCatalogue</name>
    <message numerus="yes">
        <source>%n goal(s)</source>
        <translation>
            <numerusform>%n goal</numerusform>
            <numerusform>%n goals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n funnel step(s)</source>
        <translation>
            <numerusform>%n funnel step</numerusform>
            <numerusform>%n funnel steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::PivotView</name>
    <message numerus="yes">
        <source>%n rows are not shown; the totals count them.</source>
        <translation>
            <numerusform>%n row is not shown; the totals count it.</numerusform>
            <numerusform>%n rows are not shown; the totals count them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n columns are not shown; the totals count them.</source>
        <translation>
            <numerusform>%n column is not shown; the totals count it.</numerusform>
            <numerusform>%n columns are not shown; the totals count them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::PlanRowsModel</name>
    <message numerus="yes">
        <source>(+%n more)</source>
        <translation>
            <numerusform>(+%n more)</numerusform>
            <numerusform>(+%n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::PlanView</name>
    <message numerus="yes">
        <source>%n cell(s) were put right for this import; the file stays as it is.</source>
        <translation>
            <numerusform>%n cell were put right for this import; the file stays as it is.</numerusform>
            <numerusform>%n cells were put right for this import; the file stays as it is.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Totals (%n differ(s))</source>
        <translation>
            <numerusform>Totals (%n differ)</numerusform>
            <numerusform>Totals (%n differs)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 new record(s) that the rows name.</source>
        <translation>
            <numerusform>%1: %2 new record that the rows name.</numerusform>
            <numerusform>%1: %2 new records that the rows name.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::QrCode</name>
    <message numerus="yes">
        <source>Stopped after %n QR code(s).</source>
        <translation>
            <numerusform>Stopped after %n QR code.</numerusform>
            <numerusform>Stopped after %n QR codes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::QrDialog</name>
    <message numerus="yes">
        <source>&amp;Save %n code(s)…</source>
        <translation>
            <numerusform>&amp;Save %n code…</numerusform>
            <numerusform>&amp;Save %n codes…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) saved in %1.</source>
        <translation>
            <numerusform>%n code saved in %1.</numerusform>
            <numerusform>%n codes saved in %1.</numerusform>
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
    <name>pheu::ReplaceBar</name>
    <message numerus="yes">
        <source>%n cell(s) found</source>
        <translation>
            <numerusform>%n cell found</numerusform>
            <numerusform>%n cells found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n will change</source>
        <translation>
            <numerusform>%n will change</numerusform>
            <numerusform>%n will change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot: %1</source>
        <translation>
            <numerusform>%n cannot: %1</numerusform>
            <numerusform>%n cannot: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) replaced.</source>
        <translation>
            <numerusform>%n cell replaced.</numerusform>
            <numerusform>%n cells replaced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed from %n cell(s).</source>
        <translation>
            <numerusform>Removed from %n cell.</numerusform>
            <numerusform>Removed from %n cells.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::RevertDialog</name>
    <message numerus="yes">
        <source>%n record(s) that it added go.</source>
        <translation>
            <numerusform>%n record that it added go.</numerusform>
            <numerusform>%n records that it added go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) that it changed get their value of before.</source>
        <translation>
            <numerusform>%n cell that it changed get their value of before.</numerusform>
            <numerusform>%n cells that it changed get their value of before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) stay, because they were edited or used after the import.</source>
        <translation>
            <numerusform>%n thing stay, because they were edited or used after the import.</numerusform>
            <numerusform>%n things stay, because they were edited or used after the import.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::RunStep</name>
    <message numerus="yes">
        <source>%1 row(s). Cancel leaves the workspace as it was.</source>
        <translation>
            <numerusform>%1 row. Cancel leaves the workspace as it was.</numerusform>
            <numerusform>%1 rows. Cancel leaves the workspace as it was.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 row(s), %3. Cancel leaves the workspace as it was.</source>
        <translation>
            <numerusform>%1 of %2 row, %3. Cancel leaves the workspace as it was.</numerusform>
            <numerusform>%1 of %2 rows, %3. Cancel leaves the workspace as it was.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) a second</source>
        <translation>
            <numerusform>%1 row a second</numerusform>
            <numerusform>%1 rows a second</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::SetValueDialog</name>
    <message numerus="yes">
        <source>“%1” of %n record(s) becomes:</source>
        <translation>
            <numerusform>“%1” of %n record becomes:</numerusform>
            <numerusform>“%1” of %n records becomes:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::Sidebar</name>
    <message numerus="yes">
        <source>%n file(s) wait in the watched folder</source>
        <translation>
            <numerusform>%n file wait in the watched folder</numerusform>
            <numerusform>%n files wait in the watched folder</numerusform>
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
    <name>pheu::StructureStep</name>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) of it are read</source>
        <translation>
            <numerusform>%n table of it are read</numerusform>
            <numerusform>%n tables of it are read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <translation>
            <numerusform>%1 row</numerusform>
            <numerusform>%1 rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Line %1: %2 (%3 row(s))</source>
        <extracomment>%1 a number of a line, %2 names of columns, %3 how many rows</extracomment>
        <translation>
            <numerusform>Line %1: %2 (%3 row)</numerusform>
            <numerusform>Line %1: %2 (%3 rows)</numerusform>
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
    <name>pheu::TargetTree</name>
    <message numerus="yes">
        <source>The tree is %n level(s) deep at “%1”. Past four, people lose the thread: join levels, or begin a tree of its own.</source>
        <translation>
            <numerusform>The tree is %n level deep at “%1”. Past four, people lose the thread: join levels, or begin a tree of its own.</numerusform>
            <numerusform>The tree is %n levels deep at “%1”. Past four, people lose the thread: join levels, or begin a tree of its own.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::TemplateMenu</name>
    <message numerus="yes">
        <source>%1 (%n record(s))</source>
        <translation>
            <numerusform>%1 (%n record)</numerusform>
            <numerusform>%1 (%n records)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::TimelineCanvas</name>
    <message numerus="yes">
        <source>%1 (%n days)</source>
        <translation>
            <numerusform>%1 (%n day)</numerusform>
            <numerusform>%1 (%n days)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::TimelineView</name>
    <message numerus="yes">
        <source>%n without a date</source>
        <translation>
            <numerusform>%n without a date</numerusform>
            <numerusform>%n without a date</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::TreeTemplateDialog</name>
    <message numerus="yes">
        <source>%n goal(s) have no number yet: there is no figure of the rate they need. Fill them in afterwards.</source>
        <translation>
            <numerusform>%n goal have no number yet: there is no figure of the rate they need. Fill them in afterwards.</numerusform>
            <numerusform>%n goals have no number yet: there is no figure of the rate they need. Fill them in afterwards.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::WindowDialogs</name>
    <message numerus="yes">
        <source>%n link(s) made.</source>
        <translation>
            <numerusform>%n link made.</numerusform>
            <numerusform>%n links made.</numerusform>
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
<context>
    <name>pheu::WindowImports</name>
    <message numerus="yes">
        <source>%n new export(s) in “%1”, %2 rows.</source>
        <translation>
            <numerusform>%n new export in “%1”, %2 rows.</numerusform>
            <numerusform>%n new exports in “%1”, %2 rows.</numerusform>
        </translation>
    </message>
</context>
</TS>
