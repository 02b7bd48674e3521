// SPDX-License-Identifier: GPL-3.0-or-later
// JSON in the order it is written, which is the documented order (QJsonObject sorts). Doubles are the
// shortest text that reads back the same; what is not finite is null.
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QString>

#include <optional>
#include <vector>

namespace pheu
{

class JsonWriter
{
public:
    JsonWriter &beginObject();
    JsonWriter &endObject();
    JsonWriter &beginArray();
    JsonWriter &endArray();
    JsonWriter &key(const QString &name);

    JsonWriter &string(const QString &text);
    JsonWriter &integer(qint64 value);
    // `integral`: 5 stays 5; else a whole number is written as 5.0.
    JsonWriter &number(std::optional<double> value, bool integral = true);
    JsonWriter &boolean(bool value);
    JsonWriter &null();
    // Text that is a JSON number already, such as exact money.
    JsonWriter &raw(const QByteArray &number);
    JsonWriter &value(const QJsonValue &value);
    // A string, or null when empty.
    JsonWriter &stringOrNull(const QString &text) { return text.isEmpty() ? null() : string(text); }

    // Hands over what was written so far, so that a long answer streams.
    QByteArray take();

private:
    void separate();
    void open(char bracket);
    void close(char bracket);

    QByteArray m_out;
    std::vector<bool> m_first = {true};
    bool m_afterKey = false;
};

} // namespace pheu
