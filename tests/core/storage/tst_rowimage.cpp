// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rowimage.h"

#include <QRandomGenerator>
#include <QTest>

#include <sqlite3.h>

#include <limits>
#include <memory>
#include <variant>

using namespace pheu;

namespace
{

using Written = std::variant<std::monostate, qint64, double, std::string>;

struct Close {
    void operator()(sqlite3 *database) const { sqlite3_close(database); }
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using Connection = std::unique_ptr<sqlite3, Close>;

// The image as SQLite opens it.
Connection opened(std::span<unsigned char> image)
{
    sqlite3 *handle = nullptr;
    if (sqlite3_open(":memory:", &handle) != SQLITE_OK ||
        sqlite3_deserialize(handle, "main", image.data(), sqlite3_int64(image.size()), sqlite3_int64(image.size()),
                            SQLITE_DESERIALIZE_READONLY) != SQLITE_OK)
        qFatal("the image was not opened");
    return Connection(handle);
}

QString answer(sqlite3 *database, const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(database, sql, -1, &statement, nullptr);
    const std::unique_ptr<sqlite3_stmt, Close> owner(statement);
    if (!statement || sqlite3_step(statement) != SQLITE_ROW)
        return QString::fromUtf8(sqlite3_errmsg(database));
    return QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)));
}

Written columnOf(sqlite3_stmt *row, int column)
{
    switch (sqlite3_column_type(row, column)) {
    case SQLITE_INTEGER:
        return qint64(sqlite3_column_int64(row, column));
    case SQLITE_FLOAT:
        return sqlite3_column_double(row, column);
    case SQLITE_TEXT:
        return std::string(reinterpret_cast<const char *>(sqlite3_column_text(row, column)),
                           size_t(sqlite3_column_bytes(row, column)));
    default:
        return {};
    }
}

qint64 someInteger(QRandomGenerator &random)
{
    static constexpr qint64 edges[] = {0,
                                       1,
                                       -1,
                                       127,
                                       128,
                                       -128,
                                       -129,
                                       32'767,
                                       32'768,
                                       8'388'607,
                                       -8'388'609,
                                       2'147'483'647,
                                       -2'147'483'649,
                                       (qint64(1) << 47) - 1,
                                       qint64(1) << 47,
                                       std::numeric_limits<qint64>::max(),
                                       std::numeric_limits<qint64>::min()};
    if (random.bounded(2))
        return edges[random.bounded(int(std::size(edges)))];
    return qint64(random.generate64()) >> random.bounded(64);
}

Written someValue(QRandomGenerator &random, int column, int longest)
{
    if (random.bounded(5) == 0)
        return {};
    if (column % 3 == 0)
        return someInteger(random);
    if (column % 3 == 1)
        return double(qint64(random.generate64())) / 1024;
    return std::string(size_t(random.bounded(longest)), char('a' + random.bounded(26)));
}

} // namespace

class TestRowImage : public QObject
{
    Q_OBJECT

private slots:
    void whatIsPutIsRead_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("columns");
        QTest::addColumn<int>("longest"); // text
        QTest::newRow("one row") << 1 << 3 << 20;
        QTest::newRow("one page") << 200 << 6 << 20;
        QTest::newRow("many pages") << 20'000 << 9 << 60;
        QTest::newRow("many columns") << 300 << 480 << 12;
        QTest::newRow("rows longer than a page") << 60 << 6 << 150'000;
        QTest::newRow("rows about as long as a page") << 300 << 3 << 66'500;
    }
    void whatIsPutIsRead()
    {
        QFETCH(const int, rows);
        QFETCH(const int, columns);
        QFETCH(const int, longest);
        std::string sql = "CREATE TABLE t7(id INTEGER PRIMARY KEY";
        for (int column = 0; column < columns; ++column)
            sql += ", c" + std::to_string(column) +
                   (column % 3 == 0   ? " INTEGER"
                    : column % 3 == 1 ? " REAL"
                                      : " TEXT");
        RowImage image("t7", sql + ')', size_t(columns) + 1);
        for (int round = 0; round < 2; ++round) { // an image is used again
            QRandomGenerator random(quint32(7 + round));
            std::vector<std::vector<Written>> put;
            std::vector<qint64> ids;
            qint64 id = -5;
            image.clear();
            for (int row = 0; row < rows; ++row) {
                id += 1 + (random.bounded(50) == 0 ? random.bounded(1'000'000) : 0);
                ids.push_back(id);
                image.begin(id);
                image.putNull();
                std::vector<Written> &values = put.emplace_back();
                for (int column = 0; column < columns; ++column) {
                    const Written value = someValue(random, column, longest);
                    values.push_back(value);
                    if (const auto *integer = std::get_if<qint64>(&value))
                        image.put(*integer);
                    else if (const auto *real = std::get_if<double>(&value))
                        image.put(*real);
                    else if (const auto *text = std::get_if<std::string>(&value))
                        image.put(*text);
                    else
                        image.putNull();
                }
                image.end();
            }
            const Connection database = opened(image.finish());
            // An image of one page keeps the page that became its root.
            const QString sound = answer(database.get(), "PRAGMA integrity_check");
            QVERIFY2(sound == QStringLiteral("ok") || (rows <= 200 && sound.contains(QStringLiteral("never used"))),
                     qPrintable(sound));
            sqlite3_stmt *statement = nullptr;
            QCOMPARE(sqlite3_prepare_v2(database.get(), "SELECT * FROM t7", -1, &statement, nullptr), SQLITE_OK);
            const std::unique_ptr<sqlite3_stmt, Close> owner(statement);
            for (int row = 0; row < rows; ++row) {
                QCOMPARE(sqlite3_step(statement), SQLITE_ROW);
                QCOMPARE(sqlite3_column_int64(statement, 0), ids[size_t(row)]);
                for (int column = 0; column < columns; ++column)
                    QVERIFY(columnOf(statement, column + 1) == put[size_t(row)][size_t(column)]);
            }
            QCOMPARE(sqlite3_step(statement), SQLITE_DONE);
        }
    }
};

QTEST_GUILESS_MAIN(TestRowImage)
#include "tst_rowimage.moc"
