// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/board/boardview.h"

#include "views/board/boardcanvas.h"

#include <algorithm>

namespace pheu
{

namespace
{
constexpr int mostFields = 4; // on the card of a new board
constexpr int imageHeight = 112;
} // namespace

BoardView::BoardView(const PageViewContext &context, QWidget *parent)
    : RecordsView(context, QStringLiteral("fields"), parent)
    , m_board(new BoardCanvas(records(), theme()))
{
    setObjectName(QStringLiteral("boardView"));
    m_board->setAccessibleName(tr("Board"));
    setCanvas(m_board);
    connect(m_board, &BoardCanvas::moveRequested, this, &BoardView::moveCard);
    connect(m_board, &BoardCanvas::columnMoveRequested, this, &BoardView::moveColumn);
    connect(m_board, &BoardCanvas::addRequested, this, &BoardView::addCard);
    connect(m_board, &BoardCanvas::columnMenuRequested, this, &BoardView::showColumnMenu);
    connect(m_board, &BoardCanvas::collapseRequested, this, &BoardView::collapse);
}

const Field *BoardView::columnsField() const
{
    const Page *now = pageNow();
    return now ? groupField(*now, config(), boardFields(*now)) : nullptr;
}

const Field *BoardView::sumField() const
{
    const Field *field = fieldNow(config().bar);
    return field && field->type->isSummed() && field->storage() != Storage::Virtual ? field : nullptr;
}

std::vector<FieldId> BoardView::shownFields() const
{
    const Field *columns = columnsField();
    return cardFields(*pageNow(), config(), {columns ? columns->id : FieldId(), config().image}, mostFields);
}

// Cards keep room for a picture once one of them may have one.
bool BoardView::hasPictures() const
{
    if (!fieldNow(config().image))
        return false;
    for (int row = 0; row < records().size(); ++row) {
        if (!records().key(row, config().image).isEmpty())
            return true;
    }
    return false;
}

RecordsView::Missing BoardView::missing() const
{
    if (columnsField() || !pageNow())
        return {};
    if (boardFields(*pageNow()).empty())
        return {tr("A board needs a field for its columns"), boardLacks(workspace().schema(), page()), {}, {}};
    return {tr("Choose a field for the columns"),
            tr("Each choice of a select or person field, or each linked record, becomes a column."),
            tr("Choose a field"), QStringLiteral("boardColumns")};
}

ViewRecords::Ask BoardView::fields() const
{
    ViewRecords::Ask ask;
    ask.keys = {columnsField()->id};
    if (const Field *sum = sumField()) {
        ask.keys.push_back(sum->id);
        if (sum->config.currencyField)
            ask.keys.push_back(sum->config.currencyField);
    }
    ask.shown = shownFields();
    if (const Field *image = fieldNow(config().image)) {
        ask.keys.push_back(image->id); // whether there is any picture at all
        ask.shown.push_back(image->id);
    }
    return ask;
}

void BoardView::layOut()
{
    const Field *field = columnsField();
    if (!field)
        return;
    BoardContent content;
    const Field *sum = sumField();
    for (RecordGroup &group : groupRecords(records(), workspace(), *field, true)) {
        BoardColumn column;
        if (sum) {
            const GroupSum total = sumOf(records(), group.rows, *sum);
            column.sum = total.severalCurrencies ? tr("several currencies")
                         : group.rows.empty()    ? QString()
                                                 : sumText(total, *sum, format());
        }
        column.collapsed =
            std::find(config().collapsed.begin(), config().collapsed.end(), group.id) != config().collapsed.end();
        column.group = std::move(group);
        content.columns.push_back(std::move(column));
    }
    content.cards.fields = shownFields();
    content.cards.shape = cardShape(*pageNow(), content.cards.fields);
    content.cards.shape.imageHeight = hasPictures() ? imageHeight : 0;
    content.cards.image = config().image;
    content.cards.fitImage = config().fitImage;
    content.canMove = canWrite() && field->isEditable();
    content.canAdd = content.canMove;
    content.canOrderColumns = canWrite() && !field->options.empty();
    m_board->setContent(std::move(content));
}

std::vector<ViewOption> BoardView::options()
{
    const Page *now = pageNow();
    if (!now)
        return {};
    const Field *columns = columnsField();
    std::vector<ViewOption> list;
    list.push_back({QStringLiteral("boardColumns"), tr("Columns"), fieldName(columns ? columns->id : FieldId()),
                    [this, columns](QMenu &menu) {
                        fieldMenu(menu, boardFields(*pageNow()), columns ? columns->id : FieldId(), {},
                                  [this](FieldId id) { change([id](ViewConfig &c) { setGroupField(c, id); }); });
                    }});
    list.push_back({QStringLiteral("boardSum"), tr("Sum"), fieldName(sumField() ? sumField()->id : FieldId()),
                    [this](QMenu &menu) {
                        fieldMenu(menu, numericFields(*pageNow()), config().bar, tr("Nothing"),
                                  chooser(&ViewConfig::bar));
                    }});
    if (!imageFields(*now).empty()) {
        list.push_back({QStringLiteral("boardImage"), tr("Cover"), fieldName(config().image), [this](QMenu &menu) {
                            fieldMenu(menu, imageFields(*pageNow()), config().image, tr("No picture"),
                                      chooser(&ViewConfig::image));
                            menu.addSeparator();
                            addChoice(menu, tr("Show whole pictures"), config().fitImage,
                                      [this] { change([](ViewConfig &c) { c.fitImage = !c.fitImage; }); });
                        }});
    }
    return list;
}

void BoardView::moveCard(RecordId record, int column)
{
    const Field *field = columnsField();
    if (!field || column >= int(m_board->columns().size()))
        return;
    const Value value = m_board->columns()[size_t(column)].group.value();
    if (write(records().setCells({{record, field->id, value}})))
        m_board->showRecord(record);
}

void BoardView::moveColumn(int from, int to)
{
    const Field *field = columnsField();
    const auto &columns = m_board->columns();
    if (!field || from <= 0 || to <= 0 || from >= int(columns.size()) || to >= int(columns.size()))
        return;
    const OptionId option(columns[size_t(from)].group.id);
    if (!field->option(option))
        return;
    ChangeOption move{option, {}, {}, to - 1}; // the first column is that of empty cells
    const auto done = workspace().apply(Edit{EditKind::Options, {move}});
    write(done ? Result<void>() : Result<void>(done.error()));
}

void BoardView::addCard(int column, const QString &name)
{
    const Field *field = columnsField();
    const Page *now = pageNow();
    if (!field || !now || column >= int(m_board->columns().size()))
        return;
    std::vector<FieldId> fields;
    std::vector<Value> values;
    if (now->nameField && !name.isEmpty()) {
        fields.push_back(now->nameField);
        values.emplace_back(name);
    }
    const Value value = m_board->columns()[size_t(column)].group.value();
    if (!value.isEmpty()) {
        fields.push_back(field->id);
        values.push_back(value);
    }
    addWith(std::move(fields), std::move(values), false);
}

void BoardView::addRecord()
{
    m_board->beginAdd(m_board->currentColumn());
}

// Kept in the view, as an edit.
void BoardView::collapse(int column, bool collapsed)
{
    const qint64 id = m_board->columns()[size_t(column)].group.id;
    change([id, collapsed](ViewConfig &config) {
        std::erase(config.collapsed, id);
        if (collapsed)
            config.collapsed.push_back(id);
    });
}

void BoardView::fillRecordMenu(QMenu &menu, RecordId record)
{
    const Field *field = columnsField();
    if (!canWrite() || !field || !field->isEditable())
        return;
    QMenu *to = menu.addMenu(tr("Move to"));
    for (int i = 0; i < int(m_board->columns().size()); ++i) {
        const RecordGroup &group = m_board->columns()[size_t(i)].group;
        addChoice(*to, group.isEmptyValue() ? tr("Empty") : group.title, i == m_board->currentColumn(),
                  [this, record, i] { moveCard(record, i); });
    }
}

void BoardView::showColumnMenu(int column, const QPoint &global)
{
    const int count = int(m_board->columns().size());
    if (column < 0 || column >= count)
        return;
    const bool canOrder = canWrite() && columnsField() && !columnsField()->options.empty() && column > 0;
    QMenu menu(this);
    if (canWrite() && columnsField() && columnsField()->isEditable())
        menu.addAction(tr("New record here"), this, [this, column] { m_board->beginAdd(column); });
    menu.addAction(m_board->isCollapsed(column) ? tr("Expand") : tr("Collapse"), this,
                   [this, column] { m_board->toggle(column); });
    if (canOrder) {
        menu.addSeparator();
        menu.addAction(tr("Move left"), this, [this, column] { moveColumn(column, column - 1); })
            ->setEnabled(column > 1);
        menu.addAction(tr("Move right"), this, [this, column] { moveColumn(column, column + 1); })
            ->setEnabled(column + 1 < count);
    }
    menu.exec(global);
}

PageView *makeBoardView(const PageViewContext &context, QWidget *parent)
{
    return new BoardView(context, parent);
}

QString boardLacks(const Schema &schema, PageId id)
{
    const Page *page = schema.page(id);
    if (page && !boardFields(*page).empty())
        return {};
    return BoardView::tr("This page has no select, person or single link field. Add one, and a board can stand on it.");
}

ViewConfig usualBoard(const Schema &schema, PageId id)
{
    ViewConfig config;
    const Page *page = schema.page(id);
    if (!page)
        return config;
    setGroupField(config, usualOf(boardFields(*page), {"status", "stage", "objective", "kind"}));
    const FieldList numbers = numericFields(*page);
    for (const Field *field : numbers) {
        if (field->type->meaning() == Meaning::Money && !config.bar && !field->hidden)
            config.bar = field->id;
    }
    const Field *columns = groupField(*page, config, boardFields(*page));
    chooseCardFields(*page, config, {columns ? columns->id : FieldId()}, mostFields);
    return config;
}

} // namespace pheu
