// SPDX-License-Identifier: GPL-3.0-or-later
// What some kinds of cells are drawn with beside text: the stars of a rating, people with their initials, a button.
// Places and painting go by the same functions, so that what is clicked is what is seen.
#pragma once

#include "theme/theme.h"

#include <QRect>

class QPainter;

namespace pheu
{

// Stars from the left of the cell, beside its padding.
QRect starRect(const QRect &cell, int index); // from 0
int starsWidth(int most);
// How many stars a click there means; 0: beside them. 1 lets go of the last star when it was the only one.
int starsAt(const QRect &cell, int most, QPoint position);
void paintStars(QPainter &painter, const QRect &cell, int stars, int most, const Palette &colours);

// “Nguyễn Thị Lan” is NL.
QString initialsOf(const QString &name);
int personWidth(const QString &name, int atMost);
// A pill with a round mark of the initials in the colour of the option, and the name.
void paintPerson(QPainter &painter, const QRect &rect, const QString &name, const QString &token,
                 const Palette &colours);

// Around the label of a button cell.
QRect buttonRect(const QRect &cell, const QString &label);
void paintButton(QPainter &painter, const QRect &cell, const QString &label, bool usable, const Palette &colours);

// The corner that says: this cell must not stay empty.
void paintMissing(QPainter &painter, const QRect &cell, const Palette &colours);

} // namespace pheu
