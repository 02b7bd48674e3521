// SPDX-License-Identifier: GPL-3.0-or-later
// For people: every type of field as a cell and in the record panel, and its editors open, in both themes and both
// languages. shots_fields FOLDER writes the pictures. Not a test.
#include "fields/fieldbox.h"
#include "support/workspacefile.h"

#include <QApplication>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QTest>
#include <QVBoxLayout>

using namespace pheu;
using namespace pheu::test;
using namespace Qt::StringLiterals;

namespace
{

struct Shown {
    FieldId field;
    QString type;
    Value value;
};

class Cells final : public QWidget
{
public:
    Cells(const CellContext &context, const Value &value)
        : m_context(context)
        , m_value(value)
    {
        setFixedSize(170, rowHeight);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), m_context.theme->palette().card);
        painter.setPen(m_context.theme->palette().grid);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
        paintCell(painter, rect(), lookOf(m_context, m_value), m_context.theme->palette(), typeFont(TypeRole::Body));
    }

private:
    CellContext m_context;
    Value m_value;
};

std::vector<Shown> fields(WorkspaceFile &file)
{
    std::vector<Shown> shown;
    for (const FieldType *type : fieldTypes()) {
        if (type->meaning() == Meaning::Record || type->meaning() == Meaning::File ||
            type->storage({}) == Storage::RowMeta)
            continue;
        AddField add{file.page("campaigns").id, {}, -1};
        add.field.type = type;
        add.field.names.own = type->title();
        add.field.config.many = type->id() == u"person";
        add.field.config.label = type->id() == u"button" ? u"Mở báo cáo"_qs : QString();
        add.field.config.formula = type->id() == u"button" ? u"\"https://a.vn\""_qs : QString();
        if (type->meaning() == Meaning::Option)
            add.field.options = {{{}, {}, {{}, {}, u"Nguyễn Thị Lan"_qs}, u"violet"_qs},
                                 {{}, {}, {{}, {}, u"Trần Bình"_qs}, u"green"_qs}};
        const auto made = file.workspace->apply({EditKind::AddField, {add}});
        shown.push_back({made->addedFields.front(), type->id(), {}});
    }
    for (Shown &one : shown) {
        const Field &field = *file.workspace->schema().field(one.field);
        const auto option = [&](size_t i) { return field.options[i].id.value; };
        if (field.type->meaning() == Meaning::Option)
            one.value = field.storage() == Storage::Join ? Value(IdList{option(0), option(1)}) : Value(option(0));
        else if (field.type->meaning() == Meaning::Text)
            one.value = one.type == u"url"     ? u"https://example.com/tet"_qs
                        : one.type == u"email" ? u"lan@example.com"_qs
                        : one.type == u"phone" ? u"0912 345 678"_qs
                                               : u"Chiến dịch Tết"_qs;
        else if (field.type->meaning() == Meaning::Date)
            one.value = qint64(toDay(QDate(2026, 3, 5)));
        else if (field.type->meaning() == Meaning::Instant)
            one.value = QDateTime(QDate(2026, 3, 5), QTime(14, 30)).toMSecsSinceEpoch();
        else if (field.storage() == Storage::Real)
            one.value = 0.125;
        else if (field.storage() == Storage::Integer)
            one.value = one.type == u"duration"   ? 5425
                        : one.type == u"checkbox" ? 1
                        : one.type == u"rating"   ? 4
                                                  : 1250000;
    }
    return shown;
}

void shoot(const QString &folder, ThemeMode mode, Language language)
{
    WorkspaceFile file(language);
    Theme theme;
    Localizer localizer;
    localizer.setLanguage(language);
    theme.setMode(mode);
    const auto shown = fields(file);
    const RecordId record = file.add("campaigns", {{"name", u"Tết"_qs}});
    const QString name = folder + (mode == ThemeMode::Dark ? u"/dark-"_qs : u"/light-"_qs) +
                         (language == Language::English ? u"en"_qs : u"vi"_qs);
    QWidget window;
    window.resize(760, 820);
    auto *grid = new QGridLayout(&window);
    grid->setAlignment(Qt::AlignTop);
    std::vector<FieldBox *> boxes;
    for (const Shown &one : shown) {
        const CellContext context{file.workspace.get(), &theme, &localizer, one.field, record, {}};
        const int row = grid->rowCount();
        auto *label = new QLabel(one.type);
        setLook(label, "muted");
        auto *box = new FieldBox(context);
        box->setValue(one.value);
        boxes.push_back(box);
        grid->addWidget(label, row, 0);
        grid->addWidget(new Cells(context, one.value), row, 1);
        grid->addWidget(new Cells(context, {}), row, 2);
        grid->addWidget(box, row, 3);
    }
    window.show();
    QApplication::setActiveWindow(&window);
    QTest::qWait(50);
    window.grab().save(name + u".png"_qs);
    for (size_t i = 0; i < shown.size(); ++i) {
        if (!QStringList{u"datetime"_qs, u"rating"_qs, u"person"_qs, u"email"_qs, u"duration"_qs}.contains(
                shown[i].type))
            continue;
        boxes[i]->beginEdit(shown[i].type == u"email"      ? u"an@"_qs
                            : shown[i].type == u"duration" ? u"90 phút"_qs
                                                           : QString());
        QTest::qWait(30);
        if (shown[i].type == u"email")
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTest::qWait(30);
        window.grab().save(name + u'-' + shown[i].type + u".png"_qs);
        boxes[i]->finishEdit({});
        QTest::qWait(10);
    }
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    Theme::loadFonts();
    const QString folder = app.arguments().value(1, u"."_qs);
    for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
        for (const Language language : {Language::Vietnamese, Language::English})
            shoot(folder, mode, language);
    }
    return 0;
}
