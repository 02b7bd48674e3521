// SPDX-License-Identifier: GPL-3.0-or-later
#include "utm/audit.h"

#include "base/text.h"
#include "utm/utmurl.h"
#include "utm/valuesalike.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <functional>

namespace pheu
{

namespace
{

// Gives lupdate and the translator the same context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::UtmAudit)
};

using Fix = std::function<void(UtmUrl &)>;

UrlPart *partOf(UtmUrl &url, const QString &parameter)
{
    const auto found = std::find_if(url.query.begin(), url.query.end(),
                                    [&](const UrlPart &part) { return knownUtmName(part.name) == parameter; });
    return found == url.query.end() ? nullptr : &*found;
}

Fix setting(const QString &parameter, const QString &value)
{
    return [=](UtmUrl &url) {
        if (UrlPart *part = partOf(url, parameter))
            *part = urlPart(part->name, value);
    };
}

// One URL on its way through the checks: `now` has what earlier checks put right.
class UrlAudit
{
public:
    UrlAudit(size_t index, const AuditedUrl &audited, const UtmRules &rules, const AuditOptions &options,
             std::vector<AuditFinding> &findings)
        : m_index(index)
        , m_audited(audited)
        , m_rules(rules)
        , m_options(options)
        , m_findings(findings)
        , m_original(UtmUrl::parse(audited.url))
        , m_now(m_original)
    {
    }

    // False: it is no URL, and nothing more can be said.
    bool checkShape()
    {
        if (!m_now.host().isEmpty())
            return true;
        static const QRegularExpression bare(
            QStringLiteral("^(//)?[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,}([:/?#]|$)"));
        const QString text = cleanText(m_audited.url).trimmed();
        const QString with =
            QStringLiteral("https://") + (text.startsWith(QLatin1String("//")) ? text.sliced(2) : text);
        const bool mends = bare.match(text).hasMatch() && !UtmUrl::parse(with).host().isEmpty();
        add("not_a_url", {},
            mends ? Text::tr("“%1” does not begin with https://.").arg(text)
                  : Text::tr("“%1” is no web address. It needs https:// and a host, without spaces.").arg(text),
            mends ? Fix([with](UtmUrl &url) { url = UtmUrl::parse(with); }) : Fix());
        return mends;
    }

    void checkStructure()
    {
        checkFragment();
        checkQuestionMarks();
        checkNames();
        checkRepeats();
        checkPresence();
        checkPersonalData();
    }
    void checkInternal();
    void checkValues();
    void checkAlike(const QHash<QString, QHash<QString, QString>> &better);

    const UtmUrl &now() const { return m_now; }
    QString result() const { return m_now.text() == m_original.text() ? m_audited.url : m_now.text(); }

private:
    void add(const char *kind, const QString &parameter, const QString &text, const Fix &fix = {});
    void checkFragment();
    void checkQuestionMarks();
    void checkNames();
    void checkRepeats();
    void checkPresence();
    void checkPersonalData();
    bool isRequired(const QString &parameter) const { return m_rules.required.contains(parameter); }
    QString valueOf(const QString &parameter)
    {
        const UrlPart *part = partOf(m_now, parameter);
        return part ? part->value : QString();
    }

    size_t m_index;
    const AuditedUrl &m_audited;
    const UtmRules &m_rules;
    const AuditOptions &m_options;
    std::vector<AuditFinding> &m_findings;
    UtmUrl m_original, m_now;
};

void UrlAudit::add(const char *kind, const QString &parameter, const QString &text, const Fix &fix)
{
    AuditFinding finding{m_index, QLatin1String(kind), parameter, text, {}};
    if (fix) {
        UtmUrl alone = m_original;
        fix(alone);
        fix(m_now);
        // What can only be put right after something else is shown with it.
        finding.fixed = alone.text() != m_original.text() ? alone.text() : m_now.text();
    }
    m_findings.push_back(finding);
}

void UrlAudit::checkFragment()
{
    const qsizetype mark = m_now.fragment.indexOf(u'?');
    const QString tail = m_now.fragment.sliced(mark + 1);
    QStringList names;
    for (const UrlPart &part : urlParts(tail)) {
        if (!knownUtmName(part.name).isEmpty())
            names.append(part.name);
    }
    if (names.isEmpty())
        return;
    add("after_fragment", {},
        Text::tr("After # analytics reads no parameters, and there stand: %1.").arg(names.join(QStringLiteral(", "))),
        [](UtmUrl &url) {
            const qsizetype at = url.fragment.indexOf(u'?');
            QStringList rest;
            for (const UrlPart &part : urlParts(url.fragment.sliced(at + 1))) {
                if (knownUtmName(part.name).isEmpty())
                    rest.append(part.written);
                else
                    url.query.push_back(part);
            }
            const QString anchor = at < 0 ? QString() : url.fragment.left(at);
            url.fragment = rest.isEmpty() ? anchor : at < 0 ? rest.join(u'&') : anchor + u'?' + rest.join(u'&');
            url.hasFragment = !url.fragment.isEmpty();
        });
}

void UrlAudit::checkQuestionMarks()
{
    static const QRegularExpression second(QStringLiteral("\\?(?=utm_)"), QRegularExpression::CaseInsensitiveOption);
    const bool found = std::any_of(m_now.query.begin(), m_now.query.end(),
                                   [](const UrlPart &part) { return second.match(part.written).hasMatch(); });
    if (!found)
        return;
    add("second_question_mark", {},
        Text::tr("A second ? stands where & should be, so the parameters after it are lost."), [](UtmUrl &url) {
            QStringList written;
            for (const UrlPart &part : url.query)
                written.append(QString(part.written).replace(second, QStringLiteral("&")));
            url.query = urlParts(written.join(u'&'));
        });
}

void UrlAudit::checkNames()
{
    const std::vector<UrlPart> parts = m_now.query;
    for (const UrlPart &part : parts) {
        const QString known = knownUtmName(part.name);
        if (known.isEmpty() || known == part.name)
            continue;
        add("miscased", known,
            Text::tr("“%1” is written “%2”; analytics only reads it in lower case.").arg(part.name, known),
            [name = part.name, known](UtmUrl &url) {
                for (UrlPart &one : url.query) {
                    if (one.name == name)
                        one = urlPart(known, one.value);
                }
            });
    }
}

void UrlAudit::checkRepeats()
{
    for (const QString &parameter : utmParameterNames()) {
        QStringList values;
        for (const UrlPart &part : m_now.query) {
            if (part.name == parameter)
                values.append(part.value);
        }
        if (values.size() < 2)
            continue;
        const bool same = values.count(values.front()) == values.size();
        const Fix fix = [parameter](UtmUrl &url) {
            bool met = false;
            std::erase_if(url.query, [&](const UrlPart &part) {
                return knownUtmName(part.name) == parameter && std::exchange(met, true);
            });
        };
        const QString list = values.join(QStringLiteral("”, “"));
        add("repeated", parameter,
            same ? Text::tr("%1 stands %2 times.").arg(parameter).arg(values.size())
                 : Text::tr("%1 stands %2 times with different values: “%3”. Decide which one counts.")
                       .arg(parameter)
                       .arg(values.size())
                       .arg(list),
            same ? fix : Fix());
    }
}

void UrlAudit::checkPresence()
{
    if (!m_now.isTagged()) {
        if (!m_rules.required.isEmpty())
            add("missing", {}, Text::tr("The address has no UTM parameters."));
        return;
    }
    for (const QString &parameter : utmParameterNames()) {
        const UrlPart *part = partOf(m_now, parameter);
        if (!part && isRequired(parameter))
            add("missing", parameter, Text::tr("%1 is missing.").arg(parameter));
        if (!part || !part->value.trimmed().isEmpty())
            continue;
        const Fix drop = [parameter](UtmUrl &url) {
            std::erase_if(url.query, [&](const UrlPart &one) {
                return knownUtmName(one.name) == parameter && one.value.trimmed().isEmpty();
            });
        };
        add("empty", parameter, Text::tr("%1 is empty.").arg(parameter), isRequired(parameter) ? Fix() : drop);
    }
}

void UrlAudit::checkPersonalData()
{
    const std::vector<UrlPart> parts = m_now.query;
    for (const UrlPart &part : parts) {
        const QString data = personalDataIn(part.value);
        if (data.isEmpty())
            continue;
        const Fix drop = [name = part.name, value = part.value](UtmUrl &url) {
            std::erase_if(url.query, [&](const UrlPart &one) { return one.name == name && one.value == value; });
        };
        add("personal_data", part.name,
            Text::tr("%1 contains “%2”, which is personal data. It must not be sent to analytics.")
                .arg(part.name, data),
            isRequired(part.name) ? Fix() : drop);
    }
}

void UrlAudit::checkInternal()
{
    if (!m_now.isTagged())
        return;
    const bool toOwn = isBelowDomain(m_now.host(), m_rules.ownDomains);
    const bool fromOwn = m_options.onOwnPages || isBelowDomain(domainOf(m_audited.page), m_rules.ownDomains);
    const QString source = valueOf(QStringLiteral("utm_source"));
    const bool namesOwn = source.contains(u'.') && isBelowDomain(domainOf(source), m_rules.ownDomains);
    if (!toOwn || (!fromOwn && !namesOwn))
        return;
    add("internal", {},
        Text::tr(
            "The link leads from a page of your own site to %1, and its tags would end the visit and begin another. "
            "Take them off.")
            .arg(m_now.host()),
        [](UtmUrl &url) {
            std::erase_if(url.query, [](const UrlPart &part) { return !knownUtmName(part.name).isEmpty(); });
        });
}

void UrlAudit::checkValues()
{
    for (const QString &parameter : utmParameterNames()) {
        const QString value = valueOf(parameter);
        if (value.trimmed().isEmpty() || !personalDataIn(value).isEmpty())
            continue;
        const RuledValue written = ruled(m_rules, parameter, value);
        QStringList changed;
        bool caseAlone = true;
        for (const UtmReason &reason : written.reasons) {
            if (reason.kind == UtmReason::Kind::Refused) {
                add("rule", parameter, parameter + QStringLiteral(": ") + reason.text);
                continue;
            }
            changed.append(reason.text);
            caseAlone = caseAlone && reason.rule == u"lower_case";
        }
        if (written.value != value && !changed.isEmpty() && !written.value.isEmpty())
            add(caseAlone ? "miscased" : "rule", parameter, parameter + QStringLiteral(": ") + changed.join(u' '),
                setting(parameter, written.value));
    }
    const QString source = valueOf(QStringLiteral("utm_source"));
    const QString medium = valueOf(QStringLiteral("utm_medium"));
    if (source.isEmpty() && medium.isEmpty())
        return;
    const QString group = channelGroup(m_rules.channelRules, source, medium, valueOf(QStringLiteral("utm_campaign")));
    if (group == unassignedGroup() && !isDynamic(source) && !isDynamic(medium))
        add("no_group", QStringLiteral("utm_medium"),
            Text::tr(
                "Medium “%1” with source “%2” falls into no channel group and is reported as Unassigned. Use a medium "
                "such as cpc, paid_social, social, email or referral, or add a channel rule.")
                .arg(medium, source));
}

void UrlAudit::checkAlike(const QHash<QString, QHash<QString, QString>> &better)
{
    for (const QString &parameter : utmParameterNames()) {
        const QString value = valueOf(parameter);
        const QString other = better.value(parameter).value(value);
        if (value.isEmpty() || other.isEmpty())
            continue;
        add("near_duplicate", parameter,
            Text::tr("%1 “%2” means the same as “%3”, which is in use too; reports count them apart.")
                .arg(parameter, value, other),
            setting(parameter, other));
    }
}

struct Kind {
    const char *id;
    const char *title;
};

constexpr Kind kinds[] = {
    {"not_a_url", QT_TRANSLATE_NOOP("pheu::UtmAudit", "No web address")},
    {"after_fragment", QT_TRANSLATE_NOOP("pheu::UtmAudit", "Parameters after #")},
    {"second_question_mark", QT_TRANSLATE_NOOP("pheu::UtmAudit", "Second question mark")},
    {"miscased", QT_TRANSLATE_NOOP("pheu::UtmAudit", "Capital letters")},
    {"repeated", QT_TRANSLATE_NOOP("pheu::UtmAudit", "Repeated parameter")},
    {"empty", QT_TRANSLATE_NOOP("pheu::UtmAudit", "Empty parameter")},
    {"missing", QT_TRANSLATE_NOOP("pheu::UtmAudit", "Missing parameter")},
    {"internal", QT_TRANSLATE_NOOP("pheu::UtmAudit", "Tags on an internal link")},
    {"personal_data", QT_TRANSLATE_NOOP("pheu::UtmAudit", "Personal data")},
    {"rule", QT_TRANSLATE_NOOP("pheu::UtmAudit", "Against the rules")},
    {"no_group", QT_TRANSLATE_NOOP("pheu::UtmAudit", "No channel group")},
    {"near_duplicate", QT_TRANSLATE_NOOP("pheu::UtmAudit", "Nearly the same value")},
};

} // namespace

const QStringList &auditKinds()
{
    static const QStringList all = [] {
        QStringList ids;
        for (const Kind &kind : kinds)
            ids.append(QLatin1String(kind.id));
        return ids;
    }();
    return all;
}

QString auditKindTitle(const QString &kind)
{
    const auto found = std::find_if(std::begin(kinds), std::end(kinds),
                                    [&](const Kind &one) { return kind == QLatin1String(one.id); });
    return found == std::end(kinds) ? kind : Text::tr(found->title);
}

QString personalDataIn(const QString &value)
{
    static const QRegularExpression email(
        QStringLiteral("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,}"));
    if (const auto match = email.match(value); match.hasMatch())
        return match.captured();
    // Vietnamese mobile numbers, and numbers of any country with their +; as decoded from a query + may be a space.
    static const QRegularExpression phone(QStringLiteral(
        "(?<![\\p{L}\\p{N}])((\\+?84|0)[ .-]?[35789]([ .-]?\\d){8}|\\+\\d([ .-]?\\d){8,13})(?![\\p{L}\\p{N}])"));
    return phone.match(value).captured();
}

AuditReport auditUrls(const std::vector<AuditedUrl> &urls, const UtmRules &rules, const AuditOptions &options)
{
    AuditReport report;
    std::vector<UrlAudit> audits;
    audits.reserve(urls.size());
    QHash<QString, QHash<QString, qint64>> uses = options.valuesInUse;
    std::vector<bool> good;
    for (size_t i = 0; i < urls.size(); ++i) {
        UrlAudit &audit = audits.emplace_back(i, urls[i], rules, options, report.findings);
        good.push_back(audit.checkShape());
        if (!good.back())
            continue;
        audit.checkStructure();
        for (const UrlPart &part : audit.now().query) {
            if (!knownUtmName(part.name).isEmpty() && !part.value.isEmpty() && !isDynamic(part.value))
                ++uses[part.name][part.value];
        }
    }
    QHash<QString, QHash<QString, QString>> better;
    for (auto at = uses.begin(); at != uses.end(); ++at) {
        const QStringList allowed = at.key() == u"utm_source"   ? rules.sources
                                    : at.key() == u"utm_medium" ? rules.media
                                                                : QStringList();
        better.insert(at.key(), valuesAlike(at.key(), *at, allowed));
    }
    for (size_t i = 0; i < urls.size(); ++i) {
        if (good[i]) {
            audits[i].checkInternal();
            audits[i].checkAlike(better);
            audits[i].checkValues();
        }
        report.fixed.push_back(audits[i].result());
    }
    std::stable_sort(report.findings.begin(), report.findings.end(),
                     [](const AuditFinding &a, const AuditFinding &b) { return a.url < b.url; });
    return report;
}

} // namespace pheu
