// SPDX-License-Identifier: GPL-3.0-or-later
#include "utm/builderform.h"

#include "theme/theme.h"
#include "utm/linktemplates.h"
#include "utm/picklist.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

namespace pheu
{

namespace
{

QStringList partsOf(const QString &text)
{
    QStringList parts;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        if (!part.trimmed().isEmpty())
            parts.append(part.trimmed());
    }
    return parts;
}

QLineEdit *lineEdit(const QString &name, const QString &title)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(name);
    edit->setAccessibleName(title);
    return edit;
}

} // namespace

BuilderForm::BuilderForm(const Workspace &workspace, Language language, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_tabs(new QTabWidget)
    , m_campaigns(new PickList(QStringLiteral("builderCampaigns"), tr("Campaigns")))
    , m_ads(new PickList(QStringLiteral("builderAds"), tr("Ads")))
    , m_channels(new PickList(QStringLiteral("builderChannels"), tr("Channels")))
    , m_place(new QComboBox)
    , m_hint(new QLabel)
    , m_contents(lineEdit(QStringLiteral("builderContents"), tr("Contents")))
    , m_baseUrl(lineEdit(QStringLiteral("builderBaseUrl"), tr("Leads to")))
{
    setObjectName(QStringLiteral("builderForm"));
    m_place->setObjectName(QStringLiteral("builderPlace"));
    m_place->setAccessibleName(tr("Place"));
    m_place->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_place->setMinimumContentsLength(8);
    m_place->addItem(tr("By channel"), QString());
    const bool vietnamese = language == Language::Vietnamese;
    for (const LinkTemplate &one : linkTemplates()) {
        m_place->addItem(vietnamese ? one.vi : one.en, one.id);
        m_place->setItemData(m_place->count() - 1, vietnamese ? one.viHint : one.enHint, Qt::UserRole + 1);
    }
    buildLists();
    auto *scroll = new QScrollArea;
    scroll->setWidget(buildFields());
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(m_tabs, 5);
    layout->addWidget(scroll, 6);
    connect(m_place, &QComboBox::currentIndexChanged, this, [this] {
        m_hint->setText(m_place->currentData(Qt::UserRole + 1).toString());
        m_hint->setVisible(!m_hint->text().isEmpty());
        emit changed();
    });
    for (QLineEdit *edit : findChildren<QLineEdit *>()) {
        if (!edit->objectName().endsWith(QLatin1String("Search")))
            connect(edit, &QLineEdit::textChanged, this, &BuilderForm::changed);
    }
}

void BuilderForm::buildLists()
{
    m_tabs->setObjectName(QStringLiteral("builderTabs"));
    m_tabs->setAccessibleName(tr("What the links are for"));
    for (PickList *list : {m_campaigns, m_ads, m_channels}) {
        m_tabs->addTab(list, QString());
        connect(list, &PickList::changed, this, [this] {
            showCounts();
            emit changed();
        });
    }
    m_campaigns->load(m_workspace, "campaigns");
    m_ads->load(m_workspace, "ads");
    m_channels->load(m_workspace, "channels");
    showCounts();
}

QWidget *BuilderForm::buildFields()
{
    auto *fields = new QWidget;
    fields->setObjectName(QStringLiteral("scrollContent"));
    auto *form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, space::m, 0);
    form->setSpacing(space::s);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_contents->setPlaceholderText(tr("image-1, video-2"));
    m_contents->setToolTip(tr("Variants, apart by commas: one link each"));
    m_baseUrl->setPlaceholderText(tr("The ad's landing page"));
    m_hint->setObjectName(QStringLiteral("builderHint"));
    m_hint->setWordWrap(true);
    m_hint->hide();
    setLook(m_hint, "caption");
    form->addRow(tr("&Place"), m_place);
    form->addRow(QString(), m_hint);
    form->addRow(tr("&Contents"), m_contents);
    form->addRow(tr("&Leads to"), m_baseUrl);
    auto *section = new QLabel(tr("PARAMETERS"));
    setLook(section, "section");
    form->addRow(section);
    for (const QString &name : utmParameterNames()) {
        QLineEdit *edit = lineEdit(QStringLiteral("builder_") + name, name);
        edit->setPlaceholderText(tr("By the rules"));
        auto *label = new QLabel(name);
        label->setTextFormat(Qt::PlainText);
        label->setBuddy(edit);
        setLook(label, "muted");
        m_parameters.insert(name, edit);
        form->addRow(label, edit);
    }
    return fields;
}

void BuilderForm::showCounts()
{
    const auto title = [](const QString &name, size_t count) {
        return count == 0 ? name : tr("%1 (%2)", "a tab and how many are ticked").arg(name).arg(count);
    };
    m_tabs->setTabText(0, title(tr("Campaigns"), m_campaigns->ticked().size()));
    m_tabs->setTabText(1, title(tr("Ads"), m_ads->ticked().size()));
    m_tabs->setTabText(2, title(tr("Channels"), m_channels->ticked().size()));
}

void BuilderForm::begin(const std::vector<RecordId> &campaigns, const std::vector<RecordId> &ads)
{
    m_campaigns->load(m_workspace, "campaigns", campaigns);
    m_ads->load(m_workspace, "ads", ads);
    if (!ads.empty())
        m_tabs->setCurrentIndex(1);
    showCounts();
    emit changed();
}

LinkRequest BuilderForm::request() const
{
    LinkRequest request;
    request.campaigns = m_campaigns->ticked();
    request.ads = m_ads->ticked();
    request.channels = m_channels->ticked();
    request.contents = partsOf(m_contents->text());
    if (const QString place = m_place->currentData().toString(); !place.isEmpty())
        request.templates = {place};
    request.baseUrl = m_baseUrl->text().trimmed();
    for (const QString &name : utmParameterNames()) {
        if (const QString value = m_parameters.value(name)->text().trimmed(); !value.isEmpty())
            request.given.emplace_back(name, value);
    }
    return request;
}

bool BuilderForm::isEmpty() const
{
    const LinkRequest asked = request();
    return asked.campaigns.empty() && asked.ads.empty() && asked.baseUrl.isEmpty();
}

} // namespace pheu
