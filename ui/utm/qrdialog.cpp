// SPDX-License-Identifier: GPL-3.0-or-later
#include "utm/qrdialog.h"

#include "utm/picklist.h"
#include "utm/qrpreview.h"
#include "widgets/task.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace pheu
{

QrDialog::QrDialog(Workspace &workspace, Theme &, Localizer &, const std::vector<RecordId> &links, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_list(new PickList(QStringLiteral("qrLinks"), tr("Links")))
    , m_preview(new QrPreview)
    , m_url(new QLabel)
    , m_size(new QSpinBox)
    , m_quiet(new QSpinBox)
    , m_level(new QComboBox)
    , m_type(new QComboBox)
    , m_save(new QPushButton)
    , m_state(new QLabel)
{
    setObjectName(QStringLiteral("qrDialog"));
    setWindowTitle(tr("QR codes"));
    setAccessibleName(windowTitle());
    resize(820, 600);
    m_url->setObjectName(QStringLiteral("qrUrl"));
    m_url->setTextFormat(Qt::PlainText);
    m_url->setWordWrap(true);
    m_url->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_url->setMinimumHeight(50);
    m_url->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_state->setObjectName(QStringLiteral("qrState"));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_save->setObjectName(QStringLiteral("qrSave"));
    m_save->setDefault(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    buttons->addButton(m_save, QDialogButtonBox::ActionRole);
    auto *right = new QVBoxLayout;
    right->setSpacing(space::m);
    right->addWidget(m_preview, 1);
    right->addWidget(m_url);
    right->addWidget(buildOptions());
    auto *body = new QHBoxLayout;
    body->setSpacing(space::l);
    body->addWidget(m_list, 4);
    body->addLayout(right, 5);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::l);
    layout->setSpacing(space::m);
    layout->addLayout(body, 1);
    layout->addWidget(m_state);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &QrDialog::askSave);
    connect(m_list, &PickList::changed, this, &QrDialog::showPreview);
    connect(m_list, &PickList::currentChanged, this, &QrDialog::showPreview);
    connect(m_quiet, &QSpinBox::valueChanged, this, &QrDialog::showPreview);
    connect(m_level, &QComboBox::currentIndexChanged, this, &QrDialog::showPreview);
    loadLinks();
    m_list->load(workspace, "utm_links", links);
    if (!links.empty())
        m_list->setCurrent(links.front());
    showPreview();
}

QWidget *QrDialog::buildOptions()
{
    m_size->setObjectName(QStringLiteral("qrSize"));
    m_size->setRange(smallestQr, largestQr);
    m_size->setValue(QrOptions().size);
    m_size->setSuffix(tr(" px"));
    m_size->setAccessibleName(tr("Size"));
    m_quiet->setObjectName(QStringLiteral("qrQuiet"));
    m_quiet->setRange(0, widestQuiet);
    m_quiet->setValue(QrOptions().quiet);
    m_quiet->setAccessibleName(tr("White around it, in squares"));
    m_level->setObjectName(QStringLiteral("qrLevel"));
    m_level->setAccessibleName(tr("Error level"));
    m_level->addItem(tr("L: about 7 % may be hidden"));
    m_level->addItem(tr("M: about 15 %"));
    m_level->addItem(tr("Q: about 25 %"));
    m_level->addItem(tr("H: about 30 %, for print and logos"));
    m_level->setCurrentIndex(int(QrOptions().level));
    m_type->setObjectName(QStringLiteral("qrType"));
    m_type->setAccessibleName(tr("File type"));
    m_type->addItem(tr("PNG, for screens"), QStringLiteral("png"));
    m_type->addItem(tr("SVG, for print"), QStringLiteral("svg"));
    auto *options = new QWidget;
    auto *form = new QFormLayout(options);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(space::s);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Size"), m_size);
    form->addRow(tr("&Quiet zone"), m_quiet);
    form->addRow(tr("&Error level"), m_level);
    form->addRow(tr("&File type"), m_type);
    return options;
}

void QrDialog::loadLinks()
{
    const auto links = readLinks(m_workspace);
    if (!links) {
        tell(links.error().message, true);
        return;
    }
    for (const LinkRecord &link : *links)
        m_items.insert(
            link.id, {link.name.isEmpty() ? QStringLiteral("link-%1").arg(link.id.value) : link.name, link.taggedUrl});
}

QrOptions QrDialog::options() const
{
    return {m_size->value(), m_quiet->value(), QrLevel(m_level->currentIndex())};
}

// What is ticked counts, and only where nothing is the row in hand. Of several the row in hand is looked at.
RecordId QrDialog::shown() const
{
    const std::vector<RecordId> ticked = m_list->ticked();
    return ticked.size() == 1 ? ticked.front() : m_list->current();
}

void QrDialog::showPreview()
{
    const size_t ticked = m_list->ticked().size();
    m_save->setText(ticked > 1 ? tr("&Save %n code(s)…", nullptr, int(ticked)) : tr("&Save…"));
    const RecordId link = shown();
    const QrItem item = m_items.value(link);
    const QString problem = link ? m_preview->show(item.url, options()) : m_preview->show({}, options());
    m_url->setText(link ? item.url : tr("Choose a link, or tick several."));
    m_save->setEnabled(ticked > 1 || (link && problem.isEmpty()));
    tell(link ? problem : QString(), true);
}

void QrDialog::askSave()
{
    if (m_list->ticked().size() > 1) {
        const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder for the QR codes"));
        if (!folder.isEmpty())
            saveAllTo(folder);
        return;
    }
    const QString type = m_type->currentData().toString();
    const QString name = qrFileName(m_items.value(shown()).name) + u'.' + type;
    const QString file = QFileDialog::getSaveFileName(this, tr("Save the QR code"), name,
                                                      type == u"svg" ? tr("SVG (*.svg)") : tr("PNG (*.png)"));
    if (!file.isEmpty())
        saveTo(file.endsWith(u'.' + type, Qt::CaseInsensitive) ? file : file + u'.' + type);
}

void QrDialog::saveTo(const QString &file)
{
    const Result<void> written = writeQr(file, m_items.value(shown()).url, options());
    tell(written ? tr("Saved: %1").arg(QDir::toNativeSeparators(file)) : written.error().message, !written);
    emit saved();
}

void QrDialog::saveAllTo(const QString &folder)
{
    std::vector<QrItem> items;
    for (const RecordId link : m_list->ticked())
        items.push_back(m_items.value(link));
    auto written = std::make_shared<QrFolder>();
    runTask(
        this, tr("Writing QR codes"), true,
        [folder, items, svg = m_type->currentData().toString() == u"svg", options = options(),
         written](TaskProgress &progress) -> Result<void> {
            auto done = writeQrFolder(folder, items, svg, options,
                                      [&](int count) { return progress.report(double(count) / double(items.size())); });
            if (!done)
                return done.error();
            *written = std::move(*done);
            return {};
        },
        [this, written, folder](const Result<void> &result) {
            if (!result)
                tell(result.error().message, true);
            else if (!written->problems.isEmpty())
                tell(written->problems.join(u'\n'), true);
            else
                tell(tr("%n code(s) saved in %1.", nullptr, int(written->files.size()))
                         .arg(QDir::toNativeSeparators(folder)),
                     false);
            emit saved();
        });
}

void QrDialog::tell(const QString &sentence, bool isError)
{
    m_state->setText(sentence);
    setLook(m_state, isError ? "error" : "muted");
}

} // namespace pheu
