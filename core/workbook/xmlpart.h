// SPDX-License-Identifier: GPL-3.0-or-later
// One XML part of a workbook, read as events. Prefixes of namespaces are cut off, so that strict and transitional files
// read alike. Invariant: a handler never sees a document with a DOCTYPE, deeper than the limit, or with a tag of more
// than the limit.
#pragma once

#include "workbook/fault.h"

#include <string_view>

namespace pheu::workbook
{

class ZipPackage;

// Attributes of the element that starts: pairs of name and value.
class XmlAttributes
{
public:
    explicit XmlAttributes(const char **pairs)
        : m_pairs(pairs)
    {
    }
    // Without a prefix, unless `prefixed`: then only one that has a prefix (r:id). Null: not there.
    const char *find(std::string_view name, bool prefixed = false) const;
    std::string_view value(std::string_view name) const
    {
        const char *found = find(name);
        return found ? std::string_view(found) : std::string_view();
    }

private:
    const char **m_pairs;
};

class XmlHandler
{
public:
    virtual ~XmlHandler() = default;
    // `depth` of the root is 1.
    virtual void start(std::string_view name, const XmlAttributes &attributes, int depth) = 0;
    virtual void end(std::string_view name, int depth) = 0;
    virtual void text(std::string_view) {}

    const Check &fault() const { return m_fault; }
    bool isDone() const { return m_done; }

protected:
    void refuse(FaultKind kind, std::string where) { m_fault = Fault{kind, std::move(where)}; }
    void finish() { m_done = true; } // the rest of the part is of no interest

private:
    Check m_fault;
    bool m_done = false;
};

Check readXmlPart(ZipPackage &package, std::string_view part, XmlHandler &handler);

} // namespace pheu::workbook
