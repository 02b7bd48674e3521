// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/recordcard.h"

#include "base/format.h"
#include "files/thumbnails.h"
#include "theme/icons.h"

#include <QFontMetrics>
#include <QHash>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace pheu
{

namespace
{

// Made once: a font that is new each time is looked up each time.
const QFont &captionFont()
{
    static const QFont font = typeFont(TypeRole::Caption);
    return font;
}
const QFont &smallFont()
{
    static const QFont font = typeFont(TypeRole::Small);
    return font;
}
const QFont &nameFont()
{
    static const QFont font = [] {
        QFont bold = typeFont(TypeRole::BodyBold);
        bold.setWeight(QFont::DemiBold);
        return bold;
    }();
    return font;
}

constexpr int inner = 10; // from the edge of the card to its text
constexpr int nameHeight = 20;
constexpr int lineHeight = 24;
constexpr int mostFitted = 200;

void paintImage(QPainter &painter, const QRect &rect, const CardContent &content, const Palette &colours)
{
    QPainterPath shape;
    const QRectF box = QRectF(rect).adjusted(0.5, 0.5, -0.5, 0);
    shape.setFillRule(Qt::WindingFill);
    shape.addRoundedRect(box, radius::m, radius::m);
    shape.addRect(box.adjusted(0, box.height() / 2, 0, 0)); // round above only
    painter.fillPath(shape, colours.grid);
    if (content.image.isNull()) {
        const QPixmap sign =
            keptPixmap(QStringLiteral("image"), colours.mute, 24, painter.device()->devicePixelRatioF());
        painter.setOpacity(0.6);
        painter.drawPixmap(rect.center() - QPoint(12, 12), sign);
        painter.setOpacity(1);
        return;
    }
    QSize size = content.image.deviceIndependentSize().toSize();
    if (!content.fitImage)
        size.scale(rect.size(), Qt::KeepAspectRatioByExpanding);
    else if (size.width() > rect.width() || size.height() > rect.height())
        size.scale(rect.size(), Qt::KeepAspectRatio);
    QRect place(QPoint(), size);
    place.moveCenter(rect.center());
    painter.save();
    painter.setClipPath(shape, Qt::IntersectClip);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawPixmap(place, content.image);
    painter.restore();
}

// A stripe at the left and a breath of the colour: the text stays as readable as on any card.
void paintRule(QPainter &painter, const QRectF &box, const QString &token, const Palette &colours)
{
    QPainterPath shape;
    shape.addRoundedRect(box, radius::m, radius::m);
    QColor tint = colours.tagBackground(token);
    tint.setAlphaF(0.45F);
    painter.fillPath(shape, tint);
    painter.save();
    painter.setClipRect(QRectF(box.left(), box.top(), 4, box.height()), Qt::IntersectClip);
    painter.fillPath(shape, colours.tagInk(token));
    painter.restore();
}

bool isChips(const Field &field)
{
    const CellLook::Kind kind = cellKind(field);
    return kind == CellLook::Kind::Chips || kind == CellLook::Kind::Tags;
}

struct ChipPlace {
    int line, x, width;
};

// Like words, over at most `lines` lines; of the last one there is room left to say how many have none. As many places
// as there are chips that are shown.
std::vector<ChipPlace> placesOf(const CellLook &look, int width, int lines)
{
    const QFontMetrics metrics(smallFont());
    std::vector<ChipPlace> places;
    int x = 0, line = 0;
    const int count = int(look.parts.size());
    for (int i = 0; i < count; ++i) {
        const int wanted = std::min(metrics.horizontalAdvance(look.parts.at(i)) + 12, width);
        int room = width - x - (line == lines - 1 && i + 1 < count ? 28 : 0);
        if (wanted > room && x > 0) {
            if (line == lines - 1)
                break;
            ++line;
            x = 0;
            room = width;
        }
        places.push_back({line, x, std::min(wanted, room)});
        x += tagWidth(look.parts.at(i), false, places.back().width) + space::xs;
    }
    return places;
}

void paintChips(QPainter &painter, const QRect &rect, const CellLook &look, int lines, const Palette &colours)
{
    const std::vector<ChipPlace> places = placesOf(look, rect.width(), lines);
    QPoint end = rect.topLeft();
    for (size_t i = 0; i < places.size(); ++i) {
        const ChipPlace &at = places[i];
        end = rect.topLeft() + QPoint(at.x, at.line * lineHeight);
        end.rx() += paintTag(painter, QRect(end, QSize(at.width, lineHeight)), look.parts.at(qsizetype(i)),
                             look.tokens.value(qsizetype(i)), colours) +
                    space::xs;
    }
    const qsizetype left = look.parts.size() - qsizetype(places.size());
    if (left <= 0)
        return;
    painter.setFont(smallFont());
    painter.setPen(colours.mute);
    painter.drawText(QRect(end.x(), end.y(), rect.right() - end.x(), lineHeight), Qt::AlignVCenter,
                     QStringLiteral("+%1").arg(left));
}

bool isEmpty(const CellLook &look)
{
    return look.text.isEmpty() && look.parts.isEmpty() && look.files.empty() && look.kind != CellLook::Kind::Check;
}

// People, files and stars say themselves what they are.
bool isNamed(const CellLook &look)
{
    return look.parts.isEmpty() && look.kind != CellLook::Kind::Stars;
}

// The values of a card stand below one another, behind the longest of their names.
int nameWidthOf(const CardContent &content, int width)
{
    const QFontMetrics metrics(captionFont());
    int longest = 0;
    for (const CardContent::Line &line : content.lines) {
        if (isNamed(line.look))
            longest = std::max(longest, metrics.horizontalAdvance(line.label));
    }
    return std::min(longest + space::s, width * 45 / 100);
}

void paintLine(QPainter &painter, const QRect &rect, const CardContent::Line &line, int nameWidth,
               const Palette &colours)
{
    if (!line.tint.isEmpty()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.tagBackground(line.tint));
        painter.drawRoundedRect(QRectF(rect).adjusted(-6, 1, 6, -1), radius::s, radius::s);
    }
    int width = 0;
    if (isNamed(line.look)) {
        const QFontMetrics metrics(captionFont());
        width = nameWidth;
        painter.setFont(captionFont());
        painter.setPen(colours.mute);
        painter.drawText(QRect(rect.left(), rect.top(), width - space::xs, rect.height()),
                         Qt::AlignVCenter | Qt::AlignLeft,
                         metrics.elidedText(line.label, Qt::ElideRight, width - space::xs));
    }
    CellLook look = line.look;
    if (isEmpty(look)) {
        look.kind = CellLook::Kind::Text;
        look.text = Format::undefined();
        look.muted = true;
    }
    if (look.kind == CellLook::Kind::Number)
        look.kind = CellLook::Kind::Text;
    paintCell(painter, rect.adjusted(width - cellPadding, 0, cellPadding, 0), look, colours, smallFont());
}

} // namespace

int CardShape::height() const
{
    const int lines = chipLines + textLines;
    return imageHeight + inner + nameHeight + (lines ? space::xs + lines * lineHeight : 0) + inner - 2;
}

CardShape cardShape(const Page &page, const std::vector<FieldId> &fields)
{
    CardShape shape;
    int chips = 0; // fields, a field of many values twice
    for (const FieldId id : fields) {
        const Field *field = page.field(id);
        if (field && isChips(*field))
            chips += field->storage() == Storage::Integer ? 1 : 2;
        else if (field)
            ++shape.textLines;
    }
    shape.chipLines = chips == 0 ? 0 : chips <= 2 ? 1 : 2;
    return shape;
}

void fitChips(CardShape &shape, const ViewRecords &set, const Page &page, const std::vector<FieldId> &fields, int width)
{
    if (shape.chipLines < 2)
        return;
    std::vector<RecordId> first;
    for (int row = 0; row < std::min(set.size(), mostFitted); ++row)
        first.push_back(set.id(row));
    set.prepare(first);
    for (const RecordId record : first) {
        CellLook chips;
        for (const FieldId id : fields) {
            if (const Field *field = page.field(id); field && isChips(*field))
                chips.parts += lookOf(set, record, *field).parts;
        }
        const std::vector<ChipPlace> places = placesOf(chips, width - 2 * inner, 2);
        if (!places.empty() && places.back().line > 0)
            return;
    }
    shape.chipLines = 1;
}

CellLook lookOf(const ViewRecords &set, RecordId record, const Field &field)
{
    CellLook look;
    look.kind = cellKind(field);
    look.muted = field.storage() == Storage::RowMeta;
    switch (look.kind) {
    case CellLook::Kind::Chips:
    case CellLook::Kind::Tags:
    case CellLook::Kind::People:
        for (const Chip &chip : set.chips(record, field)) {
            look.parts.push_back(chip.text);
            look.tokens.push_back(chip.color);
        }
        break;
    case CellLook::Kind::Check:
        look.checked = set.value(record, field.id).toInteger() != 0;
        break;
    case CellLook::Kind::Files:
        look.files = set.value(record, field.id).toIds();
        look.workspace = &set.workspace();
        for (const qint64 id : look.files) {
            const Attachment *file = ThumbnailCache::of(set.workspace()).file(AttachmentId(id));
            look.parts.push_back(file ? file->name : QString());
        }
        break;
    case CellLook::Kind::Stars:
        look.stars = int(set.value(record, field.id).toInteger());
        look.most = field.config.most;
        look.text = set.display(record, field);
        break;
    default:
        look.text = set.display(record, field).simplified();
        look.bad =
            look.kind == CellLook::Kind::Number && (look.text.startsWith(u'-') || look.text.startsWith(QChar(0x2212)));
        break;
    }
    return look;
}

CardContent cardContent(const ViewRecords &set, const Page &page, RecordId record, const std::vector<FieldId> &fields,
                        Language language)
{
    CardContent content;
    content.name = set.name(record).simplified();
    const ColourRule *rule = set.colourOf(record);
    for (const FieldId id : fields) {
        const Field *field = page.field(id);
        if (!field)
            continue;
        CellLook look = lookOf(set, record, *field);
        if (isChips(*field)) {
            content.chips.parts += look.parts;
            content.chips.tokens += look.tokens;
        } else {
            content.lines.push_back({field->names.in(language), std::move(look), {}});
            if (rule && rule->field == id)
                content.lines.back().tint = rule->color;
        }
    }
    const bool hasLine = std::any_of(content.lines.begin(), content.lines.end(), [](const CardContent::Line &line) {
        return !line.tint.isEmpty() && !isEmpty(line.look);
    });
    if (rule && !hasLine)
        content.colour = rule->color;
    return content;
}

QPixmap keptPixmap(const QString &icon, const QColor &colour, int size, qreal ratio)
{
    static QHash<QString, QPixmap> kept; // a handful of icons in a few colours
    const QString key = QStringLiteral("%1 %2 %3 %4").arg(icon, colour.name()).arg(size).arg(ratio);
    const auto known = kept.constFind(key);
    return known != kept.constEnd() ? *known : *kept.insert(key, linePixmap(icon, colour, size, ratio));
}

const QPixmap &CardCache::card(RecordId record, QSize size, qreal ratio, const std::function<void(QPainter &)> &paint)
{
    if (const QPixmap *known = m_cards.object(record.value); known && known->deviceIndependentSize().toSize() == size)
        return *known;
    auto *card = new QPixmap(size * ratio);
    card->setDevicePixelRatio(ratio);
    card->fill(Qt::transparent);
    QPainter painter(card);
    paint(painter);
    painter.end();
    const int kib = std::max(1, int(card->width() * card->height() * 4 / 1024));
    static const QPixmap none;
    return m_cards.insert(record.value, card, kib) ? *card : none;
}

void paintRecordCard(QPainter &painter, const QRect &rect, const CardShape &shape, const CardContent &content,
                     const CardState &state, const Palette &colours)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(state.open ? colours.soft : colours.card);
    painter.drawRoundedRect(box, radius::m, radius::m);
    if (!content.colour.isEmpty())
        paintRule(painter, box, content.colour, colours);
    if (shape.imageHeight > 0)
        paintImage(painter, QRect(rect.left(), rect.top(), rect.width(), shape.imageHeight), content, colours);
    QRect text(rect.left() + inner, rect.top() + shape.imageHeight + inner - 2, rect.width() - 2 * inner, nameHeight);
    painter.setFont(nameFont());
    painter.setPen(colours.ink);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(content.name, Qt::ElideRight, text.width()));
    int y = text.bottom() + 1 + space::xs;
    paintChips(painter, QRect(text.left(), y, text.width(), lineHeight), content.chips, shape.chipLines, colours);
    y += shape.chipLines * lineHeight;
    // Each field has its line on every card, so that the eye finds it at the same height.
    const int nameWidth = nameWidthOf(content, text.width());
    for (const CardContent::Line &line : content.lines) {
        paintLine(painter, QRect(text.left(), y, text.width(), lineHeight), line, nameWidth, colours);
        y += lineHeight;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(state.current || state.lifted ? QPen(colours.accent, 2) : QPen(colours.line, 1));
    painter.drawRoundedRect(state.current || state.lifted ? box.adjusted(0.5, 0.5, -0.5, -0.5) : box, radius::m,
                            radius::m);
}

} // namespace pheu
