// SPDX-License-Identifier: GPL-3.0-or-later
#include "utm/urlaudit.h"

#include "base/text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <utility>

namespace pheu
{

namespace
{

// Gives lupdate and the translator the same context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::UtmAudit)
};

UrlPart *partOf(UtmUrl &url, const QString &parameter)
{
    const auto found = std::find_if(url.query.begin(), url.query.end(), [&](const UrlPart &part) {
        const QStringView name = QStringView(part.name).trimmed();
        return name.size() == parameter.size() && name.compare(parameter, Qt::CaseInsensitive) == 0;
    });
    return found == url.query.end() ? nullptr : &*found;
}

std::function<void(UtmUrl &)> setting(const QString &parameter, const QString &value)
{
    return [parameter, part = urlPart({}, value)](UtmUrl &url) { // encoded once
        if (UrlPart *found = partOf(url, parameter))
            *found = {found->name, part.value, found->name + part.written};
    };
}

} // namespace

int utmParameterOf(const QString &name)
{
    const QStringView bare = QStringView(name).trimmed();
    if (!bare.startsWith(u"utm_", Qt::CaseInsensitive))
        return -1;
    const QStringList &names = utmParameterNames();
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (bare.size() == names[i].size() && bare.compare(names[i], Qt::CaseInsensitive) == 0)
            return int(i);
    }
    return -1;
}

bool UrlAudit::checkShape()
{
    if (!host().isEmpty())
        return true;
    static const QRegularExpression bare(
        QStringLiteral("^(//)?[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,}([:/?#]|$)"));
    const QString text = cleanText(m_audited.url).trimmed();
    const QString with = QStringLiteral("https://") + (text.startsWith(QLatin1String("//")) ? text.sliced(2) : text);
    const bool mends = bare.match(text).hasMatch() && !UtmUrl::parse(with).host().isEmpty();
    add("not_a_url", {},
        mends ? Text::tr("“%1” does not begin with https://.").arg(text)
              : Text::tr("“%1” is no web address. It needs https:// and a host, without spaces.").arg(text),
        mends ? Fix([with](UtmUrl &url) { url = UtmUrl::parse(with); }) : Fix());
    return mends;
}

void UrlAudit::add(const char *kind, const QString &parameter, const QString &text, const Fix &fix)
{
    AuditFinding finding{m_index, QLatin1String(kind), parameter, text, {}};
    if (fix) {
        UtmUrl alone = m_original;
        fix(alone);
        fix(m_now);
        findParameters();
        m_mended = true;
        // What can only be put right after something else is shown with it.
        const QString mended = alone.text();
        if (m_originalText.isNull())
            m_originalText = m_original.text();
        finding.fixed = mended != m_originalText ? mended : m_now.text();
    }
    m_findings.push_back(std::move(finding));
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
    std::vector<std::pair<QString, QString>> miscased; // as written, as it should be
    forEachPart([&](int parameter, const UrlPart &part) {
        if (parameter >= 0 && part.name != utmParameterNames()[parameter])
            miscased.emplace_back(part.name, utmParameterNames()[parameter]);
    });
    for (const auto &[name, known] : miscased) {
        add("miscased", known,
            Text::tr("“%1” is written “%2”; analytics only reads it in lower case.").arg(name, known),
            [name = name, known = known](UtmUrl &url) {
                for (UrlPart &one : url.query) {
                    if (one.name == name)
                        one = urlPart(known, one.value);
                }
            });
    }
}

void UrlAudit::checkRepeats()
{
    for (size_t number = 0; number < utmParameterCount; ++number) {
        if (std::ranges::count(m_parameters, qint8(number)) < 2)
            continue;
        const QString &parameter = utmParameterNames()[qsizetype(number)];
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
    if (!isTagged()) {
        if (!m_rules.required.isEmpty())
            add("missing", {}, Text::tr("The address has no UTM parameters."));
        return;
    }
    for (size_t number = 0; number < utmParameterCount; ++number) {
        const QString &parameter = utmParameterNames()[qsizetype(number)];
        const UrlPart *part = partOf(number);
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
    std::vector<std::pair<UrlPart, QString>> found; // and what of it is personal
    for (const UrlPart &part : m_now.query) {
        if (const QString data = personalDataIn(part.value); !data.isEmpty())
            found.emplace_back(part, data);
    }
    for (const auto &[part, data] : found) {
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
    if (m_rules.ownDomains.isEmpty() || !isTagged())
        return;
    const bool toOwn = isBelowDomain(host(), m_rules.ownDomains);
    const bool fromOwn = m_options.onOwnPages || isBelowDomain(domainOf(m_audited.page), m_rules.ownDomains);
    const QString source = valueOf(sourceParameter);
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
    for (size_t number = 0; number < utmParameterCount; ++number) {
        const QString &parameter = utmParameterNames()[qsizetype(number)];
        const QString value = valueOf(number);
        if (value.trimmed().isEmpty() || !personalDataIn(value).isEmpty())
            continue;
        const RuledValue &written = ruledValue(number, value);
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
    const QString source = valueOf(sourceParameter), medium = valueOf(mediumParameter);
    if (source.isEmpty() && medium.isEmpty())
        return;
    const QString campaign = valueOf(campaignParameter);
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

void UrlAudit::checkAlike(const BetterValues &better)
{
    for (size_t number = 0; number < utmParameterCount; ++number) {
        const QString value = better[number] ? valueOf(number) : QString();
        const QString other = value.isEmpty() ? QString() : better[number]->value(value);
        if (other.isEmpty())
            continue;
        const QString &parameter = utmParameterNames()[qsizetype(number)];
        add("near_duplicate", parameter,
            Text::tr("%1 “%2” means the same as “%3”, which is in use too; reports count them apart.")
                .arg(parameter, value, other),
            setting(parameter, other));
    }
}

} // namespace pheu
