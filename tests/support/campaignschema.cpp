// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/campaignschema.h"

namespace pheu::test
{

namespace
{

Field field(const char16_t *role, const char16_t *en, const char16_t *vi, const char16_t *type, FieldConfig config = {})
{
    Field f;
    f.role = QString::fromUtf16(role);
    f.names = {QString::fromUtf16(en), QString::fromUtf16(vi), {}};
    f.type = fieldType(QString::fromUtf16(type));
    f.config = config;
    return f;
}

FieldConfig to(PageId target, bool many = false)
{
    FieldConfig config;
    config.target = target;
    config.many = many;
    return config;
}

FieldConfig inCurrencyOf(qint64 field)
{
    FieldConfig config;
    config.currencyField = FieldId(field);
    return config;
}

FieldConfig reverse(PageId page, qint64 field)
{
    FieldConfig config;
    config.target = page;
    config.many = true;
    config.reverseOf = FieldId(field);
    return config;
}

Option option(qint64 id, const char16_t *role, const char16_t *en, const char16_t *vi)
{
    return {OptionId(id),
            QString::fromUtf16(role),
            {QString::fromUtf16(en), QString::fromUtf16(vi), {}},
            QStringLiteral("blue")};
}

Page page(PageId id, const char16_t *role, const char16_t *en, const char16_t *vi, std::vector<Field> fields)
{
    Page p;
    p.id = id;
    p.role = QString::fromUtf16(role);
    p.names = {QString::fromUtf16(en), QString::fromUtf16(vi), {}};
    p.fields = std::move(fields);
    qint64 position = 0;
    for (Field &f : p.fields) {
        f.page = id;
        f.id = FieldId(id.value * 100 + ++position);
        if (f.role == QLatin1String("name"))
            p.nameField = f.id;
        if (f.role == QLatin1String("aliases"))
            p.aliasField = f.id;
    }
    return p;
}

} // namespace

Schema campaignSchema()
{
    Schema schema;
    schema.pages.push_back(page(stages, u"stages", u"Stages", u"Giai đoạn",
                                {
                                    field(u"name", u"Name", u"Tên", u"text"),
                                }));
    schema.pages.push_back(page(channels, u"channels", u"Channels", u"Kênh",
                                {
                                    field(u"name", u"Name", u"Tên", u"text"),
                                    field(u"aliases", u"Aliases", u"Tên khác", u"text"),
                                    field(u"campaigns", u"Campaigns", u"Chiến dịch", u"link", reverse(campaigns, 304)),
                                }));
    schema.pages.push_back(page(campaigns, u"campaigns", u"Campaigns", u"Chiến dịch",
                                {
                                    field(u"name", u"Name", u"Tên", u"text"), // 301
                                    field(u"status", u"Status", u"Trạng thái", u"select"),
                                    field(u"stage", u"Stage", u"Giai đoạn", u"link", to(stages)),
                                    field(u"channels", u"Channels", u"Kênh", u"link", to(channels, true)), // 304
                                    field(u"start", u"Start", u"Bắt đầu", u"date"),
                                    field(u"end", u"End", u"Kết thúc", u"date"),
                                    field(u"budget", u"Budget", u"Ngân sách", u"money", inCurrencyOf(308)),
                                    field(u"currency", u"Currency", u"Tiền tệ", u"text"), // 308
                                    field(u"notes", u"Notes", u"Ghi chú", u"long_text"),
                                    field(u"tags", u"Tags", u"Nhãn", u"multi_select"),
                                    field(u"approved", u"Approved", u"Đã duyệt", u"checkbox"),
                                    field(u"site", u"Site", u"Trang", u"url"),
                                    field(u"share", u"Share", u"Tỷ trọng", u"percent"),
                                    field(u"weight", u"Weight", u"Trọng số", u"decimal"),
                                    field(u"seats", u"Seats", u"Chỗ", u"integer"),
                                    field(u"ads", u"Ads", u"Quảng cáo", u"link", reverse(ads, 402)),
                                    field(u"created", u"Created", u"Tạo lúc", u"created_time"),
                                    field(u"modified", u"Modified", u"Sửa lúc", u"modified_time"),
                                }));
    std::vector<Field> &fields = schema.pages.back().fields;
    fields[1].options = {option(1, u"planned", u"Planned", u"Kế hoạch"), option(2, u"active", u"Active", u"Đang chạy"),
                         option(3, u"paused", u"Paused", u"Tạm dừng")};
    fields[9].options = {option(11, u"seasonal", u"Seasonal", u"Theo mùa"),
                         option(12, u"launch", u"Launch", u"Ra mắt")};
    schema.pages.push_back(page(ads, u"ads", u"Ads & Assets", u"Quảng cáo & Tài sản",
                                {
                                    field(u"name", u"Name", u"Tên", u"text"),
                                    field(u"campaign", u"Campaign", u"Chiến dịch", u"link", to(campaigns)), // 402
                                    field(u"stage", u"Stage", u"Giai đoạn", u"link", to(stages)),
                                }));
    schema.pages.push_back(page(results, u"results", u"Results", u"Kết quả",
                                {
                                    field(u"date", u"Date", u"Ngày", u"date"),
                                    field(u"source", u"Source", u"Nguồn", u"text"),
                                    field(u"channel", u"Channel", u"Kênh", u"link", to(channels)),
                                    field(u"campaign", u"Campaign", u"Chiến dịch", u"link", to(campaigns)),
                                    field(u"ad", u"Ad", u"Quảng cáo", u"link", to(ads)),
                                    field(u"currency", u"Currency", u"Tiền tệ", u"text"), // 506
                                    field(u"clicks", u"Clicks", u"Lượt nhấp", u"integer"),
                                    field(u"spend", u"Spend", u"Chi tiêu", u"money", inCurrencyOf(506)),
                                    field(u"conversions", u"Conversions", u"Chuyển đổi", u"decimal"),
                                    field(u"", u"Chi phí [VND], `thử`", u"Chi phí [VND], `thử`", u"integer"),
                                }));
    return schema;
}

FieldId fieldId(const Schema &schema, PageId page, const QString &role)
{
    const Field *found = schema.page(page)->field(role);
    return found ? found->id : FieldId();
}

} // namespace pheu::test
