// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/linkaudit.h"
#include "support/workspacefile.h"

#include <QTest>

#include <algorithm>

using namespace pheu;
using namespace pheu::test;

namespace
{

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

class TestLinkAudit : public QObject
{
    Q_OBJECT

private slots:
    void linksOfTheWorkspaceAreLookedThroughAndFixed()
    {
        WorkspaceFile file;
        const auto add = [&](const char *base, const char *source, const char *medium) {
            return file.add("utm_links", {{"name", text(base)},
                                          {"base_url", text(base)},
                                          {"utm_source", text(source)},
                                          {"utm_medium", text(medium)},
                                          {"utm_campaign", text("tet")}});
        };
        const RecordId good = add("https://shop.vn/a", "facebook", "cpc");
        const RecordId other = add("https://shop.vn/b?k=1#x", "facebook", "cpc");
        const RecordId fb = add("https://shop.vn/c?k=1&utm_term=#x", "fb", "CPC");
        add("", "zalo", "oa"); // leads nowhere yet: not looked at

        const auto audit = auditLinks(*file.workspace);
        QVERIFY(bool(audit));
        QCOMPARE(audit->links.size(), size_t(3));
        QStringList kinds;
        for (const AuditFinding &finding : audit->report.findings) {
            if (finding.kind == u"same_parameters")
                continue;
            QCOMPARE(audit->links[finding.url].id, fb);
            kinds.append(finding.kind);
        }
        QVERIFY2(kinds.contains(text("near_duplicate")) && kinds.contains(text("empty")), qPrintable(kinds.join(u' ')));
        QCOMPARE(audit->report.fixed[2],
                 text("https://shop.vn/c?k=1&utm_source=facebook&utm_medium=cpc&utm_campaign=tet#x"));

        std::vector<FixedLink> fixes;
        for (size_t i = 0; i < audit->links.size(); ++i)
            fixes.push_back({audit->links[i].id, audit->report.fixed[i]});
        const auto fixed = fixLinks(*file.workspace, fixes);
        QVERIFY2(bool(fixed), fixed ? "" : qPrintable(fixed.error().message));
        QCOMPARE(fixed->pages.front().updated, std::vector<RecordId>{fb});
        QCOMPARE(file.get("utm_links", fb, "utm_source"), Value(text("facebook")));
        QCOMPARE(file.get("utm_links", fb, "base_url"), Value(text("https://shop.vn/c?k=1#x")));
        QCOMPARE(file.get("utm_links", fb, "tagged_url"), Value(audit->report.fixed[2]));
        QCOMPARE(file.get("utm_links", other, "base_url"), Value(text("https://shop.vn/b?k=1#x")));
        QCOMPARE(file.get("utm_links", good, "base_url"), Value(text("https://shop.vn/a")));
        const auto again = auditLinks(*file.workspace);
        QVERIFY(bool(again)); // the three have the same parameters now, which no fix can tell apart
        QVERIFY(std::ranges::all_of(again->report.findings,
                                    [](const AuditFinding &one) { return one.kind == u"same_parameters"; }));
        QVERIFY(bool(file.workspace->undo()));
        QCOMPARE(file.get("utm_links", fb, "utm_source"), Value(text("fb")));
    }

    void valuesInUseAreCounted()
    {
        WorkspaceFile file;
        for (const char *source : {"zalo", "zalo", "facebook", "{{site}}"})
            file.add("utm_links", {{"utm_source", text(source)}});
        const auto uses = utmValuesInUse(*file.workspace);
        QVERIFY(bool(uses));
        QCOMPARE(uses->value(text("utm_source")), (QHash<QString, qint64>{{text("zalo"), 2}, {text("facebook"), 1}}));
        QVERIFY(!uses->contains(text("utm_term")));
    }

    void aBaseWithoutItsSchemeKeepsItsParameters()
    {
        WorkspaceFile file;
        const RecordId link = file.add("utm_links", {{"base_url", text("shop.vn/a?k=1#x")},
                                                     {"utm_source", text("facebook")},
                                                     {"utm_medium", text("cpc")},
                                                     {"utm_campaign", text("tet")}});
        const auto audit = auditLinks(*file.workspace);
        QVERIFY(audit && audit->report.findings.size() == 1);
        QCOMPARE(audit->report.findings[0].kind, text("not_a_url"));
        QVERIFY(bool(fixLinks(*file.workspace, {{link, audit->report.findings[0].fixed}})));
        QCOMPARE(file.get("utm_links", link, "base_url"), Value(text("https://shop.vn/a?k=1#x")));
        QCOMPARE(file.get("utm_links", link, "utm_source"), Value(text("facebook")));
        QCOMPARE(file.get("utm_links", link, "tagged_url"),
                 Value(text("https://shop.vn/a?k=1&utm_source=facebook&utm_medium=cpc&utm_campaign=tet#x")));
    }

    void linksWithTheSameParametersThatLeadElsewhereAreNamed()
    {
        WorkspaceFile file;
        const auto add = [&](const char *name, const char *base, const char *content) {
            file.add("utm_links", {{"name", text(name)},
                                   {"base_url", text(base)},
                                   {"utm_source", text("facebook")},
                                   {"utm_medium", text("cpc")},
                                   {"utm_campaign", text("tet")},
                                   {"utm_content", text(content)}});
        };
        add("One", "https://shop.vn/a", "x");
        add("Two", "https://shop.vn/b", "X"); // a report does not tell them apart
        add("Three", "https://shop.vn/a", "y");
        add("Four", "https://shop.vn/a", "y"); // leads to the same page
        const auto audit = auditLinks(*file.workspace);
        QVERIFY(bool(audit));
        std::vector<AuditFinding> same = audit->report.findings;
        std::erase_if(same, [](const AuditFinding &one) { return one.kind != u"same_parameters"; });
        QCOMPARE(same.size(), size_t(2));
        QCOMPARE(same[0].url, size_t(0));
        QVERIFY2(same[0].text.contains(text("“Two”")), qPrintable(same[0].text));
        QVERIFY2(same[1].text.contains(text("“One”")), qPrintable(same[1].text));
        QVERIFY(same[0].fixed.isEmpty() && auditKinds().contains(same[0].kind)); // a person decides
    }

    void aFixMustBeAnAddress()
    {
        WorkspaceFile file;
        const RecordId link = file.add("utm_links", {{"base_url", text("https://a.vn")}});
        QVERIFY(!fixLinks(*file.workspace, {{link, text("trang đích")}}));
        QCOMPARE(file.get("utm_links", link, "base_url"), Value(text("https://a.vn")));
    }
};

QTEST_GUILESS_MAIN(TestLinkAudit)
#include "tst_linkaudit.moc"
