// SPDX-License-Identifier: GPL-3.0-or-later
// The actions of pheu utm: one file and one line in the table of utmcommand.cpp each. What they share is here.
#pragma once

#include "cli/arguments.h"
#include "cli/console.h"
#include "links/linkrecords.h"

#include <span>

namespace pheu::cli
{

struct UtmAction {
    const char *name;
    CommandSpec (*spec)(); // without FILE
    int (*run)(const QString &file, const Arguments &arguments, Console &console);
};

std::span<const UtmAction> utmActions();

CommandSpec utmBuildSpec();
CommandSpec utmAuditSpec();
CommandSpec utmQrSpec();
CommandSpec utmGroupSpec();
CommandSpec utmRulesSpec();
int runUtmBuild(const QString &file, const Arguments &arguments, Console &console);
int runUtmAudit(const QString &file, const Arguments &arguments, Console &console);
int runUtmQr(const QString &file, const Arguments &arguments, Console &console);
int runUtmGroup(const QString &file, const Arguments &arguments, Console &console);
int runUtmRules(const QString &file, const Arguments &arguments, Console &console);

// --format table|csv|json and --json, which says the last.
std::vector<OptionSpec> formatOptions();
QString chosenFormat(const Arguments &arguments);

// The record of a page of that role with this name, alias or id. Errors: UnknownName, Ambiguous.
Result<RecordId> recordNamed(const Workspace &workspace, const char *pageRole, const QString &name, Language language);
// Parts at commas of every value of an option, trimmed.
QStringList listedValues(const Arguments &arguments, const QString &option);

} // namespace pheu::cli
