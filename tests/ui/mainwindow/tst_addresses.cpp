// SPDX-License-Identifier: GPL-3.0-or-later
// 200 addresses through the one door that opens links: nothing but http, https and mailto goes out, after the host was
// shown as it truly is.
#include "mainwindow/windowdialogs.h"
#include "widgets/messagebar.h"

#include <QDesktopServices>
#include <QPushButton>
#include <QSet>
#include <QTest>
#include <QUrl>

using namespace pheu;

class Opened : public QObject
{
    Q_OBJECT
public:
    QList<QUrl> urls;
public slots:
    void open(const QUrl &url) { urls << url; }
};

namespace
{

QString u(const char *text)
{
    return QString::fromUtf8(text);
}

QStringList refused()
{
    QStringList list;
    for (const char *text : {"",
                             " ",
                             "x",
                             "www.example.com",
                             "example.com/a",
                             "//example.com",
                             "/etc/passwd",
                             "../x",
                             "C:\\Windows\\system32\\calc.exe",
                             "\\\\server\\share",
                             "http:",
                             "http:/",
                             "http://",
                             "https:///path",
                             "http:example.com",
                             "http://:80",
                             "http://user@",
                             "http://?q",
                             "http://#f",
                             "mailto:",
                             "mailto:@",
                             "mailto:?subject=x",
                             "mailto:nobody",
                             "mailto:a@b.vn?attach=/etc/passwd",
                             "mailto:a@b.vn?subject=x&attachment=/etc/passwd",
                             "mailto:a@b.vn?ATTACH=x",
                             "mailto:a@b.vn%00",
                             "http://exa mple.com",
                             "http://example.com/a b",
                             "http://exam\nple.com",
                             "http://example.com/\nSet-Cookie",
                             "http://example.com/\x01",
                             "http://example.com/\x7F",
                             "ht\ntp://example.com",
                             "http\t://example.com",
                             "java\nscript:alert(1)",
                             "http://[::1",
                             "http://[zz]",
                             "http://a:b:c/",
                             "http://example.com:99999",
                             "http://example.com:port",
                             "http://exam%ple.com",
                             "http://\\example.com",
                             "http:\\\\example.com",
                             "http://example.com/%zz",
                             "http://example.com/<script>",
                             "http://example.com/\"x\"",
                             "http://exa\xE2\x80\x8Bmple.com",
                             "http://\xE2\x80\xAEmoc.elpmaxe",
                             "http://example.com/\xE2\x80\xAE"
                             "fdp.exe",
                             "\xE2\x80\x8Bhttp://example.com",
                             "http\xEF\xBC\x9A//example.com",
                             "\xD0\xBDttp://example.com",
                             "view-source:http://example.com",
                             "blob:http://example.com/x",
                             "feed:http://example.com",
                             "jar:http://example.com!/x",
                             "about:blank",
                             "chrome://settings",
                             "res://x",
                             "shell:startup",
                             "hcp://x",
                             "ms-msdt:/id",
                             "search-ms:query=x"})
        list << u(text);
    for (const char *scheme :
         {"javascript", "JavaScript", "vbscript", "data",     "file",   "FILE",   "ftp",   "sftp",     "smb",
          "ssh",        "telnet",     "ldap",     "tel",      "sms",    "callto", "skype", "zalo",     "magnet",
          "steam",      "vscode",     "ms-word",  "ms-excel", "intent", "market", "itms",  "facetime", "apt",
          "dbus",       "trash",      "admin",    "cid",      "ws",     "rtsp",   "git",   "nfs"}) {
        list << u(scheme) + u(":alert(1)") << u(scheme) + u("://example.com/x") << u(scheme) + u(":///etc/passwd");
    }
    return list << u("data:text/html,<script>alert(1)</script>") << u("data:text/html;base64,PGI+")
                << u("file:///usr/bin/xterm") << u("file://server/share/x.exe")
                << u("http://example.com/") + QString(8000, u'a');
}

struct Good {
    const char *text;
    const char *shown; // in the question
};
const Good good[] = {
    {"http://example.com", "example.com"},
    {"https://example.com/", "example.com"},
    {"HTTP://EXAMPLE.COM/A", "example.com"},
    {"HtTpS://example.com", "example.com"},
    {"  https://example.com/a  ", "example.com"},
    {"https://example.com/?utm_source=zalo&utm_campaign=t%E1%BA%BFt", "example.com"},
    {"https://example.com/#top", "example.com"},
    {"https://google.com@evil.example/", "evil.example"},
    {"https://google.com:pass@evil.example/", "evil.example"},
    {"https://google.com%2F@evil.example/", "evil.example"},
    {"https://evil.example/google.com", "evil.example"},
    {"https://google.com.evil.example", "google.com.evil.example"},
    {"https://example.com:8443/x", "example.com:8443"},
    {"http://127.0.0.1/", "127.0.0.1"},
    {"http://[::1]:8080/", "::1"},
    {"http://\xD0\xB0pple.com/", "xn--pple-43d.com"},
    {"http://xn--pple-43d.com/", "xn--pple-43d.com"},
    {"https://ti\xE1\xBA\xBFng.vn/", "xn--ting-hv5a.vn"},
    {"https://example.com/t\xE1\xBA\xBFt", "example.com"},
    {"https://example.com/%0d%0aX", "example.com"},
    {"https://example.com/%E2%80%AE", "example.com"},
    {"https://example.com/a?next=javascript:alert(1)", "example.com"},
    {"https://example.com/a?b=%3Cimg%3E", "example.com"},
    {"mailto:sale@example.com", "sale@example.com"},
    {"MAILTO:sale@example.com", "sale@example.com"},
    {"mailto:sale@example.com?subject=T%E1%BA%BFt&body=x", "sale@example.com"},
    {"mailto:a@b.vn,c@d.vn?cc=e@f.vn", "a@b.vn,c@d.vn"},
};

} // namespace

class TestAddresses : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        for (const QString &scheme : schemes())
            QDesktopServices::setUrlHandler(scheme, &opened, "open");
        window.show();
    }
    void init() { opened.urls.clear(); }
    void cleanupTestCase()
    {
        for (const QString &scheme : schemes())
            QDesktopServices::unsetUrlHandler(scheme);
    }

    void nothingElseIsOpened()
    {
        qInfo("%d addresses, %d of them refused", int(refused().size() + std::size(good)), int(refused().size()));
        QVERIFY(refused().size() + qsizetype(std::size(good)) >= 200);
        for (const QString &address : refused()) {
            dialogs.askUrl(address);
            QVERIFY2(bar.text().contains(u("only http, https and mailto")),
                     qPrintable(address + QStringLiteral(" → ") + bar.text()));
            QVERIFY2(action()->isHidden(), qPrintable(address));
            QVERIFY2(!bar.text().contains(QChar(0x202E)), qPrintable(bar.text()));
        }
        QCOMPARE(opened.urls, QList<QUrl>());
    }

    void aSafeOneIsOpenedAfterItsHostWasShown()
    {
        for (const Good &each : good) {
            opened.urls.clear();
            dialogs.askUrl(u(each.text));
            QVERIFY2(bar.text().startsWith(u("Open ")) && bar.text().contains(u(each.shown)),
                     qPrintable(u(each.text) + QStringLiteral(" → ") + bar.text()));
            QCOMPARE(opened.urls, QList<QUrl>()); // not before it was confirmed
            action()->click();
            QCOMPARE(opened.urls.size(), 1);
            QCOMPARE(opened.urls.front(), QUrl(u(each.text).trimmed(), QUrl::StrictMode));
        }
    }

private:
    static QSet<QString> schemes()
    {
        QSet<QString> found;
        for (const QString &address : refused() + QStringList{u("http:"), u("https:"), u("mailto:")}) {
            if (address.indexOf(u':') > 0)
                found << address.section(u':', 0, 0).toLower();
        }
        return found;
    }
    QPushButton *action() { return bar.findChild<QPushButton *>(u("messageAction")); }

    Opened opened;
    QWidget window;
    Theme theme;
    Localizer localizer;
    MessageBar bar{theme, &window};
    WindowDialogs dialogs{window, theme, localizer, bar};
};

QTEST_MAIN(TestAddresses)
#include "tst_addresses.moc"
