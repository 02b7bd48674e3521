// SPDX-License-Identifier: GPL-3.0-or-later
#include "utm/rulesdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableWidget>
#include <QVBoxLayout>

namespace pheu
{

namespace
{

QLineEdit *lineEdit(const char *name, const QString &title, const QString &placeholder)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(QLatin1String(name));
    edit->setAccessibleName(title);
    edit->setPlaceholderText(placeholder);
    return edit;
}

QStringList partsOf(const QString &text)
{
    QStringList parts;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        if (!part.simplified().isEmpty())
            parts.append(part.simplified());
    }
    return parts;
}

QString listed(const QStringList &parts)
{
    return parts.join(QStringLiteral(", "));
}

const QStringList &namedParameters()
{
    static const QStringList names{QStringLiteral("utm_campaign"), QStringLiteral("utm_content"),
                                   QStringLiteral("utm_term"), QStringLiteral("name")};
    return names;
}

} // namespace

RulesDialog::RulesDialog(Workspace &workspace, Theme &, Localizer &localizer, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_localizer(localizer)
    , m_base(utmRules(workspace))
    , m_sources(lineEdit("rulesSources", tr("Allowed sources"), tr("Any: facebook, zalo, google …")))
    , m_media(lineEdit("rulesMedia", tr("Allowed media"), tr("Any: cpc, paid_social, email …")))
    , m_forbidden(lineEdit("rulesForbidden", tr("Forbidden words"), tr("test, draft")))
    , m_domains(lineEdit("rulesDomains", tr("Your own domains"), tr("shop.vn")))
    , m_lower(new QCheckBox(tr("&Lower case")))
    , m_marks(new QCheckBox(tr("Without &marks: Tết becomes Tet, đ becomes d")))
    , m_separator(new QComboBox)
    , m_length(new QSpinBox)
    , m_channels(new QTableWidget(0, 4))
    , m_example(new QLabel)
    , m_problem(new QLabel)
{
    setObjectName(QStringLiteral("utmRules"));
    setWindowTitle(tr("UTM rules"));
    setAccessibleName(windowTitle());
    resize(640, 620);
    auto *tabs = new QTabWidget;
    tabs->setObjectName(QStringLiteral("rulesTabs"));
    tabs->addTab(buildWriting(), tr("Parameters"));
    tabs->addTab(buildChannels(), tr("Channel groups"));
    m_problem->setObjectName(QStringLiteral("rulesProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    setLook(m_problem, "error");
    auto *buttons =
        new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel | QDialogButtonBox::RestoreDefaults);
    buttons->setObjectName(QStringLiteral("rulesButtons"));
    buttons->button(QDialogButtonBox::Save)->setEnabled(!workspace.isReadOnly());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::l);
    layout->setSpacing(space::m);
    layout->addWidget(tabs, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &RulesDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this,
            [this] { setRules(UtmRules()); });
    setRules(m_base);
}

QWidget *RulesDialog::buildWriting()
{
    m_lower->setObjectName(QStringLiteral("rulesLower"));
    m_marks->setObjectName(QStringLiteral("rulesMarks"));
    m_separator->setObjectName(QStringLiteral("rulesSeparator"));
    m_separator->setAccessibleName(tr("Between words"));
    for (const auto &[sign, title] : {std::pair{QStringLiteral("-"), tr("Hyphen: tet-2026")},
                                      {QStringLiteral("_"), tr("Underscore: tet_2026")},
                                      {QStringLiteral("."), tr("Dot: tet.2026")},
                                      {QStringLiteral("+"), tr("Plus: tet+2026")},
                                      {QString(), tr("As it is typed")}})
        m_separator->addItem(title, sign);
    m_length->setObjectName(QStringLiteral("rulesLength"));
    m_length->setAccessibleName(tr("Most characters"));
    m_length->setRange(0, 10000);
    m_length->setSpecialValueText(tr("Any"));
    auto *required = new QWidget;
    auto *grid = new QGridLayout(required);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(space::s);
    for (const QString &name : utmParameterNames()) {
        auto *box = new QCheckBox(name);
        box->setObjectName(QStringLiteral("rulesRequired_") + name);
        const int place = int(m_required.size());
        grid->addWidget(box, place / 2, place % 2);
        m_required.insert(name, box);
    }
    m_example->setObjectName(QStringLiteral("rulesExample"));
    m_example->setTextFormat(Qt::PlainText);
    m_example->setWordWrap(true);
    setLook(m_example, "caption");
    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    form->setContentsMargins(0, space::m, 0, 0);
    form->setSpacing(space::s);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Allowed &sources"), m_sources);
    form->addRow(tr("Allowed m&edia"), m_media);
    form->addRow(tr("Required"), required);
    form->addRow(tr("Writing"), m_lower);
    form->addRow(QString(), m_marks);
    form->addRow(tr("&Between words"), m_separator);
    form->addRow(tr("Most &characters"), m_length);
    form->addRow(tr("&Forbidden words"), m_forbidden);
    for (const QString &name : namedParameters()) {
        const QString title = name == u"name" ? tr("Name of the link") : name;
        QLineEdit *edit = lineEdit("", tr("Naming of %1").arg(title),
                                   name == u"utm_campaign" ? QStringLiteral("{yyyy}-{mm}-{campaign}")
                                                           : tr("Made of what the link is for"));
        edit->setObjectName(QStringLiteral("rulesNaming_") + name);
        m_naming.insert(name, edit);
        form->addRow(tr("Naming: %1").arg(title), edit);
        connect(edit, &QLineEdit::textChanged, this, &RulesDialog::showExample);
    }
    form->addRow(QString(), m_example);
    form->addRow(tr("Your own &domains"), m_domains);
    for (QCheckBox *box : {m_lower, m_marks})
        connect(box, &QCheckBox::toggled, this, &RulesDialog::showExample);
    connect(m_separator, &QComboBox::currentIndexChanged, this, &RulesDialog::showExample);
    return page;
}

QWidget *RulesDialog::buildChannels()
{
    auto *text = new QLabel(
        tr("The first rule that fits says the group; without one it is GA4's default group. Patterns are apart by "
           "commas, * stands for anything, an empty one fits all."));
    text->setWordWrap(true);
    setLook(text, "muted");
    m_channels->setObjectName(QStringLiteral("rulesChannels"));
    m_channels->setAccessibleName(tr("Channel rules"));
    m_channels->setHorizontalHeaderLabels({tr("Group"), tr("Source"), tr("Medium"), tr("Campaign")});
    m_channels->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_channels->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_channels->verticalHeader()->hide();
    m_channels->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_channels->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_channels->setTabKeyNavigation(false);
    auto *add = new QPushButton(tr("&Add a rule"));
    add->setObjectName(QStringLiteral("rulesAddChannel"));
    auto *remove = new QPushButton(tr("&Remove"));
    remove->setObjectName(QStringLiteral("rulesRemoveChannel"));
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    for (QPushButton *button : {add, remove}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch();
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, space::m, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(text);
    layout->addWidget(m_channels, 1);
    layout->addLayout(row);
    connect(add, &QPushButton::clicked, this, [this] {
        addChannelRule({});
        m_channels->setFocus();
        m_channels->editItem(m_channels->item(m_channels->rowCount() - 1, 0));
    });
    connect(remove, &QPushButton::clicked, this, [this] { m_channels->removeRow(m_channels->currentRow()); });
    return page;
}

void RulesDialog::addChannelRule(const ChannelRule &rule)
{
    const int row = m_channels->rowCount();
    m_channels->insertRow(row);
    const QString texts[] = {rule.group, rule.source, rule.medium, rule.campaign};
    for (int column = 0; column < 4; ++column)
        m_channels->setItem(row, column, new QTableWidgetItem(texts[column]));
    m_channels->setCurrentCell(row, 0);
}

void RulesDialog::setRules(const UtmRules &rules)
{
    m_sources->setText(listed(rules.sources));
    m_media->setText(listed(rules.media));
    m_forbidden->setText(listed(rules.forbidden));
    m_domains->setText(listed(rules.ownDomains));
    m_lower->setChecked(rules.lowerCase);
    m_marks->setChecked(rules.noMarks);
    m_separator->setCurrentIndex(std::max(0, m_separator->findData(rules.separator)));
    m_length->setValue(rules.maxLength);
    for (auto at = m_required.begin(); at != m_required.end(); ++at)
        at.value()->setChecked(rules.required.contains(at.key()));
    for (auto at = m_naming.begin(); at != m_naming.end(); ++at)
        at.value()->setText(rules.naming.value(at.key()));
    m_channels->setRowCount(0);
    for (const ChannelRule &rule : rules.channelRules)
        addChannelRule(rule);
    m_base = rules;
    showExample();
}

UtmRules RulesDialog::rules() const
{
    UtmRules rules = m_base; // what the dialog does not show stays
    rules.sources = partsOf(m_sources->text());
    rules.media = partsOf(m_media->text());
    rules.forbidden = partsOf(m_forbidden->text());
    rules.ownDomains = partsOf(m_domains->text());
    rules.lowerCase = m_lower->isChecked();
    rules.noMarks = m_marks->isChecked();
    rules.separator = m_separator->currentData().toString();
    rules.maxLength = m_length->value();
    rules.required.clear();
    for (const QString &name : utmParameterNames()) {
        if (m_required.value(name)->isChecked())
            rules.required.append(name);
    }
    for (const QString &name : namedParameters()) {
        if (const QString pattern = m_naming.value(name)->text().trimmed(); !pattern.isEmpty())
            rules.naming.insert(name, pattern);
        else
            rules.naming.remove(name);
    }
    rules.channelRules.clear();
    for (int row = 0; row < m_channels->rowCount(); ++row) {
        const auto text = [&](int column) { return m_channels->item(row, column)->text().trimmed(); };
        const ChannelRule rule{text(0), text(1), text(2), text(3)};
        if (!(rule == ChannelRule()))
            rules.channelRules.push_back(rule);
    }
    return rules;
}

void RulesDialog::showExample()
{
    const QString pattern = m_naming.value(QStringLiteral("utm_campaign"))->text().trimmed();
    const Result<void> good = checkNaming(pattern);
    if (!good) {
        m_example->setText(good.error().message);
        setLook(m_example, "error");
        return;
    }
    NamingFacts facts;
    facts.campaign = QStringLiteral("Tết Bính Ngọ");
    facts.channel = QStringLiteral("Facebook");
    facts.ad = QStringLiteral("Video 1");
    facts.source = QStringLiteral("facebook");
    facts.medium = QStringLiteral("cpc");
    facts.date = toDay(m_workspace.clock().today());
    UtmRules shown = m_base;
    shown.lowerCase = m_lower->isChecked();
    shown.noMarks = m_marks->isChecked();
    shown.separator = m_separator->currentData().toString();
    const QString example = ruled(shown, QStringLiteral("utm_campaign"),
                                  filledNaming(pattern.isEmpty() ? QStringLiteral("{campaign}") : pattern, facts))
                                .value;
    m_example->setText(tr("The campaign “%1” is written %2").arg(facts.campaign, example));
    setLook(m_example, "caption");
}

void RulesDialog::save()
{
    const auto saved = setUtmRules(m_workspace, rules());
    if (saved) {
        accept();
        return;
    }
    m_problem->setText(saved.error().message);
    m_problem->show();
}

} // namespace pheu
