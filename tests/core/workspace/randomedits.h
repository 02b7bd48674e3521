// SPDX-License-Identifier: GPL-3.0-or-later
// Random changes of every kind to a workspace: cells, records, fields, options, pages, views, comments, settings. The
// same seed gives the same ones.
#pragma once

#include "undocopy.h"

#include "workspace/comments.h"
#include "workspace/conversion.h"

#include <random>

namespace pheu::test
{

class RandomEdits
{
public:
    explicit RandomEdits(unsigned seed)
        : m_random(seed)
    {
    }

    int below(int limit) { return limit <= 0 ? 0 : int(m_random() % unsigned(limit)); }

    Change next(const Workspace &workspace, const UndoCopy &copy)
    {
        m_workspace = &workspace;
        m_copy = &copy;
        before = workspace.schema();
        switch (below(10)) {
        case 0:
        case 1:
        case 2:
            return cellChange();
        case 3:
        case 4:
            return recordChange();
        case 5:
        case 6:
        case 7:
            return fieldChange();
        case 8:
            return pageChange();
        default:
            return otherChange();
        }
    }

    QString kind;                 // of the last change
    bool alone = false;           // set by a change that nothing else goes into the same edit with
    Schema before;                // of the last change
    std::vector<FieldId> linksTo; // of a page that the last change removes

private:
    template<typename Items>
    auto &any(Items &items)
    {
        return items[size_t(below(int(items.size())))];
    }
    RecordId anyRecord(PageId page)
    {
        static const Records none;
        const auto found = m_copy->pages.find(page);
        const Records &records = found == m_copy->pages.end() ? none : found->second;
        if (records.empty())
            return RecordId(1);
        return RecordId(std::next(records.begin(), below(int(records.size())))->first);
    }
    const Page &anyPage()
    {
        return m_workspace->schema().pages[size_t(below(int(m_workspace->schema().pages.size())))];
    }
    const Field &anyField(const Page &page) { return page.fields[size_t(below(int(page.fields.size())))]; }
    const Field *anyEditable(const Page &page)
    {
        for (int tries = 0; tries < 40; ++tries) {
            const Field &field = anyField(page);
            if (isCopied(field) && field.type->meaning() != Meaning::File)
                return &field;
        }
        return nullptr;
    }
    Value anyValue(const Field &field)
    {
        if (below(6) == 0)
            return {};
        const auto option = [&] { return field.options.empty() ? qint64(0) : any(field.options).id.value; };
        switch (field.type->meaning()) {
        case Meaning::Date:
            return qint64(20000 + below(400));
        case Meaning::Instant:
            return qint64(1772000000000) + below(1000000);
        case Meaning::Truth:
            return qint64(below(2));
        case Meaning::Option:
            if (field.options.empty())
                return {};
            return field.storage() == Storage::Join ? Value(IdList{option(), option()}) : Value(option());
        case Meaning::Record: {
            const PageId target = field.config.target;
            if (field.storage() == Storage::Join)
                return IdList{anyRecord(target).value, anyRecord(target).value, anyRecord(target).value};
            return anyRecord(target).value;
        }
        case Meaning::Text:
            return QStringLiteral("chữ %1").arg(below(30)) + QString(below(20), u'ế');
        default:
            break;
        }
        if (field.storage() == Storage::Real)
            return below(1000) / 8.0;
        return field.type->id() == QStringLiteral("rating") ? qint64(1 + below(5)) : qint64(below(100000));
    }
    QString newName() { return QStringLiteral("Tên %1").arg(m_random() % 1000); }

    Change cellChange()
    {
        kind = QStringLiteral("cells");
        const Page &page = anyPage();
        SetCells set{page.id, {}};
        for (int cells = 1 + below(6); cells > 0; --cells) {
            if (const Field *field = anyEditable(page))
                set.cells.push_back({anyRecord(page.id), field->id, anyValue(*field)});
        }
        return set;
    }
    Change recordChange()
    {
        const Page &page = anyPage();
        if (below(3) == 0) {
            kind = QStringLiteral("records removed");
            return RemoveRecords{page.id, {anyRecord(page.id), anyRecord(page.id)}};
        }
        kind = QStringLiteral("records added");
        AddRecords add{page.id, {}, {}};
        for (int fields = below(4); fields > 0; --fields) {
            const Field *field = anyEditable(page);
            if (field && std::find(add.fields.begin(), add.fields.end(), field->id) == add.fields.end())
                add.fields.push_back(field->id);
        }
        for (int rows = 1 + below(4); rows > 0; --rows) {
            add.rows.emplace_back();
            for (const FieldId field : add.fields)
                add.rows.back().push_back(anyValue(*page.field(field)));
        }
        return add;
    }
    Field newField(const Page &page)
    {
        Field field;
        field.names.own = newName();
        const auto types = fieldTypes();
        field.type = types[size_t(below(int(types.size())))];
        if (field.type->meaning() == Meaning::Record) {
            field.config.target = anyPage().id;
            field.config.many = below(2) == 0;
            for (const Page &other : m_workspace->schema().pages) { // now and then the other side of a link
                for (const Field &link : other.fields) {
                    if (below(6) == 0 && link.config.target == page.id && !link.config.reverseOf &&
                        !link.isComputed()) {
                        field.config = {};
                        field.config.target = other.id;
                        field.config.reverseOf = link.id;
                        field.config.many = true;
                    }
                }
            }
        }
        if (field.type->meaning() == Meaning::Option)
            field.options = {{{}, {}, {{}, {}, QStringLiteral("một")}, {}},
                             {{}, {}, {{}, {}, QStringLiteral("hai")}, {}}};
        if (below(3) == 0)
            compute(page, field);
        return field;
    }
    void compute(const Page &page, Field &field)
    {
        field.options.clear();
        field.type = fieldType(QStringLiteral("text"));
        field.config = {};
        switch (below(4)) {
        case 0:
            field.config.computed = QStringLiteral("autonumber");
            field.config.prefix = QStringLiteral("A-");
            break;
        case 1: {
            const Field &other = anyField(page);
            field.config.computed = QStringLiteral("formula");
            field.config.formula = other.type->isNumeric() ? QStringLiteral("{%1} * 2").arg(other.id.value)
                                                           : QStringLiteral("{%1}").arg(other.id.value);
            break;
        }
        default:
            for (const Field &link : page.fields) {
                if (link.type->meaning() != Meaning::Record || below(2) == 0)
                    continue;
                const Page &other = *m_workspace->schema().page(link.config.target);
                field.config.computed = below(2) ? QStringLiteral("rollup") : QStringLiteral("lookup");
                field.config.via = link.id;
                field.config.source = anyField(other).id;
                field.config.aggregate = below(2) ? QStringLiteral("join") : QStringLiteral("count");
                return;
            }
            field.config.computed = QStringLiteral("autonumber");
        }
    }
    Change fieldChange()
    {
        const Page &page = anyPage();
        const Field &field = anyField(page);
        switch (below(8)) {
        case 0:
        case 1:
            kind = QStringLiteral("field added");
            return AddField{page.id, newField(page), below(int(page.fields.size()))};
        case 2:
            kind = QStringLiteral("field removed");
            return RemoveField{field.id};
        case 3:
            kind = QStringLiteral("field duplicated");
            alone = true;
            return DuplicateField{field.id, below(3) != 0};
        case 4: {
            kind = QStringLiteral("field retyped");
            alone = true;
            const std::vector<QString> types = convertibleTo(field);
            RetypeField type{field.id, types.empty() ? field.type->id() : types[size_t(below(int(types.size())))], {}};
            if (type.type == QStringLiteral("link")) {
                type.config.target = anyPage().id;
                type.config.many = below(2) == 0;
            }
            kind += QStringLiteral(" from %1 to %2").arg(field.type->id(), type.type);
            return type;
        }
        case 5: {
            kind = QStringLiteral("option changed");
            if (field.options.empty())
                return AddOption{field.id, newName(), QStringLiteral("blue")};
            const OptionId option = any(field.options).id;
            if (below(2))
                return ChangeOption{option, newName(), QStringLiteral("red"), below(3)};
            alone = true;
            return RemoveOption{option};
        }
        default:
            kind = QStringLiteral("field changed");
            if (below(3) == 0)
                return SetFieldLayout{page.id, {{field.id, below(60), below(300), below(2) == 0}}};
            return ChangeField{field.id,      below(2) ? newName() : QString(), newName(), {},
                               below(2) == 0, below(int(page.fields.size()))};
        }
    }
    Change pageChange()
    {
        const Page &page = anyPage();
        switch (below(5)) {
        case 0: {
            kind = QStringLiteral("page added");
            Page made;
            made.id = PageId(-1);
            made.names.own = newName();
            for (int i = 1 + below(4); i > 0; --i) {
                Field field = newField(page);
                if (field.isComputed() || field.config.reverseOf)
                    continue;
                field.id = FieldId(-i);
                made.fields.push_back(field);
            }
            return AddPage{made, below(int(m_workspace->schema().pages.size()))};
        }
        case 1: {
            kind = QStringLiteral("page removed");
            if (m_workspace->schema().pages.size() < 4)
                break;
            linksTo.clear();
            alone = true;
            for (const Page &other : m_workspace->schema().pages) {
                for (const Field &field : other.fields) {
                    if (field.config.target == page.id || other.id == page.id)
                        linksTo.push_back(field.id);
                }
            }
            return RemovePage{page.id};
        }
        case 2:
            if (m_workspace->schema().pages.size() > 6)
                break;
            kind = QStringLiteral("page duplicated");
            alone = true;
            return DuplicatePage{page.id, below(3) != 0, QString()};
        default:
            break;
        }
        kind = QStringLiteral("page changed");
        return ChangePage{page.id,
                          below(2) ? newName() : QString(),
                          QStringLiteral("star"),
                          QStringLiteral("red"),
                          below(int(m_workspace->schema().pages.size())),
                          {}};
    }
    Change otherChange()
    {
        const Page &page = anyPage();
        const View &view = page.views[size_t(below(int(page.views.size())))];
        switch (below(6)) {
        case 0: {
            kind = QStringLiteral("view added");
            View made;
            made.page = page.id;
            made.names.own = newName();
            made.kind = ViewKind(below(7));
            made.config.sorts = {{PathChoice{{FieldPath{{anyField(page).id}}}}, true}};
            return AddView{made, below(3)};
        }
        case 1: {
            kind = QStringLiteral("view changed");
            ViewConfig config = view.config;
            config.columns = {{anyField(page).id, below(300), false}};
            return ChangeView{view.id, newName(), config, below(3)};
        }
        case 2:
            kind = QStringLiteral("view removed");
            return RemoveView{view.id};
        case 3:
            kind = QStringLiteral("setting");
            return SetSetting{QStringLiteral("margin"), below(100) / 100.0};
        default: {
            kind = QStringLiteral("comment");
            const RecordId record = anyRecord(page.id);
            const auto comments = commentsOf(m_workspace->database(), page.id, record);
            if (comments->empty() || below(2) == 0)
                return AddComment{page.id, record, newName()};
            if (below(2))
                return ChangeComment{comments->front().id, newName()};
            return RemoveComment{comments->front().id};
        }
        }
    }

    std::mt19937 m_random;
    const Workspace *m_workspace = nullptr;
    const UndoCopy *m_copy = nullptr;
};

} // namespace pheu::test
