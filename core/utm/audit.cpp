// SPDX-License-Identifier: GPL-3.0-or-later
#include "utm/audit.h"

#include "base/text.h"
#include "utm/utmurl.h"
#include "utm/valuesalike.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <functional>
#include <future>
#include <iterator>
#include <memory>
#include <thread>

namespace pheu
{

namespace
{

// Gives lupdate and the translator the same context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::UtmAudit)
};

using Fix = std::function<void(UtmUrl &)>;

// What is known of a text is asked again for a hundred thousand URLs that share a few.
struct Known {
    QHash<QString, QString> hosts;                    // by address
    QHash<QString, QHash<QString, RuledValue>> ruled; // by parameter and value
    QHash<QString, QString> groups;                   // by source, medium and campaign
};

UrlPart *partOf(UtmUrl &url, const QString &parameter)
{
    const auto found = std::find_if(url.query.begin(), url.query.end(), [&](const UrlPart &part) {
        const QStringView name = QStringView(part.name).trimmed();
        return name.size() == parameter.size() && name.compare(parameter, Qt::CaseInsensitive) == 0;
    });
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
    UrlAudit(size_t index, const AuditedUrl &audited, const UtmRules &rules, const AuditOptions &options, Known &known,
             std::vector<AuditFinding> &findings)
        : m_index(index)
        , m_audited(audited)
        , m_rules(rules)
        , m_options(options)
        , m_known(known)
        , m_findings(findings)
        , m_original(UtmUrl::parse(audited.url))
        , m_now(m_original)
    {
    }

    // False: it is no URL, and nothing more can be said.
    bool checkShape()
    {
        if (!host().isEmpty())
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
    QString result() const
    {
        const QString text = m_mended ? m_now.text() : QString();
        return !m_mended || text == m_originalText ? m_audited.url : text;
    }

private:
    void add(const char *kind, const QString &parameter, const QString &text, const Fix &fix = {});
    void checkFragment();
    void checkQuestionMarks();
    void checkNames();
    void checkRepeats();
    void checkPresence();
    void checkPersonalData();
    bool isRequired(const QString &parameter) const { return m_rules.required.contains(parameter); }
    const QString &host()
    {
        const auto known = m_known.hosts.constFind(m_now.address);
        return known != m_known.hosts.constEnd() ? *known : *m_known.hosts.insert(m_now.address, m_now.host());
    }
    const RuledValue &ruledValue(const QString &parameter, const QString &value)
    {
        QHash<QString, RuledValue> &values = m_known.ruled[parameter];
        const auto known = values.constFind(value);
        return known != values.constEnd() ? *known : *values.insert(value, ruled(m_rules, parameter, value));
    }
    QString valueOf(const QString &parameter)
    {
        const UrlPart *part = partOf(m_now, parameter);
        return part ? part->value : QString();
    }

    size_t m_index;
    const AuditedUrl &m_audited;
    const UtmRules &m_rules;
    const AuditOptions &m_options;
    Known &m_known;
    std::vector<AuditFinding> &m_findings;
    UtmUrl m_original, m_now;
    QString m_originalText; // once it is asked for
    bool m_mended = false;
};

void UrlAudit::add(const char *kind, const QString &parameter, const QString &text, const Fix &fix)
{
    AuditFinding finding{m_index, QLatin1String(kind), parameter, text, {}};
    if (fix) {
        UtmUrl alone = m_original;
        fix(alone);
        fix(m_now);
        m_mended = true;
        // What can only be put right after something else is shown with it.
        const QString mended = alone.text();
        if (m_originalText.isNull())
            m_originalText = m_original.text();
        finding.fixed = mended != m_originalText ? mended : m_now.text();
    }
    m_findings.push_back(finding);
}

void UrlAudit::checkFragment()
{
    if (m_now.fragment.isEmpty())
        return;
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
    const bool found = std::any_of(m_now.query.begin(), m_now.query.end(), [](const UrlPart &part) {
        return part.written.contains(u'?') && second.match(part.written).hasMatch();
    });
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
    if (m_rules.ownDomains.isEmpty() || !m_now.isTagged())
        return;
    const bool toOwn = isBelowDomain(host(), m_rules.ownDomains);
    const bool fromOwn = m_options.onOwnPages || isBelowDomain(domainOf(m_audited.page), m_rules.ownDomains);
    const QString source = valueOf(QStringLiteral("utm_source"));
    const bool namesOwn = source.contains(u'.') && isBelowDomain(domainOf(source), m_rules.ownDomains);
    if (!toOwn || (!fromOwn && !namesOwn))
        return;
    add("internal", {},
        Text::tr(
            "The link leads from a page of your own site to %1, and its tags would end the visit and begin another. "
            "Take them off.")
            .arg(host()),
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
        const RuledValue &written = ruledValue(parameter, value);
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
    const QString campaign = valueOf(QStringLiteral("utm_campaign"));
    const QString key = source + QChar(0) + medium + QChar(0) + campaign;
    auto known = m_known.groups.constFind(key);
    if (known == m_known.groups.constEnd())
        known = m_known.groups.insert(key, channelGroup(m_rules.channelRules, source, medium, campaign));
    const QString group = *known;
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
        const auto alike = better.constFind(parameter);
        const QString other = alike == better.constEnd() ? QString() : alike->value(value);
        if (value.isEmpty() || other.isEmpty())
            continue;
        add("near_duplicate", parameter,
            Text::tr("%1 “%2” means the same as “%3”, which is in use too; reports count them apart.")
                .arg(parameter, value, other),
            setting(parameter, other));
    }
}

} // namespace

QString personalDataIn(const QString &value)
{
    // Neither an address nor a number of a telephone, which nearly no value is: the patterns are dear.
    const auto digits = std::count_if(value.begin(), value.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (digits < 9 && !value.contains(u'@'))
        return {};
    static const QRegularExpression email(
        QStringLiteral("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,}"));
    if (const auto match = email.match(value); match.hasMatch())
        return match.captured();
    // Vietnamese mobile numbers, and numbers of any country with their +; as decoded from a query + may be a space.
    static const QRegularExpression phone(QStringLiteral(
        "(?<![\\p{L}\\p{N}])((\\+?84|0)[ .-]?[35789]([ .-]?\\d){8}|\\+\\d([ .-]?\\d){8,13})(?![\\p{L}\\p{N}])"));
    return phone.match(value).captured();
}

namespace
{

// A run of the URLs, looked at by a thread of its own.
class Part
{
public:
    Part(const std::vector<AuditedUrl> &urls, size_t begin, size_t end, const UtmRules &rules,
         const AuditOptions &options)
        : m_urls(urls)
        , m_begin(begin)
        , m_end(end)
        , m_rules(rules)
        , m_options(options)
    {
    }

    void checkStructure()
    {
        m_audits.reserve(m_end - m_begin);
        for (size_t i = m_begin; i < m_end; ++i) {
            UrlAudit &audit = m_audits.emplace_back(i, m_urls[i], m_rules, m_options, m_known, findings);
            m_good.push_back(audit.checkShape());
            if (!m_good.back())
                continue;
            audit.checkStructure();
            for (const UrlPart &part : audit.now().query) {
                if (!part.value.isEmpty() && !knownUtmName(part.name).isEmpty() && !isDynamic(part.value))
                    ++uses[part.name][part.value];
            }
        }
    }

    void checkValues(const QHash<QString, QHash<QString, QString>> &better)
    {
        for (size_t i = 0; i < m_audits.size(); ++i) {
            if (m_good[i]) {
                m_audits[i].checkInternal();
                m_audits[i].checkAlike(better);
                m_audits[i].checkValues();
            }
            fixed.push_back(m_audits[i].result());
        }
        std::stable_sort(findings.begin(), findings.end(),
                         [](const AuditFinding &a, const AuditFinding &b) { return a.url < b.url; });
    }

    std::vector<AuditFinding> findings;
    std::vector<QString> fixed;
    QHash<QString, QHash<QString, qint64>> uses;

private:
    const std::vector<AuditedUrl> &m_urls;
    size_t m_begin, m_end;
    const UtmRules &m_rules;
    const AuditOptions &m_options;
    Known m_known;
    std::vector<UrlAudit> m_audits;
    std::vector<bool> m_good;
};

// In threads where there are several parts.
void forEach(std::vector<std::unique_ptr<Part>> &parts, const std::function<void(Part &)> &work)
{
    std::vector<std::future<void>> others;
    for (size_t i = 1; i < parts.size(); ++i)
        others.push_back(std::async(std::launch::async, [&, i] { work(*parts[i]); }));
    work(*parts.front());
    for (std::future<void> &other : others)
        other.get();
}

} // namespace

AuditReport auditUrls(const std::vector<AuditedUrl> &urls, const UtmRules &rules, const AuditOptions &options)
{
    constexpr size_t worthAThread = 2000;
    const size_t threads = std::clamp<size_t>(urls.size() / worthAThread, 1,
                                              std::clamp<size_t>(std::thread::hardware_concurrency(), 1, 8));
    std::vector<std::unique_ptr<Part>> parts;
    for (size_t i = 0; i < threads; ++i)
        parts.push_back(
            std::make_unique<Part>(urls, urls.size() * i / threads, urls.size() * (i + 1) / threads, rules, options));
    forEach(parts, [](Part &part) { part.checkStructure(); });
    QHash<QString, QHash<QString, qint64>> uses = options.valuesInUse;
    for (const std::unique_ptr<Part> &part : parts) {
        for (auto at = part->uses.constBegin(); at != part->uses.constEnd(); ++at) {
            for (auto value = at->constBegin(); value != at->constEnd(); ++value)
                uses[at.key()][value.key()] += value.value();
        }
    }
    QHash<QString, QHash<QString, QString>> better;
    for (auto at = uses.begin(); at != uses.end(); ++at) {
        const QStringList allowed = at.key() == u"utm_source"   ? rules.sources
                                    : at.key() == u"utm_medium" ? rules.media
                                                                : QStringList();
        better.insert(at.key(), valuesAlike(at.key(), *at, allowed));
    }
    forEach(parts, [&better](Part &part) { part.checkValues(better); });
    AuditReport report;
    for (const std::unique_ptr<Part> &part : parts) {
        std::ranges::move(part->findings, std::back_inserter(report.findings));
        std::ranges::move(part->fixed, std::back_inserter(report.fixed));
    }
    return report;
}

} // namespace pheu
