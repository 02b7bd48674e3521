// SPDX-License-Identifier: GPL-3.0-or-later
// The audit of core/utm over the links of a workspace, and its fixes as an edit.
#pragma once

#include "links/linkrecords.h"
#include "utm/audit.h"

namespace pheu
{

// Values of UTM Links by parameter, so that a pasted list is compared with what is in use.
Result<QHash<QString, QHash<QString, qint64>>> utmValuesInUse(const Workspace &workspace);

struct LinkAudit {
    std::vector<LinkRecord> links; // those that have an address
    AuditReport report;            // findings by the place in `links`
};
Result<LinkAudit> auditLinks(const Workspace &workspace);

// What the record of a link is to hold, so that its tagged URL becomes this one.
struct FixedLink {
    RecordId link;
    QString url;
};
// One edit; a link that is right already is left alone. Errors: InvalidInput (no URL), those of the door.
Result<ChangeSet> fixLinks(Workspace &workspace, const std::vector<FixedLink> &fixes);

} // namespace pheu
