// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/celllook.h"

#include "fields/choices.h"
#include "files/thumbnails.h"

namespace pheu
{

CellLook lookOf(const CellContext &context, const Value &value)
{
    const Field &field = context.field();
    CellLook look;
    look.kind = cellKind(field);
    look.muted = !field.isEditable() && look.kind != CellLook::Kind::Url;
    switch (look.kind) {
    case CellLook::Kind::Check:
        look.checked = value.toInteger() != 0;
        look.text = value.isEmpty() ? QString() : context.workspace->display(field, value, context.format());
        break;
    case CellLook::Kind::Chips:
    case CellLook::Kind::Tags:
    case CellLook::Kind::People:
        for (const Choice &choice :
             choicesById(*context.workspace, field, context.localizer->language(), idsOf(value))) {
            look.parts.push_back(choice.text);
            look.tokens.push_back(choice.token);
        }
        look.text = look.parts.join(QStringLiteral(", "));
        break;
    case CellLook::Kind::Files:
        look.files = value.toIds();
        look.workspace = context.workspace;
        for (const qint64 id : look.files) {
            const Attachment *file = ThumbnailCache::of(*context.workspace).file(AttachmentId(id));
            look.parts.push_back(file ? file->name : QString());
        }
        look.text = look.parts.join(QStringLiteral(", "));
        break;
    case CellLook::Kind::Stars:
        look.stars = int(value.toInteger());
        look.most = field.config.most;
        look.text = context.workspace->display(field, value, context.format());
        break;
    case CellLook::Kind::Button:
        look.text = buttonLabel(field, context.localizer->language());
        look.muted = false;
        break;
    default:
        look.text = context.workspace->display(field, value, context.format(), context.currency);
        look.bad = look.kind == CellLook::Kind::Number && value.toDouble() < 0;
        if (field.isComputed() && field.storage() == Storage::Virtual && value.isEmpty()) // a KPI that is undefined
            look.text = Format::undefined();
        break;
    }
    look.missing = value.isEmpty() && field.config.rules.required && field.isEditable();
    return look;
}

QString buttonLabel(const Field &field, Language language)
{
    return field.config.label.isEmpty() ? field.names.in(language) : field.config.label;
}

QString addressOf(const Field &field, const Value &value)
{
    const QString text = value.toText();
    return text.isEmpty() || field.type->id() != QLatin1String("email") ? text : QStringLiteral("mailto:") + text;
}

} // namespace pheu
