// SPDX-License-Identifier: GPL-3.0-or-later
// A schema without a file for formulas to be written over: results that link to campaigns, a field of every kind.
#pragma once

#include "formula/recordformula.h"

namespace pheu::test
{

// Results (page 2) link to campaigns (page 1). Fields of a page are page × 10 + position.
struct Shop {
    Schema schema;

    Shop()
    {
        Page campaigns = pageOf(1, "Campaigns");
        add(campaigns, "Name", "text");
        add(campaigns, "Budget", "money");
        add(campaigns, "Start", "date");
        add(campaigns, "Dollars", "money").config.currency = QStringLiteral("USD");
        campaigns.nameField = campaigns.fields.front().id;
        Page results = pageOf(2, "Results");
        add(results, "Spend", "money"); // 20
        add(results, "Revenue", "money");
        add(results, "Clicks", "integer");
        add(results, "Rate", "decimal");
        add(results, "Share", "percent");
        add(results, "Day", "date"); // 25
        add(results, "Status", "select").options = {
            {OptionId(5), QStringLiteral("active"), {QStringLiteral("Active"), QStringLiteral("Đang chạy"), {}}, {}}};
        add(results, "Done", "checkbox");
        add(results, "Campaign", "link").config.target = PageId(1);
        add(results, "Dollars", "money").config.currency = QStringLiteral("USD");
        add(results, "Code", "text"); // 30
        add(results, "Any money", "money").config.currencyField = FieldId(30);
        add(results, "Note", "long_text");
        add(results, "Fees", "money").config.currency = QStringLiteral("USD");
        Field &kpi = add(results, "ROI", "percent");
        kpi.config.computed = QStringLiteral("kpi");
        schema.pages = {campaigns, results};
    }
    static Page pageOf(qint64 id, const char *name)
    {
        Page page;
        page.id = PageId(id);
        page.names.own = QString::fromUtf8(name);
        return page;
    }
    static Field &add(Page &page, const char *name, const char *type)
    {
        Field field;
        field.id = FieldId(page.id.value * 10 + qint64(page.fields.size()));
        field.page = page.id;
        field.names.own = QString::fromUtf8(name);
        field.type = fieldType(QLatin1String(type));
        if (!field.type)
            qFatal("no type %s", type);
        page.fields.push_back(field);
        return page.fields.back();
    }
    const Page &results() const { return schema.pages[1]; }
    FormulaScope scope() const { return {&schema, &results(), QStringLiteral("VND"), Language::English}; }
};

} // namespace pheu::test
