// SPDX-License-Identifier: GPL-3.0-or-later
// A QR code as dark and light squares, as PNG and as SVG. Dark on white with a quiet zone, as readers need it.
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <vector>

namespace pheu
{

// How much of the code may be hidden or dirty: about 7, 15, 25, 30 %.
enum class QrLevel { L, M, Q, H };

struct QrOptions {
    int size = 1024; // pixels of a side, quiet zone included; of an SVG its size on the page
    int quiet = 4;   // squares of white around it; the standard asks for 4
    QrLevel level = QrLevel::M;
    bool operator==(const QrOptions &) const = default;
};

inline constexpr int smallestQr = 64, largestQr = 8192, widestQuiet = 32;

struct QrMatrix {
    int side = 0;
    std::vector<bool> dark; // row by row
    bool at(int x, int y) const { return dark[size_t(y) * size_t(side) + size_t(x)]; }
};

std::optional<QrLevel> qrLevel(const QString &letter);
// Errors: InvalidInput (nothing to write, or too long for the level).
Result<QrMatrix> qrMatrix(const QString &text, QrLevel level);
// Every square is the same whole number of pixels, so that it stays sharp. Errors: InvalidInput also when the size is
// too small for that.
Result<QByteArray> qrPng(const QString &text, const QrOptions &options);
Result<QByteArray> qrSvg(const QString &text, const QrOptions &options);

} // namespace pheu
