// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of pages, fields, options, views and comments inside an edit. Each leaves a schema that holds together, or
// refuses with a sentence; every row it writes is logged, so that the edit can be taken back.
#pragma once

#include "workspace/conversion.h"
#include "workspace/session.h"

#include <QHash>

#include <functional>

namespace pheu
{

class Structure
{
public:
    explicit Structure(Session &session)
        : m_session(session)
    {
    }

    void setProgress(std::function<bool(double)> progress) { m_progress = std::move(progress); }

    // A change of structure. Errors: Internal for another.
    Result<void> apply(const Change &change);
    // What was made by now.
    void tell(ChangeSet &changes) const;

    Result<FieldId> addField(const AddField &change);
    Result<void> changeField(const ChangeField &change);
    Result<void> retypeField(const RetypeField &change);
    Result<void> removeField(const RemoveField &change);
    Result<FieldId> duplicateField(const DuplicateField &change);

    Result<PageId> addPage(const AddPage &change);
    Result<void> changePage(const ChangePage &change);
    Result<PageId> duplicatePage(const DuplicatePage &change);
    Result<void> removePage(const RemovePage &change);

    Result<OptionId> addOption(const AddOption &change);
    Result<void> changeOption(const ChangeOption &change);
    Result<void> removeOption(const RemoveOption &change);

    Result<ViewId> addView(const AddView &change);
    Result<void> changeView(const ChangeView &change);
    Result<void> removeView(const RemoveView &change);

    Result<CommentId> addComment(const AddComment &change);
    Result<void> changeComment(const ChangeComment &change);
    Result<void> removeComment(const RemoveComment &change);

private:
    // The ids that a caller counted from −1 downwards, and those they became.
    using Given = QHash<FieldId, FieldId>;

    Result<const Page *> page(PageId id) const;
    Result<const Field *> field(FieldId id) const;
    Result<std::pair<const Page *, const View *>> view(ViewId id) const;
    Result<void> progress(qint64 done, qint64 all);

    // Fields.
    Result<void> settle(const Page &page, Field &field) const;
    Result<void> checkNewField(const Page &page, const Field &field) const;
    Result<void> checkConfig(const Page &page, const Field &field) const;
    Result<void> checkRoom(const Page &page, const Field &field) const;
    Result<void> checkCurrency(const Field &before, const Field &after) const;
    Result<void> checkRetype(const Page &page, const Field &before, const Field &after) const;
    Result<FieldId> insertField(Field field, int position);
    Result<void> addOptionRows(FieldId field, const std::vector<Option> &options);
    Result<void> placeField(const Page &page, FieldId field, int position);
    // The fields that cannot be without `fields`: other sides of links, lookups and rollups through them.
    std::vector<FieldId> withDependents(std::vector<FieldId> fields) const;
    Result<void> checkRemovable(const std::vector<FieldId> &fields, PageId goingPage) const;
    Result<void> removeFields(const std::vector<FieldId> &fields, PageId goingPage);
    Result<void> removeFieldRows(const Page &page, const Field &field);
    // Logs the values of a stored field; the changes that hold them are answered.
    Result<std::vector<qint64>> logValues(const Page &page, const Field &field);
    static Stored withOptions(Stored cell, const QHash<qint64, qint64> &ids);
    Result<void> copyValues(const Page &page, const Field &from, const Field &to);
    Result<void> changeType(const Page &page, const Field &before, const Field &after);
    Result<void> addNewOptions(Converter &converter, const Field &field);
    Result<void> convertInPlace(Converter &converter, const Field &before);
    Result<void> convertValues(Converter &converter, const Field &before, const std::vector<qint64> &logged);

    // Pages.
    Result<Given> addFields(const Page &page, PageId id);
    Result<void> checkFieldOf(const Page &made, const Field &field) const;
    Result<void> insertViews(const Page &page, PageId id, const Given &given);
    Result<void> placePage(PageId page, int position);
    Result<void> logRecords(const Page &page);
    Result<void> removePageRows(const Page &page);
    Result<void> copyRecords(const Page &from, const Page &to,
                             const std::vector<std::pair<const Field *, const Field *>> &fields);

    Session &m_session;
    std::vector<PageId> m_pages;
    std::vector<FieldId> m_fields;
    std::vector<ViewId> m_views;
    Given m_given; // of fields added one by one in this edit
    std::function<bool(double)> m_progress;
};

// Field ids in it as `of` says; one it answers 0 for leaves what names it out.
FieldConfig withFields(FieldConfig config, const std::function<FieldId(FieldId)> &of);
ViewConfig withFields(ViewConfig config, const std::function<FieldId(FieldId)> &of);

} // namespace pheu
