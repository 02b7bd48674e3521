// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/celllook.h"

#include "fields/choices.h"

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
        for (const Choice &choice :
             choicesById(*context.workspace, field, context.localizer->language(), idsOf(value))) {
            look.parts.push_back(choice.text);
            look.tokens.push_back(choice.token);
        }
        look.text = look.parts.join(QStringLiteral(", "));
        break;
    default:
        look.text = context.workspace->display(field, value, context.format(), context.currency);
        look.bad = look.kind == CellLook::Kind::Number && value.toDouble() < 0;
        break;
    }
    return look;
}

} // namespace pheu
