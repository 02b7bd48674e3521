// SPDX-License-Identifier: GPL-3.0-or-later
// The checks of one tagged URL for the audit. Invariant: what a check puts right is there for the checks after it.
#pragma once

#include "utm/audit.h"
#include "utm/utmurl.h"

#include <algorithm>
#include <array>
#include <functional>

namespace pheu
{

// The nine parameters by their place in utmParameterNames().
constexpr size_t utmParameterCount = 9;
constexpr size_t sourceParameter = 1, mediumParameter = 2, campaignParameter = 3;

// −1: none of them. Most parts of most URLs are one.
int utmParameterOf(const QString &name);

// What is known of a text is asked again for a hundred thousand URLs that share a few.
struct AuditKnown {
    QHash<QString, QString> hosts;                                   // by address
    std::array<QHash<QString, RuledValue>, utmParameterCount> ruled; // by parameter and value
    QHash<QString, QString> groups;                                  // by source, medium and campaign
};

// The better values of each of the nine parameters; null: it has none.
using BetterValues = std::array<const QHash<QString, QString> *, utmParameterCount>;

// One URL on its way through the checks: `now` has what earlier checks put right.
class UrlAudit
{
public:
    UrlAudit(size_t index, const AuditedUrl &audited, const UtmRules &rules, const AuditOptions &options,
             AuditKnown &known, std::vector<AuditFinding> &findings)
        : m_index(index)
        , m_audited(audited)
        , m_rules(rules)
        , m_options(options)
        , m_known(known)
        , m_findings(findings)
        , m_original(UtmUrl::parse(audited.url))
        , m_now(m_original)
    {
        findParameters();
    }

    // False: it is no URL, and nothing more can be said.
    bool checkShape();
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
    void checkAlike(const BetterValues &better);

    // Of each part of its query: which of the nine it is, else −1; and the part.
    template<typename Look>
    void forEachPart(Look look) const
    {
        for (size_t i = 0; i < m_now.query.size(); ++i)
            look(m_parameters[i], m_now.query[i]);
    }
    QString result() const
    {
        const QString text = m_mended ? m_now.text() : QString();
        return !m_mended || text == m_originalText ? m_audited.url : text;
    }

private:
    using Fix = std::function<void(UtmUrl &)>;
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
    const RuledValue &ruledValue(size_t parameter, const QString &value)
    {
        QHash<QString, RuledValue> &values = m_known.ruled[parameter];
        const auto known = values.constFind(value);
        return known != values.constEnd()
                   ? *known
                   : *values.insert(value, ruled(m_rules, utmParameterNames()[qsizetype(parameter)], value));
    }
    // The first part that is the parameter, whatever its case; null: there is none.
    const UrlPart *partOf(size_t parameter) const
    {
        return m_first[parameter] < 0 ? nullptr : &m_now.query[size_t(m_first[parameter])];
    }
    QString valueOf(size_t parameter) const
    {
        const UrlPart *part = partOf(parameter);
        return part ? part->value : QString();
    }
    bool isTagged() const
    {
        return std::ranges::any_of(m_first, [](int first) { return first >= 0; }) ||
               (!m_now.fragment.isEmpty() && m_now.isTagged());
    }
    // After each change of m_now.
    void findParameters()
    {
        m_first.fill(-1);
        m_parameters.clear();
        for (const UrlPart &part : m_now.query) {
            const int parameter = utmParameterOf(part.name);
            if (parameter >= 0 && m_first[size_t(parameter)] < 0)
                m_first[size_t(parameter)] = int(m_parameters.size());
            m_parameters.push_back(qint8(parameter));
        }
    }

    size_t m_index;
    const AuditedUrl &m_audited;
    const UtmRules &m_rules;
    const AuditOptions &m_options;
    AuditKnown &m_known;
    std::vector<AuditFinding> &m_findings;
    UtmUrl m_original, m_now;
    std::vector<qint8> m_parameters;              // of each part of m_now
    std::array<int, utmParameterCount> m_first{}; // the first part of each; −1: none
    QString m_originalText;                       // once it is asked for
    bool m_mended = false;
};

} // namespace pheu
