// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbook/workbookparts.h"

#include "workbook/xmlpart.h"
#include "workbook/zippackage.h"

#include <unordered_map>

namespace pheu::workbook
{

namespace
{

struct Relation {
    std::string type, target; // type: what follows the last slash
};

// A target as the name of a part: absolute, or seen from the folder of the part that names it.
std::string partName(std::string_view folder, std::string_view target)
{
    std::string path =
        !target.empty() && target.front() == '/' ? std::string(target) : std::string(folder) + std::string(target);
    std::vector<std::string> steps;
    for (std::size_t at = 0; at <= path.size();) {
        const std::size_t slash = std::min(path.find('/', at), path.size());
        const std::string step = path.substr(at, slash - at);
        if (step == "..") {
            if (!steps.empty())
                steps.pop_back();
        } else if (!step.empty() && step != ".") {
            steps.push_back(step);
        }
        at = slash + 1;
    }
    std::string name;
    for (const std::string &step : steps)
        name += (name.empty() ? "" : "/") + step;
    return name;
}

std::string folderOf(std::string_view part)
{
    const std::size_t slash = part.rfind('/');
    return slash == std::string_view::npos ? std::string() : std::string(part.substr(0, slash + 1));
}

class RelationsHandler final : public XmlHandler
{
public:
    explicit RelationsHandler(std::string folder)
        : m_folder(std::move(folder))
    {
    }
    std::unordered_map<std::string, Relation> relations; // by id

    void start(std::string_view name, const XmlAttributes &attributes, int depth) override
    {
        if (depth != 2 || name != "Relationship" || attributes.value("TargetMode") == "External")
            return;
        const std::string_view type = attributes.value("Type");
        const std::size_t slash = type.rfind('/');
        relations[std::string(attributes.value("Id"))] = {
            std::string(slash == std::string_view::npos ? type : type.substr(slash + 1)),
            partName(m_folder, attributes.value("Target"))};
    }
    void end(std::string_view, int) override {}

private:
    std::string m_folder;
};

Check readRelations(ZipPackage &package, std::string_view part, std::unordered_map<std::string, Relation> &relations)
{
    const std::string folder = folderOf(part);
    const std::string file = folder + "_rels/" + std::string(part.substr(folder.size())) + ".rels";
    if (!package.has(file))
        return {};
    RelationsHandler handler(folder);
    if (Check read = readXmlPart(package, file, handler))
        return read;
    relations = std::move(handler.relations);
    return {};
}

class WorkbookHandler final : public XmlHandler
{
public:
    struct Sheet {
        std::string name, id;
        bool hidden = false;
    };
    std::vector<Sheet> sheets;
    bool since1904 = false;

    void start(std::string_view name, const XmlAttributes &attributes, int depth) override
    {
        if (depth == 2 && name == "workbookPr") {
            const std::string_view value = attributes.value("date1904");
            since1904 = value == "1" || value == "true" || value == "on";
        }
        if (depth != 3 || name != "sheet" || sheets.size() >= WorkbookParts::sheetLimit)
            return;
        const char *id = attributes.find("id", true);
        const std::string_view state = attributes.value("state");
        sheets.push_back(
            {std::string(attributes.value("name")), id ? id : "", state == "hidden" || state == "veryHidden"});
    }
    void end(std::string_view, int) override {}
};

} // namespace

Check readWorkbookParts(ZipPackage &package, WorkbookParts &parts)
{
    std::unordered_map<std::string, Relation> relations;
    if (Check read = readRelations(package, {}, relations))
        return read;
    std::string workbook = "xl/workbook.xml";
    for (const auto &[id, relation] : relations) {
        if (relation.type == "officeDocument")
            workbook = relation.target;
    }
    const bool other =
        package.has("xl/workbook.bin") || package.has("word/document.xml") || package.has("ppt/presentation.xml");
    if (!package.has(workbook) || other)
        return Fault{package.kindByParts(), {}};
    WorkbookHandler handler;
    if (Check read = readXmlPart(package, workbook, handler))
        return read;
    relations.clear();
    if (Check read = readRelations(package, workbook, relations))
        return read;
    parts.since1904 = handler.since1904;
    for (const auto &[id, relation] : relations) {
        if (relation.type == "styles" && package.has(relation.target))
            parts.styles = relation.target;
        else if (relation.type == "sharedStrings" && package.has(relation.target))
            parts.strings = relation.target;
    }
    for (const WorkbookHandler::Sheet &sheet : handler.sheets) {
        const auto found = relations.find(sheet.id);
        if (found == relations.end())
            return Fault{FaultKind::Damaged, workbook};
        if (found->second.type == "worksheet")
            parts.sheets.push_back({sheet.name, found->second.target, sheet.hidden});
    }
    return parts.sheets.empty() ? Check(Fault{FaultKind::NoSheet, {}}) : Check();
}

} // namespace pheu::workbook
