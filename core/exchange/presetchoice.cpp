// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/presetchoice.h"

#include "base/text.h"
#include "exchange/headername.h"
#include "exchange/userpresets.h"
#include "workspace/pagetemplates.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace pheu
{

namespace
{

struct ChoiceText {
    Q_DECLARE_TR_FUNCTIONS(pheu::Mapping)
};

void own(PresetChoice &choice, const Preset &found)
{
    choice.owned = std::make_shared<const Preset>(found);
    choice.preset = choice.owned.get();
}

// A file with nothing but names of fields, and what a platform's preset would fill in by itself among them, is an
// export of this program: it says all that there is to say.
bool isOwnExport(const Page &page, const QStringList &headerKeys)
{
    QSet<QString> names, filledIn;
    for (const Field &field : page.fields) {
        for (const QString &name : {field.names.en, field.names.vi, field.names.own}) {
            if (name.isEmpty())
                continue;
            names.insert(headerKey(name));
            if (field.role == u"channel" || field.role == u"source")
                filledIn.insert(headerKey(name));
        }
    }
    return names.contains(QSet<QString>(headerKeys.begin(), headerKeys.end())) &&
           filledIn.intersects(QSet<QString>(headerKeys.begin(), headerKeys.end()));
}

// A user's preset comes before those of the program: it was made for just such files.
void recognise(PresetChoice &choice, const std::vector<Preset> &users, const ImportOptions &options,
               const QStringList &headerKeys)
{
    const Page &page = *choice.page;
    const QString role = options.page.isEmpty() ? QString() : page.role.isEmpty() ? page.names.own : page.role;
    if (const Preset *found = recognisedPreset(users, headerKeys, role))
        own(choice, *found);
    else if (!isOwnExport(page, headerKeys))
        choice.preset = recognisedPreset(presets(), headerKeys, role);
}

Result<void> byName(PresetChoice &choice, const std::vector<Preset> &users, const QString &name)
{
    for (const Preset &candidate : users) {
        if (caseFold(candidate.title) == caseFold(name.simplified()))
            own(choice, candidate);
    }
    if (!choice.preset)
        choice.preset = preset(name);
    if (choice.preset)
        return {};
    std::vector<Preset> all = presets();
    all.insert(all.end(), users.begin(), users.end());
    const QStringList like = presetsLike(name, all);
    QStringList ids;
    for (const Preset &candidate : all)
        ids << candidate.id;
    return Error{ErrorCode::UnknownName,
                 like.isEmpty()
                     ? ChoiceText::tr("There is no preset “%1”. The presets are: auto, none, %2.")
                           .arg(name, ids.join(QStringLiteral(", ")))
                     : ChoiceText::tr("There is no preset “%1”. Did you mean %2? pheu import --help lists all of them.")
                           .arg(name, like.join(QStringLiteral(", ")))};
}

// Whether all that the user maps and sets is on the page.
bool userMapFits(const ImportOptions &options, const Page &page)
{
    const auto isThere = [&page](const QString &name) { return name.isEmpty() || page.field(name); };
    return std::all_of(
               options.map.begin(), options.map.end(),
               [&](const QString &entry) { return isThere(entry.sliced(entry.lastIndexOf(u'=') + 1).trimmed()); }) &&
           std::all_of(options.set.begin(), options.set.end(),
                       [&](const QString &entry) { return isThere(entry.left(entry.indexOf(u'=')).trimmed()); });
}

// Where no page was asked for, the rows go to that of the preset.
Result<void> settlePage(PresetChoice &choice, const Workspace &workspace, const ImportOptions &options,
                        const QString &file)
{
    const Preset &preset = *choice.preset;
    const Page *page = workspace.schema().page(preset.page);
    if (page == choice.page)
        return {};
    if (!options.page.isEmpty())
        return Error{ErrorCode::InvalidInput,
                     ChoiceText::tr("The preset “%1” fills the page “%2”. For “%3” use --preset none and --map.")
                         .arg(preset.title, preset.page, choice.page->names.in(workspace.settings().language))};
    const bool userMaps = !options.map.isEmpty() || !options.set.isEmpty();
    if (options.preset == u"auto" && userMaps && !(page && userMapFits(options, *page))) {
        choice.preset = nullptr; // the user maps the columns to results
        return {};
    }
    if (page) {
        choice.page = page;
        return {};
    }
    const bool offered = pageTemplate(preset.page) != nullptr;
    return Error{
        ErrorCode::NotFound,
        offered ? ChoiceText::tr(
                      "“%1” is read as %2, which fills the page “%3”, and this workspace has none. Add it with pheu "
                      "add-page FILE %3, then import again.")
                      .arg(file, preset.title, preset.page)
                : ChoiceText::tr(
                      "“%1” is read as %2, which fills the page “%3”, and this workspace has none. Choose a page with "
                      "--page.")
                      .arg(file, preset.title, preset.page)};
}

} // namespace

Result<PresetChoice> choosePreset(const Workspace &workspace, const Page &page, const ImportOptions &options,
                                  const QString &file, const QStringList &headerKeys)
{
    PresetChoice choice;
    choice.page = &page;
    const QString &name = options.preset;
    if (name == u"none")
        return choice;
    if (name.endsWith(QLatin1String(".json"), Qt::CaseInsensitive)) {
        const Result<Preset> read = readPresetFile(name);
        if (!read)
            return read.error();
        own(choice, *read);
    } else {
        const std::vector<Preset> users = userPresets(workspace);
        if (name == u"auto")
            recognise(choice, users, options, headerKeys);
        else if (Result<void> found = byName(choice, users, name); !found)
            return found.error();
    }
    if (!choice.preset)
        return choice;
    if (Result<void> settled = settlePage(choice, workspace, options, file); !settled)
        return settled.error();
    return choice;
}

} // namespace pheu
