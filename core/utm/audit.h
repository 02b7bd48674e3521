// SPDX-License-Identifier: GPL-3.0-or-later
// Looks through tagged URLs for what splits or loses figures in a report, and says for each finding how the URL should
// be, where that follows. Reads no file and no workspace: the same for a pasted list and for the links of a workspace.
#pragma once

#include "utm/utmrules.h"

#include <QHash>

namespace pheu
{

struct AuditedUrl {
    QString url;
    QString page; // on which the link stands; empty: not known
    bool operator==(const AuditedUrl &) const = default;
};

struct AuditOptions {
    bool onOwnPages = false;                            // every link stands on a page of the user's own site
    QHash<QString, QHash<QString, qint64>> valuesInUse; // elsewhere: parameter → value → how often
};

struct AuditFinding {
    size_t url = 0;    // index
    QString kind;      // one of auditKinds()
    QString parameter; // empty: the URL as a whole
    QString text;      // one sentence
    QString fixed;     // the URL with this put right; empty: a person has to decide
    bool operator==(const AuditFinding &) const = default;
};

struct AuditReport {
    std::vector<AuditFinding> findings; // by URL
    std::vector<QString> fixed;         // each URL with everything put right that can be; else as it was
};

// not_a_url, after_fragment, second_question_mark, miscased, repeated, empty, missing, internal, personal_data, rule,
// no_group, near_duplicate, same_parameters (of the links of a workspace).
const QStringList &auditKinds();
QString auditKindTitle(const QString &kind); // for people

AuditReport auditUrls(const std::vector<AuditedUrl> &urls, const UtmRules &rules, const AuditOptions &options = {});

// What looks like an e-mail address or a phone number; empty: nothing.
QString personalDataIn(const QString &value);

} // namespace pheu
