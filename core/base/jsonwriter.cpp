// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jsonwriter.h"

#include <QJsonArray>
#include <QJsonObject>

#include <charconv>
#include <cmath>
#include <utility>

namespace pheu
{

namespace
{
constexpr double exactIntegers = 9007199254740992.0; // 2^53

void appendEscape(QByteArray &out, char c)
{
    switch (c) {
    case '"':
    case '\\':
        out += '\\';
        out += c;
        return;
    case '\n':
        out += "\\n";
        return;
    case '\t':
        out += "\\t";
        return;
    case '\r':
        out += "\\r";
        return;
    default:
        out += "\\u00";
        out += QByteArray::number(static_cast<unsigned char>(c), 16).rightJustified(2, '0');
    }
}

// By runs of what stands as it is, which is nearly all there is.
void appendEscaped(QByteArray &out, const QString &text)
{
    out += '"';
    const QByteArray utf8 = text.toUtf8();
    const char *run = utf8.constBegin();
    for (const char *at = run; at != utf8.constEnd(); ++at) {
        if (static_cast<unsigned char>(*at) >= 0x20 && *at != '"' && *at != '\\')
            continue;
        out.append(run, at - run);
        appendEscape(out, *at);
        run = at + 1;
    }
    out.append(run, utf8.constEnd() - run);
    out += '"';
}
} // namespace

void JsonWriter::separate()
{
    if (m_afterKey)
        m_afterKey = false;
    else if (!m_first.back())
        m_out += m_first.size() == 2 ? ",\n" : ",";
    m_first.back() = false;
}

void JsonWriter::open(char bracket)
{
    separate();
    m_out += bracket;
    m_first.push_back(true);
}

void JsonWriter::close(char bracket)
{
    m_first.pop_back();
    m_out += bracket;
    if (m_first.size() == 1)
        m_out += '\n';
}

JsonWriter &JsonWriter::beginObject()
{
    open('{');
    return *this;
}

JsonWriter &JsonWriter::endObject()
{
    close('}');
    return *this;
}

JsonWriter &JsonWriter::beginArray()
{
    open('[');
    return *this;
}

JsonWriter &JsonWriter::endArray()
{
    close(']');
    return *this;
}

JsonWriter &JsonWriter::key(const QString &name)
{
    separate();
    appendEscaped(m_out, name);
    m_out += ':';
    m_afterKey = true;
    return *this;
}

JsonWriter &JsonWriter::string(const QString &text)
{
    separate();
    appendEscaped(m_out, text);
    return *this;
}

JsonWriter &JsonWriter::integer(qint64 value)
{
    return raw(QByteArray::number(value));
}

JsonWriter &JsonWriter::number(std::optional<double> value, bool integral)
{
    if (!value || !std::isfinite(*value))
        return null();
    if (*value == std::trunc(*value) && std::abs(*value) < exactIntegers)
        return raw(QByteArray::number(qint64(*value)) + (integral ? "" : ".0"));
    char text[32];
    const auto end = std::to_chars(text, text + sizeof text, *value).ptr;
    return raw(QByteArray(text, end - text));
}

JsonWriter &JsonWriter::boolean(bool value)
{
    return raw(value ? "true" : "false");
}

JsonWriter &JsonWriter::null()
{
    return raw("null");
}

JsonWriter &JsonWriter::raw(const QByteArray &number)
{
    separate();
    m_out += number;
    return *this;
}

JsonWriter &JsonWriter::value(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return boolean(value.toBool());
    case QJsonValue::Double:
        return number(value.toDouble());
    case QJsonValue::String:
        return string(value.toString());
    case QJsonValue::Array: {
        beginArray();
        const QJsonArray array = value.toArray();
        for (const QJsonValue &item : array)
            this->value(item);
        return endArray();
    }
    case QJsonValue::Object: {
        beginObject();
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            key(it.key()).value(it.value());
        return endObject();
    }
    default:
        return null();
    }
}

QByteArray JsonWriter::take()
{
    return std::exchange(m_out, {});
}

} // namespace pheu
