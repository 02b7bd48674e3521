// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbook/xmlpart.h"

#include "workbook/limits.h"
#include "workbook/zippackage.h"

#include <expat.h>

#include <cstring>

namespace pheu::workbook
{

namespace
{

std::string_view withoutPrefix(const char *name)
{
    const char *colon = std::strchr(name, ':');
    return colon ? colon + 1 : name;
}

struct Run {
    XML_Parser parser = nullptr;
    XmlHandler &handler;
    std::string part;
    Check fault;
    int depth = 0;

    void stop(const Fault &why)
    {
        if (!fault)
            fault = why;
        XML_StopParser(parser, XML_FALSE);
    }
    void look()
    {
        if (handler.fault())
            stop(*handler.fault());
        else if (handler.isDone())
            XML_StopParser(parser, XML_FALSE);
    }
};

void onStart(void *data, const char *name, const char **attributes)
{
    auto *run = static_cast<Run *>(data);
    if (++run->depth > depthLimit)
        return run->stop({FaultKind::TooDeep, run->part});
    run->handler.start(withoutPrefix(name), XmlAttributes(attributes), run->depth);
    run->look();
}

void onEnd(void *data, const char *name)
{
    auto *run = static_cast<Run *>(data);
    run->handler.end(withoutPrefix(name), run->depth);
    --run->depth;
    run->look();
}

void onText(void *data, const char *bytes, int size)
{
    auto *run = static_cast<Run *>(data);
    run->handler.text({bytes, std::size_t(size)});
    if (run->handler.fault())
        run->look();
}

void onDoctype(void *data, const char *, const char *, const char *, int)
{
    auto *run = static_cast<Run *>(data);
    run->stop({FaultKind::Doctype, run->part});
}

} // namespace

const char *XmlAttributes::find(std::string_view name, bool prefixed) const
{
    for (const char **pair = m_pairs; *pair; pair += 2) {
        const char *colon = std::strchr(pair[0], ':');
        if (prefixed ? colon && name == colon + 1 : !colon && name == pair[0])
            return pair[1];
    }
    return nullptr;
}

Check readXmlPart(ZipPackage &package, std::string_view part, XmlHandler &handler)
{
    const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(XML_ParserCreate(nullptr),
                                                                              XML_ParserFree);
    if (!parser)
        return Fault{FaultKind::NoMemory, std::string(part)};
    Run run{parser.get(), handler, std::string(part), {}, 0};
    XML_SetUserData(run.parser, &run);
    XML_SetElementHandler(run.parser, onStart, onEnd);
    XML_SetCharacterDataHandler(run.parser, onText);
    XML_SetStartDoctypeDeclHandler(run.parser, onDoctype);
    std::uint64_t fed = 0;
    const auto failed = [&run]() -> Check {
        if (run.fault || run.handler.isDone())
            return run.fault;
        if (XML_GetErrorCode(run.parser) == XML_ERROR_NO_MEMORY)
            return Fault{FaultKind::NoMemory, run.part};
        return Fault{FaultKind::BadXml, run.part};
    };
    Check broken;
    const Check read = package.read(part, [&](const char *bytes, std::size_t size) {
        fed += size;
        if (XML_Parse(run.parser, bytes, int(size), 0) != XML_STATUS_OK) {
            broken = failed();
            return false;
        }
        // What was given and not yet understood is one tag that has no end in sight.
        const XML_Index at = XML_GetCurrentByteIndex(run.parser);
        if (at >= 0 && fed - std::uint64_t(at) > tokenLimit) {
            broken = Fault{FaultKind::TokenTooLong, run.part};
            return false;
        }
        return true;
    });
    if (broken || handler.isDone())
        return broken;
    if (read)
        return read;
    if (XML_Parse(run.parser, nullptr, 0, 1) != XML_STATUS_OK)
        return failed();
    return {};
}

} // namespace pheu::workbook
