<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_US">
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>&amp;Chọn tất cả</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;Tăng một bước</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>&amp;Giảm một bước</translation>
    </message>
</context>
<context>
    <name>QCalendarWidget</name>
    <message>
        <source>Previous Month</source>
        <translation>Tháng trước</translation>
    </message>
    <message>
        <source>Next Month</source>
        <translation>Tháng sau</translation>
    </message>
</context>
<context>
    <name>QDialogButtonBox</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Look in:</source>
        <translation>Tìm trong:</translation>
    </message>
    <message>
        <source>Save in:</source>
        <translation>Lưu trong:</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Lùi</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Lùi lại</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Tiến</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Tiến tới</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Thư mục cha</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>Lên thư mục cha</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Tạo thư mục mới</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>Tạo một thư mục mới</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>Xem danh sách</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>Chuyển sang xem danh sách</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Xem chi tiết</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>Chuyển sang xem chi tiết</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>&amp;Tên tệp:</translation>
    </message>
    <message>
        <source>&amp;File name:</source>
        <translation>&amp;Tên tệp:</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Loại tệp:</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Mở</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Lưu</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Chọn</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Lưu thành</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Thư mục:</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>Đổ&amp;i tên</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Xóa</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>Hiện tệp ẩ&amp;n</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>Thư mục &amp;mới</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Thư mục mới</translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation>Nơi gần đây</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Gỡ bỏ</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Thanh bên</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 đã có sẵn.
Bạn có muốn thay thế không?</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
Không tìm thấy tệp.
Hãy kiểm tra lại tên tệp.</translation>
    </message>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>%1
Không tìm thấy thư mục.
Hãy kiểm tra lại tên thư mục.</translation>
    </message>
    <message>
        <source>Are you sure you want to delete &apos;%1&apos;?</source>
        <translation>Bạn có chắc muốn xóa “%1” không?</translation>
    </message>
    <message>
        <source>Could not delete directory.</source>
        <translation>Không xóa được thư mục.</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Kích thước</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Ngày sửa</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Máy tính</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Làm lại</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Cắt</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Sao chép</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Dán</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Chọn tất cả</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Save All</source>
        <translation>Lưu tất cả</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Có</translation>
    </message>
    <message>
        <source>Yes to &amp;All</source>
        <translation>Có cho &amp;tất cả</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Không</translation>
    </message>
    <message>
        <source>N&amp;o to All</source>
        <translation>Khô&amp;ng cho tất cả</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Áp dụng</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Đặt lại</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Khôi phục mặc định</translation>
    </message>
</context>
<context>
    <name>QProgressDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
</context>
<context>
    <name>QScrollBar</name>
    <message>
        <source>Scroll here</source>
        <translation>Cuộn đến đây</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>Mép trái</translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation>Mép phải</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Đầu</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Cuối</translation>
    </message>
    <message>
        <source>Page left</source>
        <translation>Sang trái một trang</translation>
    </message>
    <message>
        <source>Page right</source>
        <translation>Sang phải một trang</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Lên một trang</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Xuống một trang</translation>
    </message>
    <message>
        <source>Scroll left</source>
        <translation>Cuộn sang trái</translation>
    </message>
    <message>
        <source>Scroll right</source>
        <translation>Cuộn sang phải</translation>
    </message>
    <message>
        <source>Scroll up</source>
        <translation>Cuộn lên</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>Cuộn xuống</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Làm lại</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Cắt</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Sao chép</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>Sao chép địa chỉ &amp;liên kết</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Dán</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Chọn tất cả</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>nothing</source>
        <translation>không có gì</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>một số</translation>
    </message>
    <message>
        <source>a percentage</source>
        <translation>một tỷ lệ phần trăm</translation>
    </message>
    <message>
        <source>an amount of money</source>
        <translation>một số tiền</translation>
    </message>
    <message>
        <source>text</source>
        <translation>văn bản</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>một ngày</translation>
    </message>
    <message>
        <source>a date with time</source>
        <translation>một ngày kèm giờ</translation>
    </message>
    <message>
        <source>a duration</source>
        <translation>một khoảng thời gian</translation>
    </message>
    <message>
        <source>a yes or no</source>
        <translation>đúng hoặc sai</translation>
    </message>
    <message>
        <source>there is no value here</source>
        <translation>ở đây không có giá trị</translation>
    </message>
    <message>
        <source>this is zero, and nothing can be divided by it</source>
        <translation>đây là số không, và không gì chia được cho nó</translation>
    </message>
    <message>
        <source>the result is too large to be kept exactly</source>
        <translation>kết quả quá lớn để giữ chính xác</translation>
    </message>
    <message>
        <source>the amounts are in different currencies</source>
        <translation>các số tiền thuộc những tiền tệ khác nhau</translation>
    </message>
    <message>
        <source>this text cannot be read as a value</source>
        <translation>không đọc được văn bản này thành giá trị</translation>
    </message>
    <message>
        <source>the text grows longer than 100,000 characters</source>
        <translation>văn bản dài quá 100.000 ký tự</translation>
    </message>
    <message>
        <source>this is out of range</source>
        <translation>giá trị này ngoài phạm vi</translation>
    </message>
</context>
<context>
    <name>pheu::AboutDialog</name>
    <message>
        <source>About Pheu</source>
        <translation>Giới thiệu Pheu</translation>
    </message>
    <message>
        <source>Pheu %1</source>
        <translation>Pheu %1</translation>
    </message>
    <message>
        <source>A dashboard for the people who plan and pay for campaigns. One file, no account.

Free software under the GNU General Public License, version 3 or later. It comes without any warranty.

Built with Qt %1, SQLite and qpdf; set in Noto Sans.</source>
        <translation>Bảng điều khiển cho những người lập kế hoạch và chi tiền cho chiến dịch. Một tệp, không cần tài khoản.

Phần mềm tự do theo Giấy phép Công cộng GNU, phiên bản 3 trở lên. Không kèm bất kỳ bảo đảm nào.

Xây dựng với Qt %1, SQLite và qpdf; chữ Noto Sans.</translation>
    </message>
</context>
<context>
    <name>pheu::AddFiles</name>
    <message>
        <source>Picture %1</source>
        <extracomment>The name of a picture that was pasted; %1 is the moment, as 2026-03-01 14.05.09</extracomment>
        <translation>Hình %1</translation>
    </message>
    <message numerus="yes">
        <source>Adding %n file(s)</source>
        <translation>
            <numerusform>Đang thêm %n tệp</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the files to add</source>
        <translation>Chọn các tệp cần thêm</translation>
    </message>
</context>
<context>
    <name>pheu::AddPageCommand</name>
    <message>
        <source>There are: %1.</source>
        <translation>Có: %1.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Có phải ý bạn là %1?</translation>
    </message>
    <message>
        <source>There is no page template “%1”.</source>
        <translation>Không có mẫu trang “%1”.</translation>
    </message>
    <message>
        <source>Adds a page from a template, and with it the KPIs that need it.</source>
        <translation>Thêm một trang từ mẫu, và cùng với nó các KPI cần trang đó.</translation>
    </message>
    <message>
        <source>Templates:</source>
        <translation>Các mẫu:</translation>
    </message>
    <message>
        <source>Page added: %1</source>
        <translation>Đã thêm trang: %1</translation>
    </message>
    <message>
        <source>KPIs that can be asked now: %1</source>
        <translation>Các KPI nay hỏi được: %1</translation>
    </message>
</context>
<context>
    <name>pheu::Alert</name>
    <message>
        <source>The filter of the alert “%1” cannot be read: %2</source>
        <translation>Không đọc được bộ lọc của cảnh báo “%1”: %2</translation>
    </message>
    <message>
        <source>%1 was %2 in %3, unusually high: it is about %4.</source>
        <translation>%1 là %2 trong %3, cao bất thường: thường ở khoảng %4.</translation>
    </message>
    <message>
        <source>%1 was %2 in %3, unusually low: it is about %4.</source>
        <translation>%1 là %2 trong %3, thấp bất thường: thường ở khoảng %4.</translation>
    </message>
    <message>
        <source>%1 was %2 in %3, above the limit of %4.</source>
        <translation>%1 là %2 trong %3, vượt ngưỡng %4.</translation>
    </message>
    <message>
        <source>%1 was %2 in %3, below the limit of %4.</source>
        <translation>%1 là %2 trong %3, dưới ngưỡng %4.</translation>
    </message>
    <message>
        <source>No goal of %1 runs on %2.</source>
        <translation>Ngày %2 không có mục tiêu nào cho %1.</translation>
    </message>
    <message>
        <source>“%1” is at %2 of what was expected by %3, below %4.</source>
        <translation>“%1” đang ở %2 so với mức dự kiến đến %3, dưới %4.</translation>
    </message>
    <message>
        <source>“%1” is at %2 of what was expected by %3, above %4.</source>
        <translation>“%1” đạt %2 so với mức lẽ ra đạt tính đến %3, cao hơn %4.</translation>
    </message>
    <message>
        <source>“%1” does not add up: the platforms count the same people again in every record, so it has no value over several of them and this alert could never be raised. Choose a figure that adds up, such as impressions or visits.</source>
        <translation>“%1” không cộng được: các nền tảng đếm lại cùng những người đó ở từng bản ghi, nên không có giá trị trên nhiều bản ghi và cảnh báo này không bao giờ bật. Hãy chọn một số liệu cộng được, như lượt hiển thị hoặc lượt truy cập.</translation>
    </message>
    <message>
        <source>“Unusual” takes 1 to 10 standard deviations. Write a limit between them, such as 2.</source>
        <translation>“Bất thường” nhận từ 1 đến 10 độ lệch chuẩn. Hãy nhập giới hạn trong khoảng đó, như 2.</translation>
    </message>
</context>
<context>
    <name>pheu::AlertBar</name>
    <message>
        <source>Alerts</source>
        <translation>Cảnh báo</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>Quy tắc…</translation>
    </message>
</context>
<context>
    <name>pheu::AlertsDialog</name>
    <message>
        <source>Alerts</source>
        <translation>Cảnh báo</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Quy tắc</translation>
    </message>
    <message>
        <source>KPI</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>Tell me when it is</source>
        <translation>Báo cho tôi khi</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Ngưỡng</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Số ngày</translation>
    </message>
    <message>
        <source>Only results</source>
        <translation>Chỉ các kết quả</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Thêm quy tắc</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>Bỏ quy tắc</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>above</source>
        <translation>ở trên</translation>
    </message>
    <message>
        <source>below</source>
        <translation>dưới</translation>
    </message>
    <message>
        <source>Rule %1 has no KPI. Choose one, or remove the rule.</source>
        <translation>Quy tắc %1 chưa có KPI. Hãy chọn, hoặc bỏ quy tắc.</translation>
    </message>
    <message>
        <source>Rule %1 has no limit. Write a number.</source>
        <translation>Quy tắc %1 chưa có ngưỡng. Hãy viết một số.</translation>
    </message>
    <message>
        <source>Rule %1: %2</source>
        <translation>Quy tắc %1: %2</translation>
    </message>
    <message>
        <source>A rule is looked at on the last day that the goals are: what it finds stands above them. “Unusual” is further from the mean of the eight spans before than so many standard deviations. “Behind its pace” looks at the goals of the KPI: the limit is a part of what was expected by then.</source>
        <translation>Quy tắc được xét vào ngày cuối cùng mà các mục tiêu được xét: điều nó phát hiện hiện ở phía trên các mục tiêu. “Bất thường” là lệch khỏi trung bình của tám khoảng trước đó quá bấy nhiêu độ lệch chuẩn. “Chậm so với nhịp” xét các mục tiêu của KPI: ngưỡng là phần của mức dự kiến đến lúc đó.</translation>
    </message>
    <message>
        <source>behind its pace</source>
        <translation>chậm so với nhịp</translation>
    </message>
    <message>
        <source>unusual by standard deviations</source>
        <translation>bất thường theo độ lệch chuẩn</translation>
    </message>
    <message>
        <source>Rule %1: no KPI or measure is called “%2”. Choose one of the list.</source>
        <translation>Quy tắc %1: không có KPI hay số đo nào tên “%2”. Hãy chọn trong danh sách.</translation>
    </message>
</context>
<context>
    <name>pheu::ArgumentParser</name>
    <message>
        <source>--%1 takes %2, not “%3”.</source>
        <translation>--%1 nhận %2, không nhận “%3”.</translation>
    </message>
    <message>
        <source>“%1” has no option %2.</source>
        <translation>“%1” không có tùy chọn %2.</translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation>%1 không nhận giá trị.</translation>
    </message>
    <message>
        <source>%1 needs a value: %1 %2.</source>
        <translation>%1 cần một giá trị: %1 %2.</translation>
    </message>
    <message>
        <source>“%1” needs %2.</source>
        <translation>“%1” cần %2.</translation>
    </message>
    <message>
        <source>“%1” has no use for “%2”.</source>
        <translation>“%1” không dùng đến “%2”.</translation>
    </message>
    <message>
        <source>Language of messages, names and numbers.</source>
        <translation>Ngôn ngữ của thông báo, tên và số.</translation>
    </message>
    <message>
        <source>Shows this text.</source>
        <translation>Hiện hướng dẫn này.</translation>
    </message>
    <message>
        <source>Usage: %1 [options]</source>
        <translation>Cách dùng: %1 [tùy chọn]</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Tùy chọn:</translation>
    </message>
    <message>
        <source>--%1 takes %2 or %3, not “%4”.</source>
        <translation>--%1 nhận %2 hoặc %3, không nhận “%4”.</translation>
    </message>
</context>
<context>
    <name>pheu::AttachmentEditor</name>
    <message>
        <source>+ Add files…</source>
        <translation>+ Thêm tệp…</translation>
    </message>
    <message>
        <source>Files can be added when the record is saved.</source>
        <translation>Có thể thêm tệp khi bản ghi đã được lưu.</translation>
    </message>
</context>
<context>
    <name>pheu::AttachmentStore</name>
    <message>
        <source>A file kept in the workspace could not be read</source>
        <translation>Không đọc được một tệp giữ trong không gian làm việc</translation>
    </message>
    <message>
        <source>The file “%1” is not what was added.</source>
        <translation>Tệp “%1” không đúng như lúc thêm.</translation>
    </message>
    <message numerus="yes">
        <source>The content of %n file(s) is not there.</source>
        <translation>
            <numerusform>Thiếu nội dung của %n tệp.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::Attachments</name>
    <message>
        <source>“%1” was not added: %2</source>
        <translation>Chưa thêm “%1”: %2</translation>
    </message>
    <message>
        <source>it could not be read (%1). Check the file and its disk.</source>
        <translation>không đọc được (%1). Hãy kiểm tra tệp và ổ đĩa.</translation>
    </message>
    <message>
        <source>it is larger than 1 GB. Keep a link to it instead.</source>
        <translation>nó lớn hơn 1 GB. Hãy giữ một liên kết đến nó.</translation>
    </message>
    <message>
        <source>Adding “%1” was canceled. Nothing was changed.</source>
        <translation>Đã hủy việc thêm “%1”. Chưa thay đổi gì.</translation>
    </message>
    <message>
        <source>it is empty.</source>
        <translation>nó rỗng.</translation>
    </message>
    <message>
        <source>it changed while it was read. Add it again.</source>
        <translation>nó thay đổi trong lúc đọc. Hãy thêm lại.</translation>
    </message>
    <message>
        <source>The file is not in the workspace any more. Refresh the page.</source>
        <translation>Tệp không còn trong không gian làm việc. Hãy làm mới trang.</translation>
    </message>
    <message>
        <source>“%1” could not be written: %2. Choose another place.</source>
        <translation>Không ghi được “%1”: %2. Hãy chọn chỗ khác.</translation>
    </message>
    <message>
        <source>“%1” is damaged: its content is not what was added. Take it from a backup of the workspace.</source>
        <translation>“%1” bị hỏng: nội dung không đúng như lúc thêm. Hãy lấy từ một bản sao lưu của không gian làm việc.</translation>
    </message>
    <message>
        <source>it is a folder. Choose the files in it.</source>
        <translation>đó là thư mục. Hãy chọn các tệp bên trong.</translation>
    </message>
    <message>
        <source>there is no such file. Check where it is.</source>
        <translation>không có tệp như vậy. Hãy kiểm tra vị trí của nó.</translation>
    </message>
    <message>
        <source>it cannot be read (%1). Check its permissions.</source>
        <translation>không đọc được (%1). Hãy kiểm tra quyền của tệp.</translation>
    </message>
    <message>
        <source>it is not a file. Choose a file.</source>
        <translation>nó không phải là tệp. Hãy chọn một tệp.</translation>
    </message>
</context>
<context>
    <name>pheu::AuditDialog</name>
    <message>
        <source>These links stand on pages of my &amp;own site</source>
        <translation>Các liên kết này nằm trên trang &amp;của chính tôi</translation>
    </message>
    <message>
        <source>&amp;Put this right</source>
        <translation>&amp;Sửa chỗ này</translation>
    </message>
    <message>
        <source>Put &amp;all right</source>
        <translation>Sửa &amp;tất cả</translation>
    </message>
    <message>
        <source>Look through links</source>
        <translation>Rà soát liên kết</translation>
    </message>
    <message>
        <source>Every link of the page UTM Links is looked at. What is put right is one edit and can be undone.</source>
        <translation>Mọi liên kết của trang Liên kết UTM đều được xem. Những gì được sửa là một lần chỉnh sửa và hoàn tác được.</translation>
    </message>
    <message>
        <source>Links of this workspace</source>
        <translation>Liên kết của không gian làm việc này</translation>
    </message>
    <message>
        <source>A list of URLs</source>
        <translation>Danh sách URL</translation>
    </message>
    <message>
        <source>URLs, one a line</source>
        <translation>URL, mỗi dòng một địa chỉ</translation>
    </message>
    <message>
        <source>Paste URLs here, one a line, or rows of a table in which one cell is a URL.</source>
        <translation>Dán các URL vào đây, mỗi dòng một địa chỉ, hoặc các dòng của một bảng có một ô là URL.</translation>
    </message>
    <message>
        <source>Open a &amp;list…</source>
        <translation>Mở &amp;danh sách…</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Phát hiện</translation>
    </message>
    <message>
        <source>No URL yet.</source>
        <translation>Chưa có URL nào.</translation>
    </message>
    <message>
        <source>This workspace has no links yet.</source>
        <translation>Không gian làm việc này chưa có liên kết nào.</translation>
    </message>
    <message numerus="yes">
        <source>%n URL(s) looked at: nothing to put right.</source>
        <translation>
            <numerusform>Đã xem %n URL: không có gì cần sửa.</numerusform>
        </translation>
    </message>
    <message>
        <source>URLs: %1, findings: %2, of which can be put right: %3</source>
        <translation>URL: %1, phát hiện: %2, trong đó sửa được: %3</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Hiện tại: %1</translation>
    </message>
    <message>
        <source>A person has to decide how it should be.</source>
        <translation>Cần một người quyết định nên viết thế nào.</translation>
    </message>
    <message>
        <source>Put right: %1</source>
        <translation>Đã sửa: %1</translation>
    </message>
    <message>
        <source>Open a list of URLs</source>
        <translation>Mở danh sách URL</translation>
    </message>
    <message>
        <source>Lists (*.txt *.csv *.tsv);;All files (*)</source>
        <translation>Danh sách (*.txt *.csv *.tsv);;Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>Đang đọc danh sách</translation>
    </message>
    <message>
        <source>Putting links right</source>
        <translation>Đang sửa liên kết</translation>
    </message>
</context>
<context>
    <name>pheu::AuditModel</name>
    <message>
        <source>Link</source>
        <translation>Liên kết</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Phát hiện</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Việc</translation>
    </message>
</context>
<context>
    <name>pheu::AutonumberSettings</name>
    <message>
        <source>Text before the number</source>
        <translation>Chữ trước số</translation>
    </message>
    <message>
        <source>Digits, zeros in front</source>
        <translation>Số chữ số, thêm số 0 phía trước</translation>
    </message>
    <message>
        <source>The seventh record is called %1.</source>
        <translation>Bản ghi thứ bảy có mã %1.</translation>
    </message>
</context>
<context>
    <name>pheu::Backup</name>
    <message>
        <source>“%1” could not be written: %2. Choose another name or folder.</source>
        <translation>Không ghi được “%1”: %2. Hãy chọn tên hoặc thư mục khác.</translation>
    </message>
    <message>
        <source>The copy of “%1” could not be made</source>
        <translation>Không tạo được bản sao của “%1”</translation>
    </message>
    <message>
        <source>“%1” was not copied because it is damaged: %2 Rescue what is readable with “pheu check --repair”, or open an older backup.</source>
        <translation>“%1” không được sao chép vì bị hỏng: %2 Hãy cứu phần còn đọc được bằng “pheu check --repair”, hoặc mở một bản sao lưu cũ hơn.</translation>
    </message>
    <message>
        <source>a file of that name is already there</source>
        <translation>đã có một tệp trùng tên ở đó</translation>
    </message>
    <message>
        <source>it is the workspace itself</source>
        <translation>đó chính là không gian làm việc này</translation>
    </message>
</context>
<context>
    <name>pheu::BackupCommand</name>
    <message>
        <source>Writes a verified copy of a workspace.</source>
        <translation>Ghi một bản sao đã kiểm tra của không gian làm việc.</translation>
    </message>
    <message>
        <source>The file to write; needed.</source>
        <translation>Tệp cần ghi; bắt buộc.</translation>
    </message>
    <message>
        <source>Name the file to write: -o COPY.</source>
        <translation>Hãy nêu tệp cần ghi: -o COPY.</translation>
    </message>
    <message>
        <source>Copied and verified: %1</source>
        <translation>Đã sao chép và kiểm tra: %1</translation>
    </message>
</context>
<context>
    <name>pheu::BandsDialog</name>
    <message>
        <source>Back to the shipped limits</source>
        <translation>Về các ngưỡng có sẵn</translation>
    </message>
    <message>
        <source>States of goals</source>
        <translation>Trạng thái của mục tiêu</translation>
    </message>
    <message>
        <source>A goal is held against what was to be expected by now. A goal with a floor or a stretch of its own goes by those.</source>
        <translation>Mục tiêu được so với mức lẽ ra phải đạt đến lúc này. Mục tiêu có mức sàn hoặc mức phấn đấu riêng thì theo các mức đó.</translation>
    </message>
    <message>
        <source>%1: from this part of the plan on</source>
        <translation>%1: từ phần này của kế hoạch trở lên</translation>
    </message>
    <message>
        <source>%1 of what was expected, or more</source>
        <translation>từ %1 mức dự kiến trở lên</translation>
    </message>
    <message>
        <source>from %1 to below %2</source>
        <translation>từ %1 đến dưới %2</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>dưới %1</translation>
    </message>
    <message>
        <source>“%1” must begin above “%2”: raise the one or lower the other.</source>
        <translation>“%1” phải bắt đầu cao hơn “%2”: hãy nâng mức này hoặc hạ mức kia.</translation>
    </message>
    <message>
        <source>This workspace is read-only: its limits cannot be changed.</source>
        <translation>Không gian làm việc này chỉ đọc: không thể đổi các ngưỡng.</translation>
    </message>
    <message>
        <source>Where neither more nor less is better, as with spend, being over the plan counts just as being under it.</source>
        <translation>Khi nhiều hơn hay ít hơn đều không tốt hơn, như chi tiêu, thì vượt kế hoạch cũng là lệch như hụt kế hoạch.</translation>
    </message>
</context>
<context>
    <name>pheu::BarsCard</name>
    <message>
        <source>overall %1</source>
        <translation>chung %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more between the best and the worst</source>
        <translation>
            <numerusform>còn %n mục nữa giữa tốt nhất và kém nhất</numerusform>
        </translation>
    </message>
    <message>
        <source>Compared period: %1</source>
        <translation>Kỳ so sánh: %1</translation>
    </message>
    <message>
        <source>A part of the formula is missing here.</source>
        <translation>Ở đây thiếu một phần của công thức.</translation>
    </message>
</context>
<context>
    <name>pheu::BoardCanvas</name>
    <message>
        <source>Name, then Enter</source>
        <translation>Gõ tên rồi nhấn Enter</translation>
    </message>
    <message>
        <source>Name of the new record</source>
        <translation>Tên của bản ghi mới</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Trống</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Mới</translation>
    </message>
</context>
<context>
    <name>pheu::BoardView</name>
    <message>
        <source>Board</source>
        <translation>Bảng thẻ</translation>
    </message>
    <message>
        <source>A board needs a field for its columns</source>
        <translation>Bảng thẻ cần một trường cho các cột</translation>
    </message>
    <message>
        <source>Choose a field for the columns</source>
        <translation>Chọn trường cho các cột</translation>
    </message>
    <message>
        <source>Each choice of a select or person field, or each linked record, becomes a column.</source>
        <translation>Mỗi lựa chọn của trường chọn hoặc trường người, hay mỗi bản ghi liên kết, thành một cột.</translation>
    </message>
    <message>
        <source>Choose a field</source>
        <translation>Chọn trường</translation>
    </message>
    <message>
        <source>several currencies</source>
        <translation>nhiều tiền tệ</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Cột</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Tổng</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Không so sánh</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Ảnh bìa</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Không có hình</translation>
    </message>
    <message>
        <source>Show whole pictures</source>
        <translation>Hiện cả hình</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Chuyển sang</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Trống</translation>
    </message>
    <message>
        <source>New record here</source>
        <translation>Bản ghi mới ở đây</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>Mở rộng</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Thu gọn</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Chuyển sang trái</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Chuyển sang phải</translation>
    </message>
    <message>
        <source>This page has no select, person or single link field. Add one, and a board can stand on it.</source>
        <translation>Trang này chưa có trường chọn, trường người hay liên kết đơn. Hãy thêm một trường để lập bảng thẻ.</translation>
    </message>
</context>
<context>
    <name>pheu::BreakdownGuard</name>
    <message>
        <source>day alone</source>
        <translation>riêng ngày</translation>
    </message>
    <message>
        <source>“%1”, line %2 gives by %3 what import %4 (“%5”) gave by %6: the same figures in another breakdown. Undo that import first (pheu undo FILE --import %4), or, if these are other figures, set them apart with --set &quot;source=another name&quot;.</source>
        <translation>“%1”, dòng %2 cho theo %3 những gì lần nhập %4 (“%5”) đã cho theo %6: cùng số liệu ở cách chia khác. Hãy hoàn tác lần nhập đó trước (pheu undo FILE --import %4), hoặc nếu là số liệu khác thì tách riêng bằng --set &quot;source=tên khác&quot;.</translation>
    </message>
    <message>
        <source>“%1”, line %2 gives figures of %3 for %4 by %5, and %6 by %7: they would count twice. %8</source>
        <extracomment>%6 who gave them too, %7 by what, %8 a sentence</extracomment>
        <translation>“%1”, dòng %2 cho số liệu của %3 cho %4 theo %5, còn %6 theo %7: chúng sẽ bị tính hai lần. %8</translation>
    </message>
    <message>
        <source>the workspace has them</source>
        <translation>không gian làm việc đã có</translation>
    </message>
    <message>
        <source>Delete those records, or, if these are other figures, set them apart with --set &quot;source=another name&quot;.</source>
        <translation>Hãy xóa các bản ghi đó, hoặc nếu đây là số liệu khác, hãy tách riêng bằng --set &quot;source=tên khác&quot;.</translation>
    </message>
    <message>
        <source>import %1 (“%2”) gave them</source>
        <translation>lần nhập %1 (“%2”) đã cho</translation>
    </message>
    <message>
        <source>Undo that import (pheu undo FILE --import %1), or, if these are other figures, set them apart with --set &quot;source=another name&quot;.</source>
        <translation>Hãy hoàn tác lần nhập đó (pheu undo FILE --import %1), hoặc nếu đây là số liệu khác, hãy tách riêng bằng --set &quot;source=tên khác&quot;.</translation>
    </message>
    <message>
        <source>another file of this import gives them</source>
        <translation>một tệp khác của lần nhập này cho</translation>
    </message>
    <message>
        <source>“%1” of this import gives them</source>
        <translation>“%1” của lần nhập này cho</translation>
    </message>
    <message>
        <source>Import one of the two files, or, if these are other figures, import them one after the other with --set &quot;source=another name&quot;.</source>
        <translation>Hãy nhập một trong hai tệp, hoặc nếu đây là số liệu khác, hãy nhập lần lượt từng tệp với --set &quot;source=tên khác&quot;.</translation>
    </message>
</context>
<context>
    <name>pheu::BudgetPace</name>
    <message>
        <source>No channel yet</source>
        <translation>Chưa có kênh</translation>
    </message>
</context>
<context>
    <name>pheu::BudgetsDialog</name>
    <message>
        <source>Budgets, through %1</source>
        <translation>Ngân sách, đến hết %1</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Chiến dịch</translation>
    </message>
    <message>
        <source>No campaign has a budget, a start and an end yet.</source>
        <translation>Chưa chiến dịch nào có ngân sách, ngày bắt đầu và ngày kết thúc.</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Chiến dịch</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kênh</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kênh</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Kỳ</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Ngân sách</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Đã chi</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Còn lại</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>Ngày còn lại</translation>
    </message>
    <message>
        <source>Projected</source>
        <translation>Dự kiến</translation>
    </message>
    <message>
        <source>Over (+), under (−)</source>
        <translation>Vượt (+), thiếu (−)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>No campaign with a budget has begun yet.</source>
        <translation>Chưa chiến dịch nào có ngân sách bắt đầu.</translation>
    </message>
    <message>
        <source>Cost is fully loaded: spend and other costs. The projection goes on at the rate so far. The budget of a campaign with several channels is shared out by what was spent on each.</source>
        <translation>Chi phí là chi phí đầy đủ: chi tiêu và chi phí khác. Dự kiến tiếp tục theo nhịp đến nay. Ngân sách của chiến dịch có nhiều kênh được chia theo số đã chi ở mỗi kênh.</translation>
    </message>
</context>
<context>
    <name>pheu::BuilderDialog</name>
    <message>
        <source>Build links</source>
        <translation>Tạo liên kết</translation>
    </message>
    <message>
        <source>&amp;Rules…</source>
        <translation>&amp;Quy tắc…</translation>
    </message>
    <message>
        <source>Links that would be made</source>
        <translation>Các liên kết sẽ được tạo</translation>
    </message>
    <message numerus="yes">
        <source>Make %n link(s)</source>
        <translation>
            <numerusform>Tạo %n liên kết</numerusform>
        </translation>
    </message>
    <message>
        <source>Make links</source>
        <translation>Tạo liên kết</translation>
    </message>
    <message>
        <source>Tick campaigns or ads, or say where a link leads. Channels and contents multiply them.</source>
        <translation>Hãy đánh dấu chiến dịch hoặc quảng cáo, hoặc cho biết liên kết dẫn tới đâu. Kênh và nội dung nhân số liên kết lên.</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Mới: %1</translation>
    </message>
    <message>
        <source>there already: %1</source>
        <translation>đã có: %1</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>bị từ chối: %1</translation>
    </message>
    <message>
        <source>A link of this workspace has this very address.</source>
        <translation>Không gian làm việc này đã có một liên kết với đúng địa chỉ này.</translation>
    </message>
    <message>
        <source>Row %1 of this plan has this very address.</source>
        <translation>Dòng %1 của kế hoạch này có đúng địa chỉ này.</translation>
    </message>
    <message>
        <source>Another link has the same parameters and leads elsewhere: reports add the two up.</source>
        <translation>Một liên kết khác có cùng tham số nhưng dẫn tới nơi khác: báo cáo sẽ cộng gộp hai liên kết.</translation>
    </message>
    <message>
        <source>Making links</source>
        <translation>Đang tạo liên kết</translation>
    </message>
</context>
<context>
    <name>pheu::BuilderForm</name>
    <message>
        <source>Campaigns</source>
        <translation>Chiến dịch</translation>
    </message>
    <message>
        <source>Ads</source>
        <translation>Quảng cáo</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kênh</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Dẫn tới</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Vị trí</translation>
    </message>
    <message>
        <source>By channel</source>
        <translation>Theo kênh</translation>
    </message>
    <message>
        <source>What the links are for</source>
        <translation>Liên kết dành cho</translation>
    </message>
    <message>
        <source>image-1, video-2</source>
        <translation>anh-1, video-2</translation>
    </message>
    <message>
        <source>Variants, apart by commas: one link each</source>
        <translation>Các biến thể, cách nhau bằng dấu phẩy: mỗi biến thể một liên kết</translation>
    </message>
    <message>
        <source>The ad&apos;s landing page</source>
        <translation>Trang đích của quảng cáo</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Vị trí</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>&amp;Nội dung</translation>
    </message>
    <message>
        <source>&amp;Leads to</source>
        <translation>&amp;Dẫn tới</translation>
    </message>
    <message>
        <source>PARAMETERS</source>
        <translation>THAM SỐ</translation>
    </message>
    <message>
        <source>By the rules</source>
        <translation>Theo quy tắc</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a tab and how many are ticked</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>pheu::ButtonAddress</name>
    <message>
        <source>The button “%1” has no address yet. Give it one in the settings of the field.</source>
        <translation>Nút “%1” chưa có địa chỉ. Hãy đặt địa chỉ trong cài đặt của trường.</translation>
    </message>
    <message>
        <source>The button “%1” opens nothing here: its address is empty for this record. %2</source>
        <translation>Nút “%1” không mở gì ở đây: địa chỉ của bản ghi này trống. %2</translation>
    </message>
    <message>
        <source>The button “%1” cannot be used: %2</source>
        <translation>Không dùng được nút “%1”: %2</translation>
    </message>
</context>
<context>
    <name>pheu::CalendarCanvas</name>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n bản ghi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n nữa</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::CalendarView</name>
    <message>
        <source>Calendar</source>
        <translation>Lịch</translation>
    </message>
    <message>
        <source>A calendar needs a date field</source>
        <translation>Lịch cần một trường ngày</translation>
    </message>
    <message>
        <source>Choose a date field</source>
        <translation>Chọn trường ngày</translation>
    </message>
    <message>
        <source>Each record stands on its day, or over the days from its start to its end.</source>
        <translation>Mỗi bản ghi nằm ở ngày của nó, hoặc trải từ ngày bắt đầu đến ngày kết thúc.</translation>
    </message>
    <message>
        <source>Choose the date</source>
        <translation>Chọn ngày</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>None: one day each</source>
        <translation>Không có: mỗi bản ghi một ngày</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Màu</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Hiển thị</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Tuần</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Tháng</translation>
    </message>
    <message numerus="yes">
        <source>%n without a date</source>
        <translation>
            <numerusform>%n bản ghi không có ngày</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more on this day</source>
        <translation>
            <numerusform>%n bản ghi nữa trong ngày này</numerusform>
        </translation>
    </message>
    <message>
        <source>This page has no date field. Add one, and its records can stand on a calendar.</source>
        <translation>Trang này chưa có trường ngày. Hãy thêm một trường để đưa bản ghi lên lịch.</translation>
    </message>
</context>
<context>
    <name>pheu::CampaignEffect</name>
    <message>
        <source>The lag is at most ten years.</source>
        <translation>Độ trễ tối đa là mười năm.</translation>
    </message>
    <message>
        <source>No revenue is recorded in %1.</source>
        <translation>Không có doanh thu nào được ghi trong %1.</translation>
    </message>
    <message>
        <source>The revenue of the window is 0, so nothing has a share in it.</source>
        <translation>Doanh thu của khoảng xét bằng 0 nên không có phần nào để tính tỷ trọng.</translation>
    </message>
    <message>
        <source>The revenue before was 0, so nothing can be divided by it.</source>
        <translation>Doanh thu trước đó bằng 0 nên không thể chia cho nó.</translation>
    </message>
    <message>
        <source>The results end on %1: the window is not over yet, and its revenue will grow.</source>
        <translation>Kết quả dừng ở %1: khoảng xét chưa kết thúc, doanh thu của nó còn tăng.</translation>
    </message>
    <message>
        <source>The results begin on %1: the baseline lacks its first days, so it is too low.</source>
        <translation>Kết quả bắt đầu từ %1: mức nền thiếu những ngày đầu nên quá thấp.</translation>
    </message>
    <message>
        <source>With this lag the baseline has days of the campaign itself in it. Compare with a year earlier, or enter a baseline.</source>
        <translation>Với độ trễ này, mức nền có cả ngày của chính chiến dịch. Hãy so với năm trước, hoặc nhập mức nền.</translation>
    </message>
    <message>
        <source>The campaign ends before it begins. Change its days.</source>
        <translation>Chiến dịch kết thúc trước khi bắt đầu. Hãy đổi ngày của nó.</translation>
    </message>
    <message>
        <source>The baseline is not a number. Write an amount.</source>
        <translation>Mức nền không phải là số. Hãy viết một số tiền.</translation>
    </message>
    <message>
        <source>The results end on %1: the mean after the campaign is that of %2 of %3 days.</source>
        <translation>Kết quả dừng ở %1: trung bình sau chiến dịch là của %2 trên %3 ngày.</translation>
    </message>
</context>
<context>
    <name>pheu::CampaignEffectDialog</name>
    <message>
        <source>First day of the campaign</source>
        <translation>Ngày đầu của chiến dịch</translation>
    </message>
    <message>
        <source>Last day of the campaign</source>
        <translation>Ngày cuối của chiến dịch</translation>
    </message>
    <message>
        <source>Baseline of your own</source>
        <translation>Mức nền tự nhập</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>Sao chép dạng bảng</translation>
    </message>
    <message>
        <source>What a campaign added</source>
        <translation>Chiến dịch đã mang lại gì</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Chiến dịch</translation>
    </message>
    <message>
        <source>Lag in days</source>
        <translation>Độ trễ tính bằng ngày</translation>
    </message>
    <message>
        <source>Buyers often come later than they were reached: the window is the campaign&apos;s dates, moved by so many days.</source>
        <translation>Người mua thường đến muộn hơn lúc được tiếp cận: khoảng xét là các ngày của chiến dịch, lùi đi bấy nhiêu ngày.</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Mức nền</translation>
    </message>
    <message>
        <source>As many days before</source>
        <translation>Cùng số ngày ngay trước đó</translation>
    </message>
    <message>
        <source>The same dates a year earlier</source>
        <translation>Cùng ngày năm trước</translation>
    </message>
    <message>
        <source>An amount of your own</source>
        <translation>Số tiền tự nhập</translation>
    </message>
    <message>
        <source>Revenue of the window that would have come without the campaign</source>
        <translation>Doanh thu trong khoảng xét lẽ ra vẫn có dù không có chiến dịch</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Lọc</translation>
    </message>
    <message>
        <source>Which revenue counts; empty: all of it, by marketing or not</source>
        <translation>Tính doanh thu nào; để trống: toàn bộ, do marketing hay không</translation>
    </message>
    <message>
        <source>&amp;Campaign</source>
        <translation>C&amp;hiến dịch</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>Ngày đầ&amp;u</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>Ngày &amp;cuối</translation>
    </message>
    <message>
        <source>La&amp;g in days</source>
        <translation>Độ &amp;trễ theo ngày</translation>
    </message>
    <message>
        <source>&amp;Baseline</source>
        <translation>&amp;Mức nền</translation>
    </message>
    <message>
        <source>Filte&amp;r</source>
        <translation>&amp;Bộ lọc</translation>
    </message>
    <message>
        <source>Incremental sales are all revenue of the window less the baseline: what would have been sold anyway. Before and after are means a day of as many days next to the campaign.</source>
        <translation>Doanh số tăng thêm là toàn bộ doanh thu của khoảng xét trừ mức nền: phần đằng nào cũng bán được. Trước và sau là trung bình mỗi ngày của cùng số ngày ở sát chiến dịch.</translation>
    </message>
    <message>
        <source>What the campaign added</source>
        <translation>Chiến dịch đã mang lại gì</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Số liệu</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Số ngày</translation>
    </message>
    <message>
        <source>None: days of your own</source>
        <translation>Không: tự chọn ngày</translation>
    </message>
    <message>
        <source>Write the revenue that would have come anyway, such as 90m or 90,000,000.</source>
        <translation>Hãy viết doanh thu đằng nào cũng có, chẳng hạn 90tr hoặc 90.000.000.</translation>
    </message>
    <message>
        <source>Revenue of the window</source>
        <translation>Doanh thu của khoảng xét</translation>
    </message>
    <message>
        <source>entered by you</source>
        <translation>bạn tự nhập</translation>
    </message>
    <message>
        <source>Incremental sales</source>
        <translation>Doanh số tăng thêm</translation>
    </message>
    <message>
        <source>revenue − baseline</source>
        <translation>doanh thu − mức nền</translation>
    </message>
    <message>
        <source>Share of revenue</source>
        <translation>Tỷ trọng trong doanh thu</translation>
    </message>
    <message>
        <source>incremental ÷ revenue</source>
        <translation>tăng thêm ÷ doanh thu</translation>
    </message>
    <message>
        <source>Revenue a day before</source>
        <translation>Doanh thu mỗi ngày trước đó</translation>
    </message>
    <message>
        <source>Revenue a day after</source>
        <translation>Doanh thu mỗi ngày sau đó</translation>
    </message>
    <message>
        <source>After ÷ before</source>
        <translation>Sau ÷ trước</translation>
    </message>
    <message>
        <source>means a day</source>
        <translation>trung bình mỗi ngày</translation>
    </message>
    <message>
        <source>%1 incremental, %2 of revenue</source>
        <translation>tăng thêm %1, bằng %2 doanh thu</translation>
    </message>
    <message>
        <source>Reading the results…</source>
        <translation>Đang đọc kết quả…</translation>
    </message>
</context>
<context>
    <name>pheu::Card</name>
    <message>
        <source>on fully loaded cost</source>
        <translation>trên chi phí đầy đủ</translation>
    </message>
    <message>
        <source>(no channel)</source>
        <translation>(không có kênh)</translation>
    </message>
    <message>
        <source>(no campaign)</source>
        <translation>(không có chiến dịch)</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(không có)</translation>
    </message>
    <message>
        <source>No value in this period: %1.</source>
        <translation>Không có giá trị trong kỳ này: %1.</translation>
    </message>
    <message>
        <source>Cannot be computed: %1 is 0.</source>
        <translation>Không tính được: %1 bằng 0.</translation>
    </message>
    <message>
        <source>The records of this period give no value.</source>
        <translation>Các bản ghi của kỳ này không cho giá trị nào.</translation>
    </message>
    <message>
        <source>This card has no data.</source>
        <translation>Thẻ này không có dữ liệu.</translation>
    </message>
    <message>
        <source>There are no results in this period.</source>
        <translation>Không có kết quả nào trong kỳ này.</translation>
    </message>
    <message>
        <source>This workspace has no funnel.</source>
        <translation>Không gian làm việc này chưa có phễu.</translation>
    </message>
    <message>
        <source>No step of this funnel has a value in this period.</source>
        <translation>Không bước nào của phễu này có giá trị trong kỳ.</translation>
    </message>
    <message>
        <source>%1 · log scale · step rate · overall rate</source>
        <translation>%1 · thang log · tỷ lệ bước · tỷ lệ chung</translation>
    </message>
    <message>
        <source>%1 · step rate · overall rate</source>
        <translation>%1 · tỷ lệ bước · tỷ lệ chung</translation>
    </message>
    <message>
        <source>No campaign has this figure in this period. %1</source>
        <translation>Không chiến dịch nào có số liệu này trong kỳ. %1</translation>
    </message>
    <message numerus="yes">
        <source>%n campaigns with a figure</source>
        <translation>
            <numerusform>%n chiến dịch có số liệu</numerusform>
        </translation>
    </message>
    <message>
        <source>Neither revenue nor cost is recorded in this period.</source>
        <translation>Kỳ này chưa ghi nhận doanh thu lẫn chi phí.</translation>
    </message>
    <message>
        <source>by day</source>
        <translation>theo ngày</translation>
    </message>
    <message>
        <source>by week</source>
        <translation>theo tuần</translation>
    </message>
    <message>
        <source>by month</source>
        <translation>theo tháng</translation>
    </message>
    <message>
        <source>by year</source>
        <translation>theo năm</translation>
    </message>
    <message>
        <source>No value in this period.</source>
        <translation>Không có giá trị trong kỳ này.</translation>
    </message>
    <message>
        <source> · “—”: no value recorded</source>
        <translation> · “—”: chưa ghi nhận giá trị</translation>
    </message>
    <message>
        <source>“%1” does not add up, so it has no shares: show it as bars.</source>
        <translation>“%1” không cộng dồn được nên không có tỷ trọng: hãy dùng biểu đồ thanh.</translation>
    </message>
    <message>
        <source>“%1” is below zero for some, so it has no shares: show it as bars.</source>
        <translation>“%1” có giá trị âm nên không có tỷ trọng: hãy dùng biểu đồ thanh.</translation>
    </message>
    <message>
        <source>“%1” is zero in this period: there is nothing to share.</source>
        <translation>“%1” bằng 0 trong kỳ này: không có gì để chia phần.</translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n mục khác</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 rows, %3 of %4 columns</source>
        <translation>%1 trên %2 hàng, %3 trên %4 cột</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 trên %2 hàng</translation>
    </message>
    <message>
        <source>%1 of %2 columns</source>
        <translation>%1 trên %2 cột</translation>
    </message>
    <message>
        <source>The goal of this card is not there any more. Choose another one.</source>
        <translation>Mục tiêu của thẻ này không còn nữa. Hãy chọn mục tiêu khác.</translation>
    </message>
    <message>
        <source>This card has no text yet.</source>
        <translation>Thẻ này chưa có nội dung.</translation>
    </message>
    <message>
        <source>This card has no picture yet.</source>
        <translation>Thẻ này chưa có hình.</translation>
    </message>
    <message>
        <source>There is no figure in this period: %1.</source>
        <translation>Không có số liệu trong kỳ này: %1.</translation>
    </message>
    <message>
        <source>Over 100 %: more than the step before, these do not come from it alone · %1</source>
        <translation>Trên 100 %: nhiều hơn bước trước, số này không chỉ đến từ bước đó · %1</translation>
    </message>
</context>
<context>
    <name>pheu::CardArea</name>
    <message>
        <source>Reading the results…</source>
        <translation>Đang đọc kết quả…</translation>
    </message>
    <message>
        <source>No results yet</source>
        <translation>Chưa có kết quả</translation>
    </message>
    <message>
        <source>The dashboard fills as soon as there are results: impressions, spend, leads, orders, revenue by day and channel.</source>
        <translation>Bảng điều khiển đầy lên ngay khi có kết quả: lượt hiển thị, chi tiêu, khách tiềm năng, đơn hàng, doanh thu theo ngày và kênh.</translation>
    </message>
    <message>
        <source>Import an export…</source>
        <translation>Nhập tệp xuất…</translation>
    </message>
    <message>
        <source>Type results</source>
        <translation>Nhập tay kết quả</translation>
    </message>
    <message>
        <source>No cards yet</source>
        <translation>Chưa có thẻ nào</translation>
    </message>
    <message>
        <source>A card shows a figure, a chart, a table, a goal, a note or a picture. Choose the first one, or begin with the cards of a template.</source>
        <translation>Thẻ cho thấy một chỉ số, một biểu đồ, một bảng, một mục tiêu, một ghi chú hoặc một hình. Hãy chọn thẻ đầu tiên, hoặc bắt đầu bằng các thẻ của một mẫu.</translation>
    </message>
    <message>
        <source>Add the first card…</source>
        <translation>Thêm thẻ đầu tiên…</translation>
    </message>
    <message>
        <source>Take a template…</source>
        <translation>Dùng một mẫu…</translation>
    </message>
</context>
<context>
    <name>pheu::CardDialog</name>
    <message>
        <source>New card</source>
        <translation>Thẻ mới</translation>
    </message>
    <message>
        <source>Configure the card</source>
        <translation>Thiết lập thẻ</translation>
    </message>
    <message>
        <source>Add the card</source>
        <translation>Thêm thẻ</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Leave without adding the card?</source>
        <translation>Đóng mà không thêm thẻ?</translation>
    </message>
    <message>
        <source>Leave the card unsaved?</source>
        <translation>Đóng mà không lưu thẻ?</translation>
    </message>
</context>
<context>
    <name>pheu::CardForm</name>
    <message>
        <source>By</source>
        <translation>Theo</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>Theo chiều ngang</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>Phễu</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Mục tiêu</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>Thẻ cho thấy gì</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Lọc</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tiêu đề</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Chiều rộng</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>What readers should know beside the figures</source>
        <translation>Điều người đọc nên biết bên cạnh số liệu</translation>
    </message>
    <message>
        <source>For those who do not see the picture</source>
        <translation>Dành cho người không nhìn thấy hình</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Số liệu</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Hình</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Kỳ</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Chiều cao</translation>
    </message>
    <message>
        <source>Choose what to split by</source>
        <translation>Chọn chiều để tách</translation>
    </message>
    <message>
        <source>The first one</source>
        <translation>Cái đầu tiên</translation>
    </message>
    <message>
        <source>Choose a goal</source>
        <translation>Chọn một mục tiêu</translation>
    </message>
    <message>
        <source>There is no goal yet</source>
        <translation>Chưa có mục tiêu nào</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Tự động</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Số liệu</translation>
    </message>
    <message>
        <source>A height below %1 px leaves no room for the card. Choose a larger one, or Automatic.</source>
        <translation>Chiều cao dưới %1 px không đủ chỗ cho thẻ. Hãy chọn chiều cao lớn hơn, hoặc Tự động.</translation>
    </message>
</context>
<context>
    <name>pheu::CardGoals</name>
    <message>
        <source>“%1” needs a target and a period before a card can show it.</source>
        <translation>“%1” cần có con số và kỳ trước khi thẻ có thể hiện nó.</translation>
    </message>
</context>
<context>
    <name>pheu::CardKind</name>
    <message>
        <source>Figure</source>
        <translation>Số liệu</translation>
    </message>
    <message>
        <source>One figure, its change and its last days.</source>
        <translation>Một chỉ số, mức thay đổi và những ngày gần nhất.</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>Phễu</translation>
    </message>
    <message>
        <source>The steps of a funnel and what each loses.</source>
        <translation>Các bước của phễu và mức hao hụt ở mỗi bước.</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Thanh ngang</translation>
    </message>
    <message>
        <source>One or two figures by channel, campaign or another field.</source>
        <translation>Một hoặc hai chỉ số theo kênh, chiến dịch hoặc trường khác.</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Đường</translation>
    </message>
    <message>
        <source>Figures over time as lines.</source>
        <translation>Các chỉ số theo thời gian dưới dạng đường.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Cột</translation>
    </message>
    <message>
        <source>Figures over time as columns.</source>
        <translation>Các chỉ số theo thời gian dưới dạng cột.</translation>
    </message>
    <message>
        <source>Columns and lines</source>
        <translation>Cột và đường</translation>
    </message>
    <message>
        <source>The first figure as columns, the others as lines with their own axis.</source>
        <translation>Chỉ số đầu là cột, các chỉ số còn lại là đường với trục riêng.</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Tỷ trọng</translation>
    </message>
    <message>
        <source>How a figure that adds up is shared out.</source>
        <translation>Một chỉ số cộng dồn được chia thành các phần ra sao.</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Bản đồ nhiệt</translation>
    </message>
    <message>
        <source>One figure by two fields; the stronger the colour, the more.</source>
        <translation>Một chỉ số theo hai trường; màu càng mạnh thì càng nhiều.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Bảng</translation>
    </message>
    <message>
        <source>Several figures by channel, campaign or another field.</source>
        <translation>Nhiều chỉ số theo kênh, chiến dịch hoặc trường khác.</translation>
    </message>
    <message>
        <source>Best and worst</source>
        <translation>Cao nhất và thấp nhất</translation>
    </message>
    <message>
        <source>The highest and the lowest by the first figure.</source>
        <translation>Cao nhất và thấp nhất theo chỉ số đầu tiên.</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Mục tiêu</translation>
    </message>
    <message>
        <source>A goal: how far it is, and how far it should be.</source>
        <translation>Một mục tiêu: đã đi được bao xa, và lẽ ra phải đến đâu.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>A note beside the figures.</source>
        <translation>Một ghi chú bên cạnh số liệu.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Hình</translation>
    </message>
    <message>
        <source>A logo, a screenshot, an advertisement.</source>
        <translation>Một logo, ảnh chụp màn hình, mẫu quảng cáo.</translation>
    </message>
</context>
<context>
    <name>pheu::CardLoader</name>
    <message>
        <source>The filter of this card cannot be read: %1</source>
        <translation>Không đọc được bộ lọc của thẻ này: %1</translation>
    </message>
    <message>
        <source>The picture of this card is not there any more. Choose another one.</source>
        <translation>Hình của thẻ này không còn nữa. Hãy chọn hình khác.</translation>
    </message>
    <message>
        <source>“%1” is not a picture. Choose a PNG, JPEG, WebP or GIF.</source>
        <translation>“%1” không phải là hình. Hãy chọn tệp PNG, JPEG, WebP hoặc GIF.</translation>
    </message>
    <message>
        <source>“%1” is too large for a card. Choose a picture of at most 16 MB.</source>
        <translation>“%1” quá lớn cho một thẻ. Hãy chọn hình không quá 16 MB.</translation>
    </message>
    <message>
        <source>The filter of the dashboard (%1) and that of this card (%2) together leave no record in this period. Change one of them.</source>
        <translation>Bộ lọc của bảng điều khiển (%1) và của thẻ này (%2) cùng nhau không để lại bản ghi nào trong kỳ này. Hãy đổi một trong hai.</translation>
    </message>
    <message>
        <source>No record of this period matches the filter (%1).</source>
        <translation>Không bản ghi nào trong kỳ này khớp bộ lọc (%1).</translation>
    </message>
</context>
<context>
    <name>pheu::CardPeriodBox</name>
    <message>
        <source>First day</source>
        <translation>Ngày đầu</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Ngày cuối</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Kỳ</translation>
    </message>
    <message>
        <source>As the dashboard</source>
        <translation>Như bảng điều khiển</translation>
    </message>
    <message>
        <source>Own days</source>
        <translation>Tự chọn ngày</translation>
    </message>
</context>
<context>
    <name>pheu::CardPreview</name>
    <message>
        <source>Preview of the card</source>
        <translation>Xem trước thẻ</translation>
    </message>
    <message>
        <source>The card shows here as soon as it is complete.</source>
        <translation>Thẻ hiện ở đây ngay khi đã đủ thông tin.</translation>
    </message>
    <message>
        <source>Reading the results…</source>
        <translation>Đang đọc kết quả…</translation>
    </message>
</context>
<context>
    <name>pheu::CardProblem</name>
    <message>
        <source>Choose the KPI that the card shows.</source>
        <translation>Hãy chọn KPI mà thẻ cho thấy.</translation>
    </message>
    <message>
        <source>There is no KPI “%1” in this workspace. Choose another one.</source>
        <translation>Không gian làm việc này không có KPI “%1”. Hãy chọn KPI khác.</translation>
    </message>
    <message>
        <source>Choose a second KPI: the first is drawn as columns, the others as lines.</source>
        <translation>Hãy chọn KPI thứ hai: KPI đầu được vẽ thành cột, các KPI còn lại thành đường.</translation>
    </message>
    <message>
        <source>This workspace has no page of results.</source>
        <translation>Không gian làm việc này không có trang kết quả.</translation>
    </message>
    <message>
        <source>Choose what the figures are split by.</source>
        <translation>Hãy chọn chiều để tách số liệu.</translation>
    </message>
    <message>
        <source>Choose what the columns of the heat map are.</source>
        <translation>Hãy chọn chiều làm cột của bản đồ nhiệt.</translation>
    </message>
    <message>
        <source>Rows and columns of a heat map are two different dimensions. Choose another one.</source>
        <translation>Hàng và cột của bản đồ nhiệt phải là hai chiều khác nhau. Hãy chọn chiều khác.</translation>
    </message>
    <message>
        <source>“%1” does not add up, so it has no shares. Choose a figure that is a sum, such as revenue, or show it as bars.</source>
        <translation>“%1” không cộng dồn được nên không có tỷ trọng. Hãy chọn một chỉ số là tổng, chẳng hạn doanh thu, hoặc dùng biểu đồ thanh.</translation>
    </message>
    <message>
        <source>This workspace has no page of targets yet.</source>
        <translation>Không gian làm việc này chưa có trang mục tiêu.</translation>
    </message>
    <message>
        <source>Choose the goal that the card shows.</source>
        <translation>Hãy chọn mục tiêu mà thẻ cho thấy.</translation>
    </message>
    <message>
        <source>Write the text of the card.</source>
        <translation>Hãy viết nội dung của thẻ.</translation>
    </message>
    <message>
        <source>Choose the picture of the card.</source>
        <translation>Hãy chọn hình của thẻ.</translation>
    </message>
    <message>
        <source>The filter cannot be read: %1</source>
        <translation>Không đọc được bộ lọc: %1</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>Kỳ kết thúc trước khi bắt đầu.</translation>
    </message>
</context>
<context>
    <name>pheu::CardSize</name>
    <message>
        <source>Automatic</source>
        <translation>Tự động</translation>
    </message>
    <message>
        <source>The whole width</source>
        <translation>Cả chiều rộng</translation>
    </message>
    <message>
        <source>%1/%2 of the width</source>
        <extracomment>a fraction of the width of the dashboard: 1/6, 5/12</extracomment>
        <translation>%1/%2 chiều rộng</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1 px</translation>
    </message>
</context>
<context>
    <name>pheu::CardText</name>
    <message>
        <source>Compared period</source>
        <translation>Kỳ so sánh</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Thay đổi</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Bước</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Step rate</source>
        <translation>Tỷ lệ bước</translation>
    </message>
    <message>
        <source>Overall rate</source>
        <translation>Tỷ lệ chung</translation>
    </message>
    <message>
        <source>Step rate before</source>
        <translation>Tỷ lệ bước kỳ trước</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Tổng</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>không đổi</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Mục tiêu</translation>
    </message>
    <message>
        <source>Period of the goal</source>
        <translation>Kỳ của mục tiêu</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Mục tiêu</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Đã đạt</translation>
    </message>
    <message>
        <source>Expected by now</source>
        <translation>Lẽ ra đến nay</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Nhịp độ</translation>
    </message>
    <message>
        <source>Projected end</source>
        <translation>Dự kiến cuối kỳ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>%1, planned</source>
        <translation>%1, kế hoạch</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Tỷ trọng</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Phụ trách</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Hình</translation>
    </message>
    <message>
        <source>Overall</source>
        <translation>Chung</translation>
    </message>
</context>
<context>
    <name>pheu::CardTitle</name>
    <message>
        <source>Conversion funnel</source>
        <translation>Phễu chuyển đổi</translation>
    </message>
    <message>
        <source>ROI by channel</source>
        <translation>ROI theo kênh</translation>
    </message>
    <message>
        <source>Revenue and cost over time</source>
        <translation>Doanh thu và chi phí theo thời gian</translation>
    </message>
    <message>
        <source>CPL and CPW by channel</source>
        <translation>CPL và CPW theo kênh</translation>
    </message>
    <message>
        <source>By channel</source>
        <translation>Theo kênh</translation>
    </message>
    <message>
        <source>Campaigns: highest and lowest ROI</source>
        <translation>Chiến dịch: ROI cao nhất và thấp nhất</translation>
    </message>
    <message>
        <source>By campaign</source>
        <translation>Theo chiến dịch</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 theo %2</translation>
    </message>
    <message>
        <source>%1 over time</source>
        <translation>%1 theo thời gian</translation>
    </message>
    <message>
        <source>%1 by %2 and %3</source>
        <translation>%1 theo %2 và %3</translation>
    </message>
    <message>
        <source>%1: highest and lowest %2</source>
        <translation>%1: cao nhất và thấp nhất theo %2</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>Theo %1</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Mục tiêu</translation>
    </message>
</context>
<context>
    <name>pheu::CardWidget</name>
    <message>
        <source>Menu of %1</source>
        <translation>Trình đơn của %1</translation>
    </message>
    <message>
        <source>What can be done with this card</source>
        <translation>Những việc làm được với thẻ này</translation>
    </message>
    <message>
        <source>Filter by “%1”</source>
        <translation>Lọc theo “%1”</translation>
    </message>
    <message>
        <source>Show records</source>
        <translation>Xem bản ghi</translation>
    </message>
    <message>
        <source>Explain this figure</source>
        <translation>Giải thích số liệu này</translation>
    </message>
    <message>
        <source>Copy figures</source>
        <translation>Sao chép số liệu</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>Phễu</translation>
    </message>
    <message>
        <source>Copy as a picture</source>
        <translation>Sao chép thành hình</translation>
    </message>
    <message>
        <source>Show the goal</source>
        <translation>Mở mục tiêu</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Sao chép nội dung</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Chiều rộng</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Chiều cao</translation>
    </message>
    <message>
        <source>Configure…</source>
        <translation>Thiết lập…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Nhân bản</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Chuyển sang trái</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Chuyển sang phải</translation>
    </message>
    <message>
        <source>Delete the card</source>
        <translation>Xóa thẻ</translation>
    </message>
</context>
<context>
    <name>pheu::Catalogue</name>
    <message>
        <source>sum of %1.%2</source>
        <translation>tổng %1.%2</translation>
    </message>
    <message>
        <source>last value of %1.%2</source>
        <translation>giá trị cuối của %1.%2</translation>
    </message>
    <message>
        <source>%1.%2 of a single record</source>
        <translation>%1.%2 của một bản ghi duy nhất</translation>
    </message>
    <message>
        <source>different values of %1.%2</source>
        <translation>số giá trị khác nhau của %1.%2</translation>
    </message>
    <message>
        <source>mean of %1.%2</source>
        <translation>trung bình của %1.%2</translation>
    </message>
    <message>
        <source>number of records with %1.%2</source>
        <translation>số bản ghi có %1.%2</translation>
    </message>
    <message>
        <source>%1 where %2</source>
        <translation>%1 khi %2</translation>
    </message>
    <message>
        <source>spend + costs.amount</source>
        <translation>spend + costs.amount</translation>
    </message>
    <message>
        <source>different customers of the period before</source>
        <translation>số khách hàng khác nhau của kỳ trước</translation>
    </message>
    <message>
        <source>different customers of this period and the one before</source>
        <translation>số khách hàng khác nhau có ở cả kỳ này và kỳ trước</translation>
    </message>
    <message>
        <source>different customers with two or more orders</source>
        <translation>số khách hàng khác nhau có từ hai đơn trở lên</translation>
    </message>
    <message>
        <source>number of orders that are their customer&apos;s first</source>
        <translation>số đơn là đơn đầu tiên của khách</translation>
    </message>
    <message>
        <source>sum of orders.revenue of orders that are their customer&apos;s first</source>
        <translation>tổng orders.revenue của các đơn là đơn đầu tiên của khách</translation>
    </message>
    <message>
        <source>number of leads that are open at the end of the period</source>
        <translation>số khách tiềm năng còn mở ở cuối kỳ</translation>
    </message>
    <message>
        <source>mean of leads.won − leads.date</source>
        <translation>trung bình của leads.won − leads.date</translation>
    </message>
    <message>
        <source>mean of product-usage.active_users_day</source>
        <translation>trung bình của product-usage.active_users_day</translation>
    </message>
    <message>
        <source>product-usage.active_users_month of a single month</source>
        <translation>product-usage.active_users_month của đúng một tháng</translation>
    </message>
    <message>
        <source>number of records of %1</source>
        <translation>số bản ghi của %1</translation>
    </message>
    <message>
        <source>number of records of %1 with %2</source>
        <translation>số bản ghi của %1 với %2</translation>
    </message>
    <message>
        <source>%1, or %2</source>
        <translation>%1, hoặc %2</translation>
    </message>
</context>
<context>
    <name>pheu::CatalogueCommand</name>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Công thức</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>KPI</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>metric</source>
        <translation>chỉ số</translation>
    </message>
    <message>
        <source>needs the page %1</source>
        <translation>cần trang %1</translation>
    </message>
    <message>
        <source>Lists every measure and KPI with its formula and the page it needs.</source>
        <translation>Liệt kê mọi số đo và KPI cùng công thức và trang cần có.</translation>
    </message>
    <message>
        <source>Form of the answer: table unless said.</source>
        <translation>Dạng trả lời: bảng, nếu không nêu khác.</translation>
    </message>
    <message>
        <source>own KPI</source>
        <translation>KPI tự tạo</translation>
    </message>
    <message>
        <source>own metric</source>
        <translation>số liệu tự tạo</translation>
    </message>
</context>
<context>
    <name>pheu::CatalogueDialog</name>
    <message>
        <source>KPI catalogue</source>
        <translation>Danh mục KPI</translation>
    </message>
    <message>
        <source>Search by name, formula or meaning</source>
        <translation>Tìm theo tên, công thức hoặc ý nghĩa</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Mọi loại</translation>
    </message>
    <message>
        <source>KPIs</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Chỉ số</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Số đo</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Giai đoạn</translation>
    </message>
    <message>
        <source>Trait</source>
        <translation>Đặc điểm</translation>
    </message>
    <message>
        <source>Any trait</source>
        <translation>Mọi đặc điểm</translation>
    </message>
    <message>
        <source>Actionable</source>
        <translation>Hành động được</translation>
    </message>
    <message>
        <source>Leading</source>
        <translation>Chỉ báo sớm</translation>
    </message>
    <message>
        <source>Lagging</source>
        <translation>Chỉ báo trễ</translation>
    </message>
    <message>
        <source>Vanity</source>
        <translation>Phù phiếm</translation>
    </message>
    <message>
        <source>With data here</source>
        <translation>Có dữ liệu ở đây</translation>
    </message>
    <message>
        <source>Measures and KPIs</source>
        <translation>Số đo và KPI</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Công thức</translation>
    </message>
    <message>
        <source>All stages</source>
        <translation>Mọi giai đoạn</translation>
    </message>
    <message>
        <source>Awareness</source>
        <translation>Nhận biết</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>Quan tâm</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Hành động</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>Mua</translation>
    </message>
    <message>
        <source>Loyalty</source>
        <translation>Gắn bó</translation>
    </message>
    <message>
        <source>KPI</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Số đo</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Chỉ số</translation>
    </message>
    <message>
        <source>needs the page “%1”</source>
        <translation>cần trang “%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 shown</source>
        <translation>
            <numerusform>hiện %n trên %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Không tìm thấy gì</translation>
    </message>
    <message>
        <source>Try another word, or widen the choices above.</source>
        <translation>Hãy thử từ khác, hoặc nới các lựa chọn ở trên.</translation>
    </message>
    <message>
        <source>Formula: %1</source>
        <translation>Công thức: %1</translation>
    </message>
    <message>
        <source>actionable</source>
        <translation>hành động được</translation>
    </message>
    <message>
        <source>leading</source>
        <translation>chỉ báo sớm</translation>
    </message>
    <message>
        <source>lagging</source>
        <translation>chỉ báo trễ</translation>
    </message>
    <message>
        <source>vanity</source>
        <translation>phù phiếm</translation>
    </message>
    <message>
        <source>id %1</source>
        <translation>mã %1</translation>
    </message>
    <message>
        <source>It needs the page “%1”, which this workspace does not have.</source>
        <translation>Cần trang “%1”, mà không gian làm việc này chưa có.</translation>
    </message>
    <message>
        <source>Made here</source>
        <translation>Tạo ở đây</translation>
    </message>
    <message>
        <source>New KPI…</source>
        <translation>KPI mới…</translation>
    </message>
    <message>
        <source>Copy and change…</source>
        <translation>Sao chép và sửa…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Sửa…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Gỡ bỏ</translation>
    </message>
    <message>
        <source>Remove “%1”?</source>
        <translation>Xóa “%1”?</translation>
    </message>
    <message>
        <source>Nothing uses it. Undo brings it back.</source>
        <translation>Không có gì dùng nó. Hoàn tác sẽ đưa nó trở lại.</translation>
    </message>
    <message>
        <source>It is used by %1. They show “—” without it. Undo brings it back.</source>
        <translation>Đang được dùng bởi %1. Nếu thiếu nó, các chỗ đó hiện “—”. Hoàn tác sẽ đưa nó trở lại.</translation>
    </message>
    <message>
        <source>Own measure</source>
        <translation>Chỉ số tự tạo</translation>
    </message>
    <message>
        <source>Own KPI</source>
        <translation>KPI tự tạo</translation>
    </message>
    <message>
        <source>Own metric</source>
        <translation>Số liệu tự tạo</translation>
    </message>
    <message>
        <source>good from %1 to %2</source>
        <translation>tốt từ %1 đến %2</translation>
    </message>
</context>
<context>
    <name>pheu::CellReader</name>
    <message>
        <source>“%1” is too large to be kept exactly.</source>
        <translation>“%1” quá lớn để giữ chính xác.</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>“%1” không phải là số.</translation>
    </message>
    <message>
        <source>“%1” is a percentage, and this field takes a number.</source>
        <translation>“%1” là phần trăm, còn trường này nhận một số.</translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation>“%1” không phải là số nguyên.</translation>
    </message>
    <message>
        <source>“%1” is not a date.</source>
        <translation>“%1” không phải là ngày.</translation>
    </message>
    <message>
        <source>“%1” names several people, and the field holds one.</source>
        <translation>“%1” nêu nhiều người, nhưng trường này chỉ giữ một.</translation>
    </message>
</context>
<context>
    <name>pheu::Check</name>
    <message>
        <source>The list of pages and fields cannot be read.</source>
        <translation>Không đọc được danh sách trang và trường.</translation>
    </message>
    <message>
        <source>The structure of the file is damaged (%1).</source>
        <translation>Cấu trúc của tệp bị hỏng (%1).</translation>
    </message>
    <message>
        <source>A record of “%1” links to a record that is not there.</source>
        <translation>Một bản ghi của “%1” liên kết đến bản ghi không tồn tại.</translation>
    </message>
    <message>
        <source>Record %1 of “%2” links to a record that is not there.</source>
        <translation>Bản ghi %1 của “%2” liên kết đến bản ghi không tồn tại.</translation>
    </message>
    <message>
        <source>“%1” cannot be read completely.</source>
        <translation>Không đọc được đầy đủ “%1”.</translation>
    </message>
    <message>
        <source>Links of the records %1 to %2 of “%3” are not what was written.</source>
        <translation>Liên kết của các bản ghi %1 đến %2 của “%3” không còn như lúc ghi.</translation>
    </message>
    <message>
        <source>Records %1 to %2 of “%3” are not what was written.</source>
        <translation>Các bản ghi %1 đến %2 của “%3” không còn như lúc ghi.</translation>
    </message>
    <message>
        <source>The table “%1” cannot be read completely.</source>
        <translation>Không đọc được đầy đủ bảng “%1”.</translation>
    </message>
    <message>
        <source>The table “%1” is not what was written.</source>
        <translation>Bảng “%1” không còn như lúc ghi.</translation>
    </message>
    <message>
        <source>The history cannot be read completely.</source>
        <translation>Không đọc được đầy đủ lịch sử.</translation>
    </message>
    <message>
        <source>The history entry of edit %1 is not what was written.</source>
        <translation>Mục lịch sử của lần sửa %1 không còn như lúc ghi.</translation>
    </message>
    <message>
        <source>The history of edit %1 (change %2) is not what was written, so it cannot be undone.</source>
        <translation>Lịch sử của lần sửa %1 (thay đổi %2) không còn như lúc ghi nên không hoàn tác được.</translation>
    </message>
    <message>
        <source>The files kept in the workspace cannot be read completely.</source>
        <translation>Không đọc được trọn vẹn các tệp giữ trong không gian làm việc.</translation>
    </message>
</context>
<context>
    <name>pheu::CheckCommand</name>
    <message>
        <source>Records saved to %1: %2 of %3</source>
        <translation>Số bản ghi lưu vào %1: %2 trên %3</translation>
    </message>
    <message>
        <source>Looks for damage in a workspace.</source>
        <translation>Tìm hư hỏng trong một không gian làm việc.</translation>
    </message>
    <message>
        <source>Saves every record that can be read to a new file; needs -o.</source>
        <translation>Lưu mọi bản ghi còn đọc được vào một tệp mới; cần -o.</translation>
    </message>
    <message>
        <source>The new file of --repair.</source>
        <translation>Tệp mới của --repair.</translation>
    </message>
    <message>
        <source>--repair needs the file to write: -o COPY.</source>
        <translation>--repair cần tệp để ghi: -o COPY.</translation>
    </message>
    <message>
        <source>-o goes with --repair.</source>
        <translation>-o đi cùng --repair.</translation>
    </message>
    <message>
        <source>%1 is damaged: “pheu check %1 --repair -o COPY” saves what can be read.</source>
        <translation>%1 bị hỏng: “pheu check %1 --repair -o COPY” cứu những gì còn đọc được.</translation>
    </message>
    <message>
        <source>%1 is sound. Records checked: %2</source>
        <translation>%1 nguyên vẹn. Số bản ghi đã kiểm tra: %2</translation>
    </message>
</context>
<context>
    <name>pheu::ChoiceEditor</name>
    <message>
        <source>Search or create</source>
        <translation>Tìm hoặc tạo</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Create “%1”</source>
        <translation>Tạo “%1”</translation>
    </message>
</context>
<context>
    <name>pheu::ChoiceList</name>
    <message>
        <source>%1, chosen</source>
        <translation>%1, đã chọn</translation>
    </message>
</context>
<context>
    <name>pheu::ChoiceSettings</name>
    <message>
        <source>Several people in one cell</source>
        <translation>Nhiều người trong một ô</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Thêm người</translation>
    </message>
    <message>
        <source>Add an option</source>
        <translation>Thêm lựa chọn</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Người</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Lựa chọn</translation>
    </message>
</context>
<context>
    <name>pheu::Choices</name>
    <message>
        <source>The option “%1” was added but cannot be found.</source>
        <translation>Đã thêm lựa chọn “%1” nhưng không tìm lại được.</translation>
    </message>
    <message>
        <source>A record cannot be made by name here: its page has no name field.</source>
        <translation>Không tạo được bản ghi theo tên ở đây: trang của nó không có trường tên.</translation>
    </message>
</context>
<context>
    <name>pheu::Clipboard</name>
    <message>
        <source>This column cannot be edited, so the cell keeps its value.</source>
        <translation>Cột này không sửa được nên ô giữ nguyên giá trị.</translation>
    </message>
    <message>
        <source>The block is wider than the table, so this cell has no column to go to.</source>
        <translation>Khối rộng hơn bảng nên ô này không có cột để vào.</translation>
    </message>
</context>
<context>
    <name>pheu::ColourPopup</name>
    <message>
        <source>Grey</source>
        <translation>Xám</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Xanh dương</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Xanh mòng két</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Xanh lá</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Hổ phách</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Đỏ</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Hồng</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Tím</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>Không màu</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Màu</translation>
    </message>
</context>
<context>
    <name>pheu::ColourRulesPopup</name>
    <message>
        <source>Green</source>
        <translation>Xanh lá</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Hổ phách</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Đỏ</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Xanh dương</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Tím</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Xanh mòng két</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Hồng</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Xám</translation>
    </message>
    <message>
        <source>Colour rules</source>
        <translation>Quy tắc màu</translation>
    </message>
    <message>
        <source>The first rule that fits a record gives its colour.</source>
        <translation>Quy tắc đầu tiên khớp với bản ghi sẽ cho màu.</translation>
    </message>
    <message>
        <source>+ Rule</source>
        <translation>+ Quy tắc</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Màu</translation>
    </message>
    <message>
        <source>What is coloured</source>
        <translation>Tô màu gì</translation>
    </message>
    <message>
        <source>the record</source>
        <translation>bản ghi</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>Bỏ quy tắc</translation>
    </message>
    <message>
        <source>Leave the rule unsaved?</source>
        <translation>Đóng mà không lưu quy tắc?</translation>
    </message>
</context>
<context>
    <name>pheu::Commands</name>
    <message>
        <source>Usage: pheu [FILE]            opens the window
       pheu COMMAND ...       for scripts, without a display</source>
        <translation>Cách dùng: pheu [TỆP]          mở cửa sổ
           pheu LỆNH ...       cho kịch bản, không cần màn hình</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Lệnh:</translation>
    </message>
    <message>
        <source>Options:
  --language vi|en  Language of messages, names and numbers.
  --version         Shows the version.
  --help            Shows this text; after a command, what that command takes.</source>
        <translation>Tùy chọn:
  --language vi|en  Ngôn ngữ của thông báo, tên và số.
  --version         Hiện phiên bản.
  --help            Hiện hướng dẫn này; sau một lệnh, hiện những gì lệnh đó nhận.</translation>
    </message>
</context>
<context>
    <name>pheu::ComputedFields</name>
    <message>
        <source>“%1” could not be computed because its result has another type now. Open its definition and save it again.</source>
        <translation>Không tính được “%1” vì kết quả của nó nay thuộc kiểu khác. Hãy mở định nghĩa và lưu lại.</translation>
    </message>
    <message>
        <source>“%1” could not be computed: %2</source>
        <translation>Không tính được “%1”: %2</translation>
    </message>
    <message>
        <source>the link that it follows is not there any more. Choose another one.</source>
        <translation>liên kết mà nó đi theo không còn nữa. Hãy chọn liên kết khác.</translation>
    </message>
    <message>
        <source>the field that it reads from “%1” is not there any more. Choose another one.</source>
        <translation>trường mà nó đọc từ “%1” không còn nữa. Hãy chọn trường khác.</translation>
    </message>
    <message>
        <source>“%1” is a KPI over the period of the dashboard, which is not kept in the record. Choose another field.</source>
        <translation>“%1” là KPI theo kỳ của bảng điều khiển, không được giữ trong bản ghi. Hãy chọn trường khác.</translation>
    </message>
    <message>
        <source>“%1” has no value that could be read through a link. Choose another field.</source>
        <translation>“%1” không có giá trị đọc được qua liên kết. Hãy chọn trường khác.</translation>
    </message>
    <message>
        <source>it needs a field of “%1” to take the %2 of.</source>
        <translation>cần một trường của “%1” để lấy %2.</translation>
    </message>
    <message>
        <source>“%1” of “%2” cannot be taken. Choose one of: %3.</source>
        <translation>Không lấy được “%1” của “%2”. Hãy chọn một trong: %3.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số lượng</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Tổng</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Trung bình</translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation>Nhỏ nhất</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Lớn nhất</translation>
    </message>
    <message>
        <source>Share of the whole page</source>
        <translation>Tỷ trọng trong cả trang</translation>
    </message>
    <message>
        <source>Different values</source>
        <translation>Số giá trị khác nhau</translation>
    </message>
    <message>
        <source>Earliest</source>
        <translation>Sớm nhất</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>Muộn nhất</translation>
    </message>
    <message>
        <source>%1 would be computed from itself. Take it out of its own definition.</source>
        <translation>%1 sẽ được tính từ chính nó. Hãy bỏ nó khỏi định nghĩa của chính nó.</translation>
    </message>
    <message>
        <source>The fields would be computed from each other in a circle: %1. Take one of them out.</source>
        <translation>Các trường sẽ được tính vòng từ nhau: %1. Hãy bỏ bớt một trường.</translation>
    </message>
    <message>
        <source>at “%1” %2</source>
        <translation>ở “%1” %2</translation>
    </message>
    <message>
        <source>“%1” is empty here: %2.</source>
        <translation>“%1” trống ở đây: %2.</translation>
    </message>
    <message>
        <source>The page is not there any more.</source>
        <translation>Trang không còn nữa.</translation>
    </message>
    <message>
        <source>the amount there is in %1, and this field shows %2</source>
        <translation>số tiền ở đó bằng %1, còn trường này hiện %2</translation>
    </message>
    <message>
        <source>the list is longer than 100,000 characters</source>
        <translation>danh sách dài quá 100.000 ký tự</translation>
    </message>
    <message>
        <source>“%1” was not computed because it was canceled. Nothing was changed.</source>
        <translation>Chưa tính “%1” vì đã hủy. Chưa thay đổi gì.</translation>
    </message>
    <message>
        <source>the sum is too large to be kept exactly</source>
        <translation>tổng quá lớn để giữ chính xác</translation>
    </message>
    <message>
        <source>some amounts are in %1 and not in %2</source>
        <translation>một số khoản bằng %1 chứ không phải %2</translation>
    </message>
    <message>
        <source>the total of the page is zero</source>
        <translation>tổng của cả trang bằng không</translation>
    </message>
    <message>
        <source>a channel group follows from utm_source and utm_medium, which this page does not have.</source>
        <translation>nhóm kênh suy ra từ utm_source và utm_medium, mà trang này không có.</translation>
    </message>
</context>
<context>
    <name>pheu::Condition</name>
    <message>
        <source>The filter compares “%1” with “%2”, which is not %3.</source>
        <translation>Bộ lọc so sánh “%1” với “%2”, mà đó không phải %3.</translation>
    </message>
    <message>
        <source>“%1” cannot be filtered by %2: it is a field of type %3.</source>
        <translation>Không lọc được “%1” bằng %2: đó là trường kiểu %3.</translation>
    </message>
    <message>
        <source>A comparison of the filter has no field.</source>
        <translation>Một phép so sánh của bộ lọc không có trường.</translation>
    </message>
    <message>
        <source>The filter asks a field that is no longer in this workspace.</source>
        <translation>Bộ lọc hỏi một trường không còn trong không gian làm việc này.</translation>
    </message>
    <message>
        <source>A comparison of the filter has no value to compare with.</source>
        <translation>Một phép so sánh của bộ lọc không có giá trị để so sánh.</translation>
    </message>
    <message>
        <source>The filter compares “import” with “%1”, which is not a number.</source>
        <translation>Bộ lọc so sánh “import” với “%1”, mà đó không phải là số.</translation>
    </message>
    <message>
        <source>a number with a decimal point, such as 1234.5</source>
        <translation>một số với dấu chấm thập phân, như 1234.5</translation>
    </message>
    <message>
        <source>“import” is a number: compare it with =, in, &lt; or &gt;.</source>
        <translation>“import” là một số: hãy so sánh bằng =, in, &lt; hoặc &gt;.</translation>
    </message>
    <message>
        <source>a day or a time such as 2026-03-01 or 2026-03-01T09:30:00Z</source>
        <translation>một ngày hoặc thời điểm như 2026-03-01 hay 2026-03-01T09:30:00Z</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true hoặc false</translation>
    </message>
    <message>
        <source>“%1” has no option “%2”. The nearest are: %3.</source>
        <translation>“%1” không có lựa chọn “%2”. Gần nhất là: %3.</translation>
    </message>
    <message>
        <source>“%1” links to a page that is not there.</source>
        <translation>“%1” liên kết đến một trang không tồn tại.</translation>
    </message>
    <message>
        <source>“%1” can only be filtered by “is empty” and “is not empty”.</source>
        <translation>Chỉ lọc được “%1” bằng “trống” và “không trống”.</translation>
    </message>
    <message>
        <source>a length of time such as &quot;1:30:00&quot;, &quot;90 min&quot; or a number of seconds</source>
        <translation>một khoảng thời gian như &quot;1:30:00&quot;, &quot;90 min&quot; hoặc số giây</translation>
    </message>
    <message>
        <source>a day written as year-month-day, such as 2026-03-01, nor words such as &quot;this month&quot; or &quot;last 30 days&quot;</source>
        <translation>một ngày viết theo năm-tháng-ngày, như 2026-03-01, cũng không phải chữ như &quot;this month&quot; hay &quot;last 30 days&quot;</translation>
    </message>
</context>
<context>
    <name>pheu::ConditionEditor</name>
    <message>
        <source>Field</source>
        <translation>Trường</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Điều kiện</translation>
    </message>
    <message>
        <source>Which days</source>
        <translation>Những ngày nào</translation>
    </message>
    <message>
        <source>exact day</source>
        <translation>đúng ngày</translation>
    </message>
    <message>
        <source>last … days</source>
        <translation>… ngày qua</translation>
    </message>
    <message>
        <source>next … days</source>
        <translation>… ngày tới</translation>
    </message>
    <message>
        <source>Number of days</source>
        <translation>Số ngày</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Names, separated by commas</source>
        <translation>Các tên, cách nhau bằng dấu phẩy</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>có hoặc không</translation>
    </message>
    <message>
        <source>Values, separated by commas</source>
        <translation>Các giá trị, cách nhau bằng dấu phẩy</translation>
    </message>
    <message>
        <source>Choose at least one value to filter by.</source>
        <translation>Hãy chọn ít nhất một giá trị để lọc.</translation>
    </message>
    <message>
        <source>Give a value to filter by.</source>
        <translation>Hãy cho một giá trị để lọc.</translation>
    </message>
    <message>
        <source>Choose a field to filter by.</source>
        <translation>Hãy chọn trường để lọc.</translation>
    </message>
</context>
<context>
    <name>pheu::Console</name>
    <message>
        <source>See %1.</source>
        <translation>Xem %1.</translation>
    </message>
    <message>
        <source>The output could not be written: the disk is full or the reader is gone.</source>
        <translation>Không ghi được kết quả: đĩa đầy hoặc nơi nhận đã đóng.</translation>
    </message>
</context>
<context>
    <name>pheu::Conversion</name>
    <message>
        <source>Choose the page that the records are linked to.</source>
        <translation>Hãy chọn trang mà các bản ghi liên kết đến.</translation>
    </message>
    <message>
        <source>It is not between 1 and %1.</source>
        <translation>Nó không nằm giữa 1 và %1.</translation>
    </message>
    <message>
        <source>The program will fill this field.</source>
        <translation>Chương trình sẽ điền trường này.</translation>
    </message>
    <message>
        <source>It holds no value of the new type.</source>
        <translation>Nó không giữ giá trị nào của kiểu mới.</translation>
    </message>
    <message>
        <source>“%1” holds more than %2 different texts, too many for the options of a select.</source>
        <translation>“%1” giữ hơn %2 văn bản khác nhau, quá nhiều để thành lựa chọn.</translation>
    </message>
    <message>
        <source>“%1” was left as it is.</source>
        <translation>“%1” được để nguyên.</translation>
    </message>
    <message>
        <source>“%1” cannot become a field of type %2.</source>
        <translation>“%1” không thể thành trường kiểu %2.</translation>
    </message>
    <message>
        <source>“%1” is the name of several records of “%2”.</source>
        <translation>“%1” là tên của nhiều bản ghi của “%2”.</translation>
    </message>
    <message>
        <source>There is no “%1” in “%2”.</source>
        <translation>Không có “%1” trong “%2”.</translation>
    </message>
    <message>
        <source>“%1…” is too long for an option: at most %2 characters.</source>
        <translation>“%1…” quá dài cho một lựa chọn: nhiều nhất %2 ký tự.</translation>
    </message>
</context>
<context>
    <name>pheu::ConversionView</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>What the change does to the values</source>
        <translation>Thay đổi này tác động thế nào đến các giá trị</translation>
    </message>
    <message>
        <source>Examples: now and after the change</source>
        <translation>Ví dụ: bây giờ và sau khi đổi</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Bây giờ</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Sau đó</translation>
    </message>
    <message>
        <source>Looking at the values</source>
        <translation>Đang xem các giá trị</translation>
    </message>
    <message>
        <source>Looking at what happens to the values…</source>
        <translation>Đang xem các giá trị sẽ ra sao…</translation>
    </message>
    <message>
        <source>It was not looked at what happens to the values. Choose the type again to see it.</source>
        <translation>Chưa xem được các giá trị sẽ ra sao. Hãy chọn lại kiểu để xem.</translation>
    </message>
    <message>
        <source>No record has a value here yet: nothing can be lost.</source>
        <translation>Chưa bản ghi nào có giá trị ở đây: không mất gì.</translation>
    </message>
    <message>
        <source>The one value converts.</source>
        <translation>Giá trị duy nhất chuyển được.</translation>
    </message>
    <message>
        <source>All %1 values convert.</source>
        <translation>Cả %1 giá trị đều chuyển được.</translation>
    </message>
    <message>
        <source>%1 of %2 values convert; %3 would be emptied.</source>
        <translation>%1 trong %2 giá trị chuyển được; %3 sẽ bị làm trống.</translation>
    </message>
    <message>
        <source>%1 become less precise.</source>
        <translation>%1 giá trị kém chính xác hơn.</translation>
    </message>
    <message>
        <source>Undo brings everything back.</source>
        <translation>Hoàn tác sẽ đưa mọi thứ trở lại.</translation>
    </message>
    <message>
        <source>New options: %1 and %2 more.</source>
        <translation>Lựa chọn mới: %1 và %2 lựa chọn nữa.</translation>
    </message>
    <message>
        <source>New options: %1.</source>
        <translation>Lựa chọn mới: %1.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Bản ghi</translation>
    </message>
</context>
<context>
    <name>pheu::DashboardEdits</name>
    <message>
        <source>Dashboard</source>
        <translation>Bảng điều khiển</translation>
    </message>
    <message>
        <source>A dashboard has at most %1 cards. Delete one first, or add another dashboard.</source>
        <translation>Một bảng điều khiển có nhiều nhất %1 thẻ. Hãy xóa bớt một thẻ, hoặc thêm bảng điều khiển khác.</translation>
    </message>
    <message>
        <source>A workspace has at most %1 dashboards. Delete one first.</source>
        <translation>Một không gian làm việc có nhiều nhất %1 bảng điều khiển. Hãy xóa bớt một bảng.</translation>
    </message>
    <message>
        <source>New dashboard</source>
        <translation>Bảng điều khiển mới</translation>
    </message>
    <message>
        <source>The last dashboard stays. Delete its cards, or add another dashboard first.</source>
        <translation>Bảng điều khiển cuối cùng được giữ lại. Hãy xóa các thẻ của nó, hoặc thêm bảng khác trước.</translation>
    </message>
    <message>
        <source>The dashboard “%1” was deleted. Undo brings it back.</source>
        <translation>Đã xóa bảng điều khiển “%1”. Hoàn tác sẽ đưa nó trở lại.</translation>
    </message>
    <message>
        <source>The card “%1” was deleted. Undo brings it back.</source>
        <translation>Đã xóa thẻ “%1”. Hoàn tác sẽ đưa nó trở lại.</translation>
    </message>
</context>
<context>
    <name>pheu::DashboardHeader</name>
    <message>
        <source>Clear</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Xóa mọi bộ lọc</translation>
    </message>
    <message>
        <source>Export PDF</source>
        <translation>Xuất PDF</translation>
    </message>
    <message>
        <source>A report of these cards for a client</source>
        <translation>Báo cáo gồm các thẻ này cho khách hàng</translation>
    </message>
    <message>
        <source>More KPIs</source>
        <translation>KPI khác</translation>
    </message>
    <message>
        <source>More measures</source>
        <translation>Số đo khác</translation>
    </message>
    <message>
        <source>Add card</source>
        <translation>Thêm thẻ</translation>
    </message>
    <message>
        <source>Put another card on this dashboard</source>
        <translation>Đặt thêm một thẻ vào bảng điều khiển này</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(không có)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Remove the filter %1</source>
        <translation>Bỏ bộ lọc %1</translation>
    </message>
    <message>
        <source>Choose a card…</source>
        <translation>Chọn một thẻ…</translation>
    </message>
    <message>
        <source>Reset to the cards of “%1”</source>
        <extracomment>%1 is the name of a template</extracomment>
        <translation>Về các thẻ của “%1”</translation>
    </message>
</context>
<context>
    <name>pheu::DashboardPage</name>
    <message>
        <source>Dashboard</source>
        <translation>Bảng điều khiển</translation>
    </message>
    <message>
        <source>The rules of alerts were saved.</source>
        <translation>Đã lưu quy tắc cảnh báo.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>pheu::DashboardTabs</name>
    <message>
        <source>Dashboards</source>
        <translation>Bảng điều khiển</translation>
    </message>
    <message>
        <source>Add a dashboard</source>
        <translation>Thêm bảng điều khiển</translation>
    </message>
    <message>
        <source>All dashboards</source>
        <translation>Mọi bảng điều khiển</translation>
    </message>
    <message>
        <source>Name of the dashboard</source>
        <translation>Tên của bảng điều khiển</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of a dashboard, %2 what it is for</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>An empty dashboard</source>
        <translation>Bảng điều khiển trống</translation>
    </message>
    <message>
        <source>Delete the dashboard</source>
        <translation>Xóa bảng điều khiển</translation>
    </message>
</context>
<context>
    <name>pheu::DashboardTemplate</name>
    <message>
        <source>There is no dashboard “%1”. There are: %2.</source>
        <translation>Không có bảng điều khiển “%1”. Hiện có: %2.</translation>
    </message>
</context>
<context>
    <name>pheu::Database</name>
    <message>
        <source>“%1” could not be opened because there is no such file. Check the name and the folder.</source>
        <translation>Không mở được “%1” vì không có tệp đó. Hãy kiểm tra tên và thư mục.</translation>
    </message>
    <message>
        <source>“%1” could not be opened because it is a folder. Choose a workspace file (.pheu).</source>
        <translation>Không mở được “%1” vì đó là thư mục. Hãy chọn tệp không gian làm việc (.pheu).</translation>
    </message>
    <message>
        <source>“%1” could not be opened because it is not a regular file. Choose a workspace file (.pheu).</source>
        <translation>Không mở được “%1” vì đó không phải tệp thường. Hãy chọn tệp không gian làm việc (.pheu).</translation>
    </message>
    <message>
        <source>“%1” could not be opened because it is empty (0 bytes). Open a backup of it, or make a new workspace under another name.</source>
        <translation>Không mở được “%1” vì tệp rỗng (0 byte). Hãy mở bản sao lưu, hoặc tạo không gian làm việc mới với tên khác.</translation>
    </message>
    <message>
        <source>“%1” could not be opened because it is larger than 64 GiB. It is not a workspace of Pheu.</source>
        <translation>Không mở được “%1” vì tệp lớn hơn 64 GiB. Đó không phải không gian làm việc của Pheu.</translation>
    </message>
    <message>
        <source>“%1” could not be opened because you have no permission to read it. Ask its owner for access.</source>
        <translation>Không mở được “%1” vì bạn không có quyền đọc. Hãy xin quyền từ chủ tệp.</translation>
    </message>
    <message>
        <source>“%1” cannot be changed because the file is read-only. Allow writing to it, or save a copy and open that.</source>
        <translation>Không sửa được “%1” vì tệp chỉ cho đọc. Hãy cho phép ghi, hoặc lưu một bản sao và mở bản đó.</translation>
    </message>
    <message>
        <source>“%1” could not be opened: %2. Check the file and its folder.</source>
        <translation>Không mở được “%1”: %2. Hãy kiểm tra tệp và thư mục.</translation>
    </message>
    <message>
        <source>“%1” could not be made because a file of that name is already there. Choose another name.</source>
        <translation>Không tạo được “%1” vì đã có tệp trùng tên. Hãy chọn tên khác.</translation>
    </message>
    <message>
        <source>“%1” could not be made: %2. Choose a folder that you may write to.</source>
        <translation>Không tạo được “%1”: %2. Hãy chọn thư mục mà bạn được ghi.</translation>
    </message>
    <message>
        <source>“%1” could not be read or written</source>
        <translation>Không đọc hoặc ghi được “%1”</translation>
    </message>
    <message>
        <source>%1: another program is writing to “%2”. Wait until it has finished and try again.</source>
        <translation>%1: chương trình khác đang ghi vào “%2”. Hãy đợi nó xong rồi thử lại.</translation>
    </message>
    <message>
        <source>%1: the disk is full. Free some space, or save a copy on another disk.</source>
        <translation>%1: đĩa đã đầy. Hãy giải phóng chỗ trống, hoặc lưu bản sao sang đĩa khác.</translation>
    </message>
    <message>
        <source>%1: the file or its folder is read-only. Allow writing to it, or save a copy elsewhere.</source>
        <translation>%1: tệp hoặc thư mục chỉ cho đọc. Hãy cho phép ghi, hoặc lưu bản sao ở nơi khác.</translation>
    </message>
    <message>
        <source>%1: the file is damaged or cut short. Open a backup, or rescue what is readable with “pheu check --repair”.</source>
        <translation>%1: tệp bị hỏng hoặc bị cắt cụt. Hãy mở bản sao lưu, hoặc cứu phần còn đọc được bằng “pheu check --repair”.</translation>
    </message>
    <message>
        <source>%1: the file or its folder cannot be opened for writing. Check the permissions of the folder.</source>
        <translation>%1: không mở được tệp hoặc thư mục để ghi. Hãy kiểm tra quyền của thư mục.</translation>
    </message>
    <message>
        <source>%1: the disk reported an error (%2). Save a copy on another disk.</source>
        <translation>%1: đĩa báo lỗi (%2). Hãy lưu bản sao sang đĩa khác.</translation>
    </message>
    <message>
        <source>%1: a value is too large. Shorten the text.</source>
        <translation>%1: một giá trị quá lớn. Hãy rút ngắn văn bản.</translation>
    </message>
    <message>
        <source>%1: there is not enough memory. Close other programs and try again.</source>
        <translation>%1: không đủ bộ nhớ. Hãy đóng bớt chương trình rồi thử lại.</translation>
    </message>
    <message>
        <source>%1 because of a defect of the program (%2). Please report it.</source>
        <translation>%1 vì một lỗi của chương trình (%2). Xin hãy báo lại.</translation>
    </message>
    <message>
        <source>“%1” could not be opened because it is not a workspace of Pheu. Choose a .pheu file.</source>
        <translation>Không mở được “%1” vì đó không phải không gian làm việc của Pheu. Hãy chọn tệp .pheu.</translation>
    </message>
    <message>
        <source>“%1” could not be opened because it contains “%2”, which no workspace of Pheu has. Open a backup, or ask who sent you the file.</source>
        <translation>Không mở được “%1” vì nó chứa “%2”, thứ không có trong không gian làm việc nào của Pheu. Hãy mở bản sao lưu, hoặc hỏi người gửi tệp.</translation>
    </message>
    <message>
        <source>“%1” could not be opened</source>
        <translation>Không mở được “%1”</translation>
    </message>
    <message>
        <source>“%1” could not be opened because a newer version of Pheu made it (file version %2, this program reads up to %3). Update Pheu.</source>
        <translation>Không mở được “%1” vì nó do phiên bản Pheu mới hơn tạo ra (phiên bản tệp %2, chương trình này đọc đến %3). Hãy cập nhật Pheu.</translation>
    </message>
    <message>
        <source>“%1” could not be opened for reading only because another program left it in write-ahead mode. Allow writing to it and open it again.</source>
        <translation>Không mở được “%1” ở chế độ chỉ đọc vì chương trình khác để lại nó ở chế độ ghi trước. Hãy cho phép ghi rồi mở lại.</translation>
    </message>
    <message>
        <source>%1: another program removed the journal of “%2” while it was written. Open the file again and look whether the last edit is there.</source>
        <translation>%1: chương trình khác đã xoá nhật ký của “%2” trong lúc đang ghi. Hãy mở lại tệp và xem sửa đổi cuối có ở đó không.</translation>
    </message>
</context>
<context>
    <name>pheu::DateEditor</name>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
</context>
<context>
    <name>pheu::DateTimeEditor</name>
    <message>
        <source>Time of day</source>
        <translation>Giờ trong ngày</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Bây giờ</translation>
    </message>
    <message>
        <source>↑ ↓ a day · Shift: %1 minutes</source>
        <translation>↑ ↓ một ngày · Shift: %1 phút</translation>
    </message>
</context>
<context>
    <name>pheu::DateType</name>
    <message>
        <source>“%1” is not a date: write it like 2026-03-31.</source>
        <translation>“%1” không phải là ngày: hãy viết như 2026-03-31.</translation>
    </message>
    <message>
        <source>“%1” is not a date: write it like %2 or 2026-03-31.</source>
        <extracomment>%2 is an example in the person&apos;s locale</extracomment>
        <translation>“%1” không phải là ngày: hãy viết như %2 hoặc 2026-03-31.</translation>
    </message>
</context>
<context>
    <name>pheu::Decimal</name>
    <message>
        <source>“%1” is too large: at most 18 digits can be kept.</source>
        <translation>“%1” quá lớn: chỉ giữ được nhiều nhất 18 chữ số.</translation>
    </message>
    <message>
        <source>“%1” is not a number: write it like %2.</source>
        <extracomment>%1 is the text, %2 an example such as 1234.5</extracomment>
        <translation>“%1” không phải là số: hãy viết như %2.</translation>
    </message>
    <message>
        <source>“%1” is not a number: write it like %2 or %3.</source>
        <extracomment>%1 is what was typed, %2 and %3 examples in the person&apos;s locale</extracomment>
        <translation>“%1” không phải là số: hãy viết như %2 hoặc %3.</translation>
    </message>
</context>
<context>
    <name>pheu::DeletedRecords</name>
    <message>
        <source>Restore</source>
        <translation>Khôi phục</translation>
    </message>
    <message>
        <source>Search deleted records</source>
        <translation>Tìm bản ghi đã xóa</translation>
    </message>
    <message>
        <source>Deleted records, newest first</source>
        <translation>Bản ghi đã xóa, mới nhất trước</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Bản ghi</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Đã xóa</translation>
    </message>
    <message numerus="yes">
        <source>Restore %n record(s)</source>
        <translation>
            <numerusform>Khôi phục %n bản ghi</numerusform>
        </translation>
    </message>
    <message>
        <source>No deleted records: none was deleted, or the edits that did it were forgotten.</source>
        <translation>Không có bản ghi đã xóa: chưa xóa bản ghi nào, hoặc các lần sửa đó đã bị quên.</translation>
    </message>
    <message>
        <source>Select the records to bring back, several with Shift or Ctrl.</source>
        <translation>Hãy chọn các bản ghi cần đưa trở lại, nhiều bản ghi thì giữ Shift hoặc Ctrl.</translation>
    </message>
    <message>
        <source>They come back with their values and links, as one edit that can be undone.</source>
        <translation>Chúng trở lại cùng giá trị và liên kết, trong một lần sửa có thể hoàn tác.</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Đang khôi phục</translation>
    </message>
</context>
<context>
    <name>pheu::Dimension</name>
    <message>
        <source>Figures cannot be split by “%1”: the page “%2” has no date field.</source>
        <translation>Không chia số liệu theo “%1” được: trang “%2” không có trường ngày.</translation>
    </message>
    <message>
        <source>Figures cannot be split by “%1”.</source>
        <translation>Không chia số liệu theo “%1” được.</translation>
    </message>
    <message>
        <source>Figures cannot be split by “%1”: a record can have several values in “%2”, so the parts would not add up. Choose a field with one value, such as channel or campaign.</source>
        <translation>Không chia số liệu theo “%1” được: một bản ghi có thể có nhiều giá trị trong “%2” nên các phần sẽ không cộng lại thành tổng. Hãy chọn trường có một giá trị, như kênh hoặc chiến dịch.</translation>
    </message>
    <message>
        <source>Figures cannot be split by “%1”: it holds numbers or times. Choose a link, a select, a text or a date.</source>
        <translation>Không chia số liệu theo “%1” được: trường này giữ số hoặc thời điểm. Hãy chọn liên kết, lựa chọn, văn bản hoặc ngày.</translation>
    </message>
    <message>
        <source>Figures cannot be split by “%1”: it is a checkbox of the page itself.</source>
        <translation>Không chia số liệu theo “%1” được: đó là ô đánh dấu của chính trang này.</translation>
    </message>
</context>
<context>
    <name>pheu::DonutCard</name>
    <message>
        <source>Share: %1</source>
        <translation>Tỷ trọng: %1</translation>
    </message>
</context>
<context>
    <name>pheu::EditList</name>
    <message>
        <source>Undo back to here</source>
        <translation>Hoàn tác về đến đây</translation>
    </message>
    <message>
        <source>Take back this import</source>
        <translation>Gỡ lần nhập này</translation>
    </message>
    <message>
        <source>Edits, newest first</source>
        <translation>Các lần sửa, mới nhất trước</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Bản ghi</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>đã hoàn tác</translation>
    </message>
    <message>
        <source>Redo up to here</source>
        <translation>Làm lại đến đây</translation>
    </message>
    <message>
        <source>Nothing has been changed yet.</source>
        <translation>Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>This workspace is read-only: nothing can be undone.</source>
        <translation>Không gian làm việc này chỉ đọc: không hoàn tác được gì.</translation>
    </message>
    <message>
        <source>This edit was undone. Redo brings it back, and what was undone before it; a new change would drop it.</source>
        <translation>Lần sửa này đã được hoàn tác. Làm lại sẽ đưa nó trở lại, cùng những gì hoàn tác trước nó; một thay đổi mới sẽ bỏ nó.</translation>
    </message>
    <message>
        <source>Undo takes back this import and all that came after it. “Take back this import” takes it back alone: what was changed by hand since then stays.</source>
        <translation>Hoàn tác sẽ gỡ lần nhập này và mọi thứ sau nó. “Gỡ lần nhập này” chỉ gỡ riêng nó: những gì sửa tay từ đó vẫn còn.</translation>
    </message>
    <message>
        <source>Undo takes back this edit and all that came after it.</source>
        <translation>Hoàn tác sẽ gỡ lần sửa này và mọi lần sau nó.</translation>
    </message>
    <message>
        <source>Redoing</source>
        <translation>Đang làm lại</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>Đang hoàn tác</translation>
    </message>
    <message>
        <source>Taking back the import</source>
        <translation>Đang gỡ lần nhập</translation>
    </message>
    <message numerus="yes">
        <source>The import was taken back. %n value(s) changed since then, or used elsewhere, stayed.</source>
        <translation>
            <numerusform>Đã gỡ lần nhập. %n giá trị đã sửa hoặc được dùng nơi khác từ đó vẫn giữ lại.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::EditSession</name>
    <message>
        <source>There is no page with the number %1 any more.</source>
        <translation>Không còn trang mang số %1.</translation>
    </message>
    <message>
        <source>“%1” has no field with the number %2 any more.</source>
        <translation>“%1” không còn trường mang số %2.</translation>
    </message>
    <message>
        <source>A row of another length than its fields was not added.</source>
        <translation>Không thêm hàng có số ô khác với số trường.</translation>
    </message>
    <message>
        <source>the value is of another kind.</source>
        <translation>giá trị thuộc loại khác.</translation>
    </message>
    <message>
        <source>the text is longer than 2 MB. Shorten it.</source>
        <translation>văn bản dài hơn 2 MB. Hãy rút ngắn.</translation>
    </message>
    <message>
        <source>A row of another length than its fields was not written.</source>
        <translation>Không ghi hàng có số ô khác với số trường.</translation>
    </message>
    <message>
        <source>it cannot be filled in bulk.</source>
        <translation>không điền hàng loạt được.</translation>
    </message>
    <message>
        <source>Record %1 of “%2” could not be changed because it is not there any more. Refresh the page and try again.</source>
        <translation>Không sửa được bản ghi %1 của “%2” vì nó không còn nữa. Hãy làm mới trang rồi thử lại.</translation>
    </message>
    <message>
        <source>Record %1 of “%2” could not be deleted because it is not there any more. Refresh the page and try again.</source>
        <translation>Không xóa được bản ghi %1 của “%2” vì nó không còn nữa. Hãy làm mới trang rồi thử lại.</translation>
    </message>
    <message>
        <source>Nothing was saved because a part of the edit had failed before. Try the edit again.</source>
        <translation>Chưa lưu gì vì một phần của lần sửa đã lỗi trước đó. Hãy thử sửa lại.</translation>
    </message>
</context>
<context>
    <name>pheu::EditText</name>
    <message>
        <source>change of cells</source>
        <translation>sửa ô</translation>
    </message>
    <message>
        <source>paste</source>
        <translation>dán</translation>
    </message>
    <message>
        <source>fill down</source>
        <translation>điền xuống</translation>
    </message>
    <message>
        <source>new records</source>
        <translation>bản ghi mới</translation>
    </message>
    <message>
        <source>removal of records</source>
        <translation>xóa bản ghi</translation>
    </message>
    <message>
        <source>import</source>
        <translation>nhập dữ liệu</translation>
    </message>
    <message>
        <source>undo of an import</source>
        <translation>hoàn tác một lần nhập</translation>
    </message>
    <message>
        <source>layout of a page</source>
        <translation>bố cục trang</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>cài đặt</translation>
    </message>
    <message>
        <source>template</source>
        <translation>mẫu</translation>
    </message>
    <message>
        <source>command line</source>
        <translation>dòng lệnh</translation>
    </message>
    <message>
        <source>import %1</source>
        <translation>lần nhập %1</translation>
    </message>
    <message>
        <source>records: %1</source>
        <translation>bản ghi: %1</translation>
    </message>
    <message>
        <source>new field</source>
        <translation>trường mới</translation>
    </message>
    <message>
        <source>change of a field</source>
        <translation>sửa một trường</translation>
    </message>
    <message>
        <source>change of a field’s type</source>
        <translation>đổi kiểu một trường</translation>
    </message>
    <message>
        <source>removal of a field</source>
        <translation>xóa một trường</translation>
    </message>
    <message>
        <source>new page</source>
        <translation>trang mới</translation>
    </message>
    <message>
        <source>change of a page</source>
        <translation>sửa một trang</translation>
    </message>
    <message>
        <source>removal of a page</source>
        <translation>xóa một trang</translation>
    </message>
    <message>
        <source>options of a field</source>
        <translation>lựa chọn của một trường</translation>
    </message>
    <message>
        <source>view</source>
        <translation>dạng xem</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>bình luận</translation>
    </message>
    <message>
        <source>files</source>
        <translation>tệp</translation>
    </message>
    <message>
        <source>find and replace</source>
        <translation>tìm và thay</translation>
    </message>
    <message>
        <source>fill series</source>
        <translation>điền chuỗi</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>nhân bản</translation>
    </message>
    <message>
        <source>restored records</source>
        <translation>bản ghi được khôi phục</translation>
    </message>
</context>
<context>
    <name>pheu::EditTitle</name>
    <message>
        <source>Changed cells</source>
        <translation>Sửa ô</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Dán</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Điền xuống</translation>
    </message>
    <message>
        <source>New records</source>
        <translation>Bản ghi mới</translation>
    </message>
    <message>
        <source>Deleted records</source>
        <translation>Xóa bản ghi</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Lần nhập %1</translation>
    </message>
    <message>
        <source>Import %1 taken back</source>
        <translation>Gỡ lần nhập %1</translation>
    </message>
    <message>
        <source>Columns and options</source>
        <translation>Cột và lựa chọn</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>Không gian mới</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Dòng lệnh</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>Trường mới</translation>
    </message>
    <message>
        <source>Field changed</source>
        <translation>Sửa trường</translation>
    </message>
    <message>
        <source>Type of a field</source>
        <translation>Đổi kiểu trường</translation>
    </message>
    <message>
        <source>Field deleted</source>
        <translation>Xóa trường</translation>
    </message>
    <message>
        <source>New page</source>
        <translation>Trang mới</translation>
    </message>
    <message>
        <source>Page changed</source>
        <translation>Sửa trang</translation>
    </message>
    <message>
        <source>Page deleted</source>
        <translation>Xóa trang</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Lựa chọn</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Dạng xem</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Bình luận</translation>
    </message>
    <message>
        <source>Files added</source>
        <translation>Thêm tệp</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Tìm và thay</translation>
    </message>
    <message>
        <source>Fill series</source>
        <translation>Điền chuỗi</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Nhân bản</translation>
    </message>
    <message>
        <source>Deleted records restored</source>
        <translation>Khôi phục bản ghi đã xóa</translation>
    </message>
</context>
<context>
    <name>pheu::EditWords</name>
    <message>
        <source>Page “%1” added</source>
        <translation>Đã thêm trang “%1”</translation>
    </message>
    <message>
        <source>Page “%1” deleted</source>
        <translation>Đã xóa trang “%1”</translation>
    </message>
    <message>
        <source>Page “%1” renamed to “%2”</source>
        <translation>Đã đổi tên trang “%1” thành “%2”</translation>
    </message>
    <message>
        <source>Icon or colour of the page “%1” changed</source>
        <translation>Đã đổi biểu tượng hoặc màu của trang “%1”</translation>
    </message>
    <message>
        <source>Page “%1” moved</source>
        <translation>Đã chuyển chỗ trang “%1”</translation>
    </message>
    <message>
        <source>Field “%1” added to “%2”</source>
        <translation>Đã thêm trường “%1” vào “%2”</translation>
    </message>
    <message>
        <source>Field “%1” deleted from “%2”</source>
        <translation>Đã xóa trường “%1” khỏi “%2”</translation>
    </message>
    <message>
        <source>Field “%1” on “%2” turned from %3 into %4</source>
        <translation>Đã đổi trường “%1” của “%2” từ %3 sang %4</translation>
    </message>
    <message>
        <source>Field “%1” renamed to “%2” on “%3”</source>
        <translation>Đã đổi tên trường “%1” thành “%2” ở “%3”</translation>
    </message>
    <message>
        <source>Settings of the field “%1” on “%2” changed</source>
        <translation>Đã đổi thiết lập của trường “%1” ở “%2”</translation>
    </message>
    <message>
        <source>Description of the field “%1” on “%2” changed</source>
        <translation>Đã đổi mô tả của trường “%1” ở “%2”</translation>
    </message>
    <message>
        <source>Field “%1” hidden on “%2”</source>
        <translation>Đã ẩn trường “%1” ở “%2”</translation>
    </message>
    <message>
        <source>Field “%1” shown on “%2”</source>
        <translation>Đã hiện trường “%1” ở “%2”</translation>
    </message>
    <message>
        <source>Width of the field “%1” on “%2” changed</source>
        <translation>Đã đổi độ rộng của trường “%1” ở “%2”</translation>
    </message>
    <message>
        <source>Fields of “%1” put into another order</source>
        <translation>Đã xếp lại các trường của “%1”</translation>
    </message>
    <message>
        <source>Option “%1” added to the field “%2” on “%3”</source>
        <translation>Đã thêm lựa chọn “%1” vào trường “%2” ở “%3”</translation>
    </message>
    <message>
        <source>Option “%1” deleted from the field “%2” on “%3”</source>
        <translation>Đã xóa lựa chọn “%1” khỏi trường “%2” ở “%3”</translation>
    </message>
    <message>
        <source>Option “%1” renamed to “%2” in the field “%3” on “%4”</source>
        <translation>Đã đổi tên lựa chọn “%1” thành “%2” trong trường “%3” ở “%4”</translation>
    </message>
    <message>
        <source>Colour of the option “%1” of the field “%2” on “%3” changed</source>
        <translation>Đã đổi màu lựa chọn “%1” của trường “%2” ở “%3”</translation>
    </message>
    <message>
        <source>Options of the field “%1” on “%2” put into another order</source>
        <translation>Đã xếp lại các lựa chọn của trường “%1” ở “%2”</translation>
    </message>
    <message>
        <source>View “%1” added to “%2”</source>
        <translation>Đã thêm khung nhìn “%1” vào “%2”</translation>
    </message>
    <message>
        <source>View “%1” deleted from “%2”</source>
        <translation>Đã xóa khung nhìn “%1” khỏi “%2”</translation>
    </message>
    <message>
        <source>View “%1” renamed to “%2” on “%3”</source>
        <translation>Đã đổi tên khung nhìn “%1” thành “%2” ở “%3”</translation>
    </message>
    <message>
        <source>What the view “%1” on “%2” shows changed</source>
        <translation>Đã đổi nội dung hiển thị của khung nhìn “%1” ở “%2”</translation>
    </message>
    <message>
        <source>Views of “%1” put into another order</source>
        <translation>Đã xếp lại các khung nhìn của “%1”</translation>
    </message>
    <message>
        <source>Name of the workspace changed</source>
        <translation>Đã đổi tên không gian làm việc</translation>
    </message>
    <message>
        <source>Currency of the workspace changed</source>
        <translation>Đã đổi tiền tệ của không gian làm việc</translation>
    </message>
    <message>
        <source>Language of the workspace changed</source>
        <translation>Đã đổi ngôn ngữ của không gian làm việc</translation>
    </message>
    <message>
        <source>What counts as a conversion changed</source>
        <translation>Đã đổi chỉ số được tính là chuyển đổi</translation>
    </message>
    <message>
        <source>Profit margin changed</source>
        <translation>Đã đổi biên lợi nhuận</translation>
    </message>
    <message>
        <source>Years that a customer stays changed</source>
        <translation>Đã đổi số năm khách hàng gắn bó</translation>
    </message>
    <message>
        <source>Start of the week or year changed</source>
        <translation>Đã đổi ngày đầu tuần hoặc đầu năm</translation>
    </message>
    <message>
        <source>Sources of the figures changed</source>
        <translation>Đã đổi nguồn của số liệu</translation>
    </message>
    <message>
        <source>Remembered columns of imports changed</source>
        <translation>Đã đổi các cột ghi nhớ khi nhập</translation>
    </message>
    <message>
        <source>Targets changed</source>
        <translation>Đã đổi mục tiêu</translation>
    </message>
    <message>
        <source>Rules for UTM links changed</source>
        <translation>Đã đổi quy tắc liên kết UTM</translation>
    </message>
    <message>
        <source>Size of the history changed</source>
        <translation>Đã đổi dung lượng lịch sử</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation>
            <numerusform>%1 và %n mục khác</numerusform>
        </translation>
    </message>
    <message>
        <source>Dashboards changed</source>
        <translation>Đổi bảng điều khiển</translation>
    </message>
</context>
<context>
    <name>pheu::EffectChart</name>
    <message>
        <source>Revenue day by day, with the window and the baseline</source>
        <translation>Doanh thu từng ngày, với khoảng xét và mức nền</translation>
    </message>
    <message>
        <source>%1, %2: %3 a day</source>
        <translation>%1, %2: %3 mỗi ngày</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Mức nền</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Khoảng xét</translation>
    </message>
    <message>
        <source>%1: %2 a day</source>
        <translation>%1: %2 mỗi ngày</translation>
    </message>
</context>
<context>
    <name>pheu::ExchangeRates</name>
    <message>
        <source>An amount in %1 has no date, so no rate to %2 applies and sums with it are undefined. Give its record a date.</source>
        <translation>Một khoản tiền bằng %1 không có ngày nên không có tỷ giá sang %2 để dùng, và các tổng chứa nó không xác định. Hãy ghi ngày cho bản ghi đó.</translation>
    </message>
    <message>
        <source>There is no rate from %1 to %2 on or before %3, so sums with such amounts are undefined. Add it on the page Rates.</source>
        <translation>Không có tỷ giá từ %1 sang %2 vào hoặc trước %3, nên các tổng chứa khoản tiền đó không xác định. Hãy thêm tỷ giá ở trang Tỷ giá.</translation>
    </message>
    <message>
        <source>There is no rate from %1 to %2 on or before %3, so sums with such amounts are undefined. Add the page Rates from the templates, and the rate on it.</source>
        <translation>Không có tỷ giá từ %1 sang %2 vào hoặc trước %3, nên các tổng chứa khoản tiền đó không xác định. Hãy thêm trang Tỷ giá từ mẫu, rồi thêm tỷ giá ở đó.</translation>
    </message>
</context>
<context>
    <name>pheu::ExplainPopup</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>How it is computed</source>
        <translation>Cách tính</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Ý nghĩa</translation>
    </message>
    <message>
        <source>Show records (%1)</source>
        <extracomment>%1 is the name of a page, %2 how many of its records</extracomment>
        <translation>Xem bản ghi (%1)</translation>
    </message>
    <message>
        <source>Show %1 (%2)</source>
        <translation>Hiện %1 (%2)</translation>
    </message>
</context>
<context>
    <name>pheu::Explanation</name>
    <message>
        <source>Spend on the platforms plus the share of other costs of each day</source>
        <translation>Chi tiêu trên các nền tảng cộng phần chi phí khác của mỗi ngày</translation>
    </message>
    <message>
        <source>Sum over the records</source>
        <translation>Tổng trên các bản ghi</translation>
    </message>
    <message>
        <source>Last value in the period</source>
        <translation>Giá trị cuối trong kỳ</translation>
    </message>
    <message>
        <source>Value of a single record; it does not add up</source>
        <translation>Giá trị của một bản ghi duy nhất; không cộng dồn</translation>
    </message>
    <message>
        <source>Number of different values</source>
        <translation>Số giá trị khác nhau</translation>
    </message>
    <message>
        <source>Mean over the records</source>
        <translation>Trung bình trên các bản ghi</translation>
    </message>
    <message>
        <source>Number of records</source>
        <translation>Số bản ghi</translation>
    </message>
    <message>
        <source>previous period of</source>
        <translation>kỳ trước của</translation>
    </message>
    <message>
        <source>daily mean of</source>
        <translation>trung bình ngày của</translation>
    </message>
    <message>
        <source>%1, where %2</source>
        <comment>a formula, a filter</comment>
        <translation>%1, với %2</translation>
    </message>
    <message>
        <source>No record of this period matches the filter.</source>
        <translation>Không bản ghi nào trong kỳ này khớp bộ lọc.</translation>
    </message>
</context>
<context>
    <name>pheu::ExportCommand</name>
    <message>
        <source>Name the file to write: -o OUT.csv.</source>
        <translation>Hãy nêu tệp cần ghi: -o OUT.csv.</translation>
    </message>
    <message>
        <source>Records written to %1: %2</source>
        <translation>Số bản ghi ghi vào %1: %2</translation>
    </message>
    <message>
        <source>Written to %1: pages %2, records %3</source>
        <translation>Đã ghi vào %1: %2 trang, %3 bản ghi</translation>
    </message>
    <message>
        <source>--all writes every page: leave out “%1”, or leave out --all.</source>
        <translation>--all ghi mọi trang: hãy bỏ “%1”, hoặc bỏ --all.</translation>
    </message>
    <message>
        <source>Name the page to write, or write all of them with --all.</source>
        <translation>Hãy nêu trang cần ghi, hoặc ghi tất cả bằng --all.</translation>
    </message>
    <message>
        <source>%1 ends in none of %2: those are what a page can be written as.</source>
        <translation>%1 không kết thúc bằng đuôi nào trong %2: một trang chỉ ghi được ra các dạng đó.</translation>
    </message>
    <message>
        <source>--view and --filter are of one page: name it, and leave out --all.</source>
        <translation>--view và --filter là của một trang: hãy nêu trang đó và bỏ --all.</translation>
    </message>
    <message>
        <source>%1 holds one page: write all of them to a folder (-o FOLDER/) or to a .sqlite file.</source>
        <translation>%1 chỉ chứa một trang: hãy ghi tất cả vào một thư mục (-o FOLDER/) hoặc một tệp .sqlite.</translation>
    </message>
    <message>
        <source>Writes a page as CSV, TSV, Excel or JSON, or the whole workspace.</source>
        <translation>Ghi một trang ra CSV, TSV, Excel hoặc JSON, hoặc ghi cả không gian làm việc.</translation>
    </message>
    <message>
        <source>What to write; needed. A page: OUT.csv, OUT.tsv, OUT.xlsx or OUT.json.</source>
        <translation>Nơi ghi; bắt buộc. Một trang: OUT.csv, OUT.tsv, OUT.xlsx hoặc OUT.json.</translation>
    </message>
    <message>
        <source>Every page; PAGE is left out. -o FOLDER/: a CSV a page and data-dictionary.csv, which says what each column is. -o OUT.sqlite: a SQLite file with a view a page.</source>
        <translation>Mọi trang; bỏ PAGE. -o FOLDER/: mỗi trang một CSV và data-dictionary.csv cho biết từng cột là gì. -o OUT.sqlite: một tệp SQLite với mỗi trang một view.</translation>
    </message>
</context>
<context>
    <name>pheu::Exporter</name>
    <message>
        <source>“%1” cannot be written: %2. Choose another folder or free some space; an existing file was left as it was.</source>
        <translation>Không ghi được “%1”: %2. Hãy chọn thư mục khác hoặc giải phóng chỗ trống; tệp có sẵn vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>The page to export is not in this workspace.</source>
        <translation>Trang cần xuất không có trong không gian làm việc này.</translation>
    </message>
    <message>
        <source>it is the workspace itself</source>
        <translation>đó chính là không gian làm việc này</translation>
    </message>
    <message>
        <source>Comma separated, CSV</source>
        <translation>Phân tách bằng dấu phẩy, CSV</translation>
    </message>
    <message>
        <source>Tab separated, TSV</source>
        <translation>Phân tách bằng tab, TSV</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Sổ tính Excel</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>“%1” does not end in %2: the ending says what is written.</source>
        <translation>Tên “%1” không kết thúc bằng %2: phần đuôi cho biết ghi ra dạng nào.</translation>
    </message>
    <message>
        <source>The export was canceled; nothing was written.</source>
        <translation>Đã hủy xuất; không ghi gì cả.</translation>
    </message>
    <message>
        <source>“%1” was not written: there are %2 records, and an Excel sheet holds %3. Narrow them with a filter, or export as CSV.</source>
        <translation>Chưa ghi “%1”: có %2 bản ghi, mà một trang tính Excel chỉ chứa %3. Hãy thu hẹp bằng bộ lọc, hoặc xuất ra CSV.</translation>
    </message>
    <message>
        <source>“%1” was not written: there are %2 fields, and an Excel sheet holds %3. Export a view with fewer fields, or export as CSV.</source>
        <translation>Chưa ghi “%1”: có %2 trường, mà một trang tính Excel chỉ chứa %3. Hãy xuất một chế độ xem có ít trường hơn, hoặc xuất ra CSV.</translation>
    </message>
    <message>
        <source>there is no memory or room for temporary files</source>
        <translation>không còn bộ nhớ hoặc chỗ cho tệp tạm</translation>
    </message>
    <message>
        <source>what was written does not read back whole, as when a disk is full</source>
        <translation>nội dung đã ghi đọc lại không đủ, như khi ổ đĩa đầy</translation>
    </message>
    <message>
        <source>“%1” was not written: “%2” of record #%3 has %4 characters, and a cell of Excel holds %5. Shorten it, or export as CSV or JSON, which hold all of it.</source>
        <translation>Chưa ghi “%1”: “%2” của bản ghi #%3 có %4 ký tự, mà một ô Excel chỉ chứa %5. Hãy rút ngắn, hoặc xuất ra CSV hay JSON để giữ đủ.</translation>
    </message>
    <message>
        <source>a folder of that name is there</source>
        <translation>đã có một thư mục cùng tên</translation>
    </message>
    <message>
        <source>there is no room left</source>
        <translation>không còn chỗ trống</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>không tạo được thư mục</translation>
    </message>
</context>
<context>
    <name>pheu::FieldActions</name>
    <message>
        <source>This workspace is read-only: its fields cannot be changed.</source>
        <translation>Không gian làm việc này chỉ đọc: không sửa được các trường.</translation>
    </message>
    <message>
        <source>Duplicating the field</source>
        <translation>Đang nhân bản trường</translation>
    </message>
    <message>
        <source>The field “%1” was duplicated with its values.</source>
        <translation>Đã nhân bản trường “%1” cùng các giá trị.</translation>
    </message>
    <message>
        <source>Delete the field “%1”?</source>
        <translation>Xóa trường “%1”?</translation>
    </message>
    <message>
        <source>Delete the field</source>
        <translation>Xóa trường</translation>
    </message>
    <message>
        <source>Deleting the field</source>
        <translation>Đang xóa trường</translation>
    </message>
    <message>
        <source>The field “%1” was deleted.</source>
        <translation>Đã xóa trường “%1”.</translation>
    </message>
    <message>
        <source>Edit the field…</source>
        <translation>Sửa trường…</translation>
    </message>
    <message>
        <source>Duplicate the field</source>
        <translation>Nhân bản trường</translation>
    </message>
    <message>
        <source>Add a field to the left…</source>
        <translation>Thêm trường bên trái…</translation>
    </message>
    <message>
        <source>Add a field to the right…</source>
        <translation>Thêm trường bên phải…</translation>
    </message>
    <message>
        <source>Delete the field…</source>
        <translation>Xóa trường…</translation>
    </message>
    <message>
        <source>The field “%1” was added.</source>
        <translation>Đã thêm trường “%1”.</translation>
    </message>
</context>
<context>
    <name>pheu::FieldDialog</name>
    <message>
        <source>Edit the field “%1”</source>
        <translation>Sửa trường “%1”</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>Trường mới</translation>
    </message>
    <message>
        <source>Name of the field</source>
        <translation>Tên trường</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Mô tả</translation>
    </message>
    <message>
        <source>What belongs here, for whoever fills it in</source>
        <translation>Ghi gì vào đây, dành cho người điền</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Add the field</source>
        <translation>Thêm trường</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>Tê&amp;n</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>&amp;Kiểu</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>&amp;Mô tả</translation>
    </message>
    <message>
        <source>Change and empty %1</source>
        <translation>Đổi và làm trống %1</translation>
    </message>
    <message>
        <source>Changing the field</source>
        <translation>Đang đổi trường</translation>
    </message>
    <message>
        <source>Adding the field</source>
        <translation>Đang thêm trường</translation>
    </message>
    <message>
        <source>Canceled: nothing was changed.</source>
        <translation>Đã hủy: chưa thay đổi gì.</translation>
    </message>
    <message>
        <source>Discard the changes of this field?</source>
        <translation>Bỏ các thay đổi của trường này?</translation>
    </message>
    <message>
        <source>Discard the new field?</source>
        <translation>Bỏ trường mới này?</translation>
    </message>
</context>
<context>
    <name>pheu::FieldDraft</name>
    <message>
        <source>Choose the type of the field.</source>
        <translation>Hãy chọn kiểu của trường.</translation>
    </message>
    <message>
        <source>Choose the page that the link leads to.</source>
        <translation>Hãy chọn trang mà liên kết dẫn đến.</translation>
    </message>
    <message>
        <source>Write the formula.</source>
        <translation>Hãy viết công thức.</translation>
    </message>
    <message>
        <source>Say which address the button opens.</source>
        <translation>Hãy cho biết nút mở địa chỉ nào.</translation>
    </message>
    <message>
        <source>Choose the link that is followed. A page without links needs a link field first.</source>
        <translation>Hãy chọn liên kết để đi theo. Trang chưa có liên kết thì cần thêm trường liên kết trước.</translation>
    </message>
    <message>
        <source>Choose the field of the linked page that is shown.</source>
        <translation>Hãy chọn trường của trang liên kết sẽ hiện.</translation>
    </message>
    <message>
        <source>Choose the KPI.</source>
        <translation>Hãy chọn KPI.</translation>
    </message>
    <message>
        <source>The page of this field was deleted.</source>
        <translation>Trang của trường này đã bị xóa.</translation>
    </message>
    <message>
        <source>An option has no name. Give it one, or remove it.</source>
        <translation>Một lựa chọn chưa có tên. Hãy đặt tên hoặc bỏ nó.</translation>
    </message>
    <message>
        <source>Two options are called “%1”. Give one of them another name.</source>
        <translation>Hai lựa chọn cùng tên “%1”. Hãy đổi tên một lựa chọn.</translation>
    </message>
    <message>
        <source>Give the field a name.</source>
        <translation>Hãy đặt tên cho trường.</translation>
    </message>
</context>
<context>
    <name>pheu::FieldKinds</name>
    <message>
        <source>One line: a name, a code, a short note</source>
        <translation>Một dòng: tên, mã, ghi chú ngắn</translation>
    </message>
    <message>
        <source>Several lines: a brief, a script</source>
        <translation>Nhiều dòng: bản mô tả, kịch bản</translation>
    </message>
    <message>
        <source>An address that opens with a click</source>
        <translation>Một địa chỉ mở bằng cú nhấp</translation>
    </message>
    <message>
        <source>An address to write to</source>
        <translation>Một địa chỉ để viết thư</translation>
    </message>
    <message>
        <source>A number to call</source>
        <translation>Một số để gọi</translation>
    </message>
    <message>
        <source>Whole numbers: clicks, orders, pieces</source>
        <translation>Số nguyên: lượt nhấp, đơn hàng, số cái</translation>
    </message>
    <message>
        <source>Numbers with decimals: a score, a factor</source>
        <translation>Số có phần thập phân: điểm, hệ số</translation>
    </message>
    <message>
        <source>An amount in a currency</source>
        <translation>Số tiền theo một tiền tệ</translation>
    </message>
    <message>
        <source>A share: 12 % is kept as 0.12</source>
        <translation>Tỷ lệ: 12 % được giữ là 0,12</translation>
    </message>
    <message>
        <source>Stars, from one up</source>
        <translation>Sao, từ một trở lên</translation>
    </message>
    <message>
        <source>Hours, minutes and seconds: the length of a video</source>
        <translation>Giờ, phút và giây: độ dài video</translation>
    </message>
    <message>
        <source>One of a list of coloured options: a status</source>
        <translation>Một trong danh sách lựa chọn có màu: trạng thái</translation>
    </message>
    <message>
        <source>Several of a list of coloured options: tags</source>
        <translation>Nhiều trong danh sách lựa chọn có màu: nhãn</translation>
    </message>
    <message>
        <source>One of the people you name: who is in charge</source>
        <translation>Một trong những người bạn nêu tên: người phụ trách</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Có hoặc không</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>Một ngày</translation>
    </message>
    <message>
        <source>A day and a time of day</source>
        <translation>Một ngày và giờ trong ngày</translation>
    </message>
    <message>
        <source>When the record was made; filled by itself</source>
        <translation>Lúc bản ghi được tạo; tự điền</translation>
    </message>
    <message>
        <source>When the record was last changed; filled by itself</source>
        <translation>Lúc bản ghi được sửa lần cuối; tự điền</translation>
    </message>
    <message>
        <source>Records of this or another page: the campaign of an ad</source>
        <translation>Bản ghi của trang này hoặc trang khác: chiến dịch của quảng cáo</translation>
    </message>
    <message>
        <source>Files: pictures, PDF, documents, kept in the workspace</source>
        <translation>Tệp: hình, PDF, tài liệu, giữ trong không gian làm việc</translation>
    </message>
    <message>
        <source>A button that opens an address made of the record</source>
        <translation>Một nút mở địa chỉ lập từ bản ghi</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Công thức</translation>
    </message>
    <message>
        <source>Computed from other fields of the record</source>
        <translation>Tính từ các trường khác của bản ghi</translation>
    </message>
    <message>
        <source>Lookup</source>
        <translation>Tra cứu</translation>
    </message>
    <message>
        <source>A field of the linked record, shown here</source>
        <translation>Một trường của bản ghi liên kết, hiện ở đây</translation>
    </message>
    <message>
        <source>Rollup</source>
        <translation>Tổng hợp liên kết</translation>
    </message>
    <message>
        <source>Count, sum, mean … over the linked records</source>
        <translation>Số lượng, tổng, trung bình … trên các bản ghi liên kết</translation>
    </message>
    <message>
        <source>KPI</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>A figure of the catalogue over the linked results: ROI, CPL</source>
        <translation>Một số liệu của danh mục trên các kết quả liên kết: ROI, CPL</translation>
    </message>
    <message>
        <source>Autonumber</source>
        <translation>Số tự động</translation>
    </message>
    <message>
        <source>The next number for each new record</source>
        <translation>Số kế tiếp cho mỗi bản ghi mới</translation>
    </message>
    <message>
        <source>Tagged URL</source>
        <translation>URL đã gắn thẻ</translation>
    </message>
    <message>
        <source>The base URL with its UTM parameters; filled by itself</source>
        <translation>URL gốc cùng các tham số UTM; tự điền</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>VĂN BẢN</translation>
    </message>
    <message>
        <source>NUMBERS</source>
        <translation>SỐ</translation>
    </message>
    <message>
        <source>CHOICES</source>
        <translation>LỰA CHỌN</translation>
    </message>
    <message>
        <source>DATE AND TIME</source>
        <translation>NGÀY VÀ GIỜ</translation>
    </message>
    <message>
        <source>LINKS AND FILES</source>
        <translation>LIÊN KẾT VÀ TỆP</translation>
    </message>
    <message>
        <source>COMPUTED</source>
        <translation>TỰ TÍNH</translation>
    </message>
    <message>
        <source>Channel group</source>
        <translation>Nhóm kênh</translation>
    </message>
    <message>
        <source>Where GA4 counts a link: Paid Social, Email …; from its UTM parameters</source>
        <translation>Nơi GA4 xếp liên kết: Paid Social, Email …; suy ra từ các tham số UTM</translation>
    </message>
</context>
<context>
    <name>pheu::FieldLoss</name>
    <message>
        <source>One record has a value here.</source>
        <translation>Một bản ghi có giá trị ở đây.</translation>
    </message>
    <message>
        <source>%1 records have a value here.</source>
        <translation>%1 bản ghi có giá trị ở đây.</translation>
    </message>
    <message>
        <source>No record has a value here.</source>
        <translation>Không bản ghi nào có giá trị ở đây.</translation>
    </message>
    <message>
        <source>Its other side, “%1” on the page “%2”, goes with it.</source>
        <translation>Mặt kia của nó, “%1” trên trang “%2”, cũng bị xóa theo.</translation>
    </message>
    <message>
        <source>These fields are computed from it: %1.</source>
        <translation>Các trường này được tính từ nó: %1.</translation>
    </message>
    <message>
        <source>These views filter, sort or group by it: %1.</source>
        <translation>Các dạng xem này lọc, sắp hoặc nhóm theo nó: %1.</translation>
    </message>
    <message>
        <source>Undo brings it back as it was.</source>
        <translation>Hoàn tác sẽ đưa nó về như cũ.</translation>
    </message>
</context>
<context>
    <name>pheu::FieldRules</name>
    <message>
        <source>record %1</source>
        <translation>bản ghi %1</translation>
    </message>
    <message>
        <source>another row</source>
        <translation>một hàng khác</translation>
    </message>
    <message>
        <source>“%1” cannot have rules: the program fills it.</source>
        <translation>“%1” không đặt quy tắc được: chương trình điền trường này.</translation>
    </message>
    <message>
        <source>“%1” cannot ask for different values: it is a field of type %2.</source>
        <translation>“%1” không đòi giá trị khác nhau được: đó là trường kiểu %2.</translation>
    </message>
    <message>
        <source>“%1” cannot have a range: it is a field of type %2.</source>
        <translation>“%1” không đặt khoảng được: đó là trường kiểu %2.</translation>
    </message>
    <message>
        <source>The range of “%1” cannot be read: %2</source>
        <translation>Không đọc được khoảng của “%1”: %2</translation>
    </message>
    <message>
        <source>The range of “%1” is empty: its least value %2 is above its greatest %3. Exchange them.</source>
        <translation>Khoảng của “%1” rỗng: giá trị nhỏ nhất %2 lớn hơn giá trị lớn nhất %3. Hãy đổi chỗ chúng.</translation>
    </message>
    <message>
        <source>“%1” cannot have a pattern: it is a field of type %2.</source>
        <translation>“%1” không đặt mẫu được: đó là trường kiểu %2.</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>nó quá dài</translation>
    </message>
    <message>
        <source>The pattern of “%1” cannot be used: %2, at character %3.</source>
        <translation>Không dùng được mẫu của “%1”: %2, ở ký tự %3.</translation>
    </message>
    <message>
        <source>The range of “%1” cannot be read. Correct it in the settings of the field.</source>
        <translation>Không đọc được khoảng của “%1”. Hãy sửa trong cài đặt của trường.</translation>
    </message>
    <message>
        <source>%1 is not allowed in “%2”: it must be %3 or more.</source>
        <translation>Không nhận %1 trong “%2”: phải từ %3 trở lên.</translation>
    </message>
    <message>
        <source>%1 is not allowed in “%2”: it must be %3 or less.</source>
        <translation>Không nhận %1 trong “%2”: phải từ %3 trở xuống.</translation>
    </message>
    <message>
        <source>%1 is not allowed in “%2”: it must lie between %3 and %4.</source>
        <translation>Không nhận %1 trong “%2”: phải nằm giữa %3 và %4.</translation>
    </message>
    <message>
        <source>The text for “%1” has %2 characters, more than the %3 that its pattern is compared with. Shorten it.</source>
        <translation>Văn bản cho “%1” có %2 ký tự, quá %3 ký tự mà mẫu được so. Hãy rút ngắn.</translation>
    </message>
    <message>
        <source>“%1” could not be compared with the pattern of “%2” in time. Simplify the pattern in the settings of the field.</source>
        <translation>Không kịp so “%1” với mẫu của “%2”. Hãy làm đơn giản mẫu trong cài đặt của trường.</translation>
    </message>
    <message>
        <source>“%1” does not have the form that “%2” asks for.</source>
        <translation>“%1” không có dạng mà “%2” đòi hỏi.</translation>
    </message>
    <message>
        <source>“%1” must have a value.</source>
        <translation>“%1” phải có giá trị.</translation>
    </message>
    <message>
        <source>“%1” is already in “%2” of %3, and no two records may share it.</source>
        <translation>“%1” đã có trong “%2” của %3, và không hai bản ghi nào được trùng.</translation>
    </message>
    <message>
        <source>“%1” (record %2)</source>
        <translation>“%1” (bản ghi %2)</translation>
    </message>
    <message>
        <source>“%1” is in more than one record.</source>
        <translation>“%1” có trong nhiều bản ghi.</translation>
    </message>
    <message>
        <source>The rules of “%1” were left as they are.</source>
        <translation>Quy tắc của “%1” được để nguyên.</translation>
    </message>
    <message>
        <source>The rules of “%1” were not changed: %2 records do not keep to them. The first is record %3: %4</source>
        <extracomment>%1 field, %2 how many, %3 number of a record, %4 a whole sentence</extracomment>
        <translation>Quy tắc của “%1” chưa đổi: %2 bản ghi không giữ đúng. Đầu tiên là bản ghi %3: %4</translation>
    </message>
</context>
<context>
    <name>pheu::FieldType</name>
    <message>
        <source>Checkbox</source>
        <translation>Ô đánh dấu</translation>
    </message>
    <message>
        <source>“%1” is neither yes nor no: write yes or no, true or false.</source>
        <translation>“%1” không phải có hay không: hãy viết có hoặc không, true hoặc false.</translation>
    </message>
    <message>
        <source>Created time</source>
        <translation>Lúc tạo</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Decimal number</source>
        <translation>Số thập phân</translation>
    </message>
    <message>
        <source>Whole number</source>
        <translation>Số nguyên</translation>
    </message>
    <message>
        <source>“%1” is not a whole number: write it without decimals, like %2.</source>
        <translation>“%1” không phải là số nguyên: hãy viết không có phần thập phân, như %2.</translation>
    </message>
    <message>
        <source>Link to records</source>
        <translation>Liên kết đến bản ghi</translation>
    </message>
    <message>
        <source>“%1” cannot be set here: this field shows the records that link to this one, so change the link in those records.</source>
        <translation>Không đặt “%1” ở đây được: trường này hiện các bản ghi liên kết đến bản ghi này, hãy sửa liên kết trong các bản ghi đó.</translation>
    </message>
    <message>
        <source>Long text</source>
        <translation>Văn bản dài</translation>
    </message>
    <message>
        <source>Modified time</source>
        <translation>Lúc sửa</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Tiền</translation>
    </message>
    <message>
        <source>“%1” is a percentage, and this field keeps money: write an amount like %2.</source>
        <translation>“%1” là phần trăm, còn trường này giữ tiền: hãy viết số tiền như %2.</translation>
    </message>
    <message>
        <source>“%1” is in another currency than this field, which is in %2: write the amount in %2.</source>
        <extracomment>%2 is the code of a currency such as VND</extracomment>
        <translation>“%1” thuộc tiền tệ khác với trường này, vốn dùng %2: hãy viết số tiền bằng %2.</translation>
    </message>
    <message>
        <source>Multiple select</source>
        <translation>Nhiều lựa chọn</translation>
    </message>
    <message>
        <source>The names in “%1” cannot be told apart: close the quotation marks and put a comma between names.</source>
        <translation>Không tách được các tên trong “%1”: hãy đóng dấu ngoặc kép và đặt dấu phẩy giữa các tên.</translation>
    </message>
    <message>
        <source>“%1” is an amount of money, and this field keeps a plain number: leave out %2.</source>
        <translation>“%1” là số tiền, còn trường này giữ số thường: hãy bỏ %2.</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Phần trăm</translation>
    </message>
    <message>
        <source>Single select</source>
        <translation>Một lựa chọn</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>“%1” is not an address that can be opened: write it like https://example.com/page, with http, https or mailto.</source>
        <translation>“%1” không phải địa chỉ mở được: hãy viết như https://example.com/page, với http, https hoặc mailto.</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Tệp đính kèm</translation>
    </message>
    <message>
        <source>“%1” cannot be typed here: files are added in the window, by dragging them onto the cell, by pasting, or with “Add files”.</source>
        <translation>Không gõ “%1” vào đây được: tệp được thêm trong cửa sổ bằng cách kéo vào ô, dán, hoặc “Thêm tệp”.</translation>
    </message>
    <message>
        <source>Button link</source>
        <translation>Nút liên kết</translation>
    </message>
    <message>
        <source>“%1” cannot be set here: a button has no value, it opens an address. Change the address in the settings of the field.</source>
        <translation>Không đặt “%1” ở đây được: nút không có giá trị, nó mở một địa chỉ. Hãy đổi địa chỉ trong cài đặt của trường.</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Ngày và giờ</translation>
    </message>
    <message>
        <source>“%1” is not a length of time: write it like 1:30:00, 1h 30m or 90 min.</source>
        <translation>“%1” không phải khoảng thời gian: hãy viết như 1:30:00, 1h 30m hoặc 90 min.</translation>
    </message>
    <message>
        <source>The length of time is too large: write a shorter one.</source>
        <translation>Khoảng thời gian quá lớn: hãy viết ngắn hơn.</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Khoảng thời gian</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>“%1” is not an e-mail address: write one, like an@example.com.</source>
        <translation>“%1” không phải địa chỉ e-mail: hãy viết như an@example.com.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Người</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Số điện thoại</translation>
    </message>
    <message>
        <source>“%1” is not a phone number: write digits, like 0912 345 678 or +84 912 345 678.</source>
        <translation>“%1” không phải số điện thoại: hãy viết các chữ số như 0912 345 678 hoặc +84 912 345 678.</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Đánh giá</translation>
    </message>
    <message>
        <source>“%1” is not a rating: write a whole number from 1 to %2.</source>
        <translation>“%1” không phải mức đánh giá: hãy viết số nguyên từ 1 đến %2.</translation>
    </message>
</context>
<context>
    <name>pheu::FieldWriter</name>
    <message>
        <source>The page was deleted meanwhile: no field was added.</source>
        <translation>Trang đã bị xóa trong lúc đó: chưa thêm trường.</translation>
    </message>
    <message>
        <source>The field was deleted meanwhile: nothing was changed.</source>
        <translation>Trường đã bị xóa trong lúc đó: chưa thay đổi gì.</translation>
    </message>
</context>
<context>
    <name>pheu::FieldsMenu</name>
    <message>
        <source>Search fields</source>
        <translation>Tìm trường</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Trường</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Hiện tất cả</translation>
    </message>
    <message>
        <source>Hide all but the first</source>
        <translation>Ẩn tất cả trừ trường đầu</translation>
    </message>
    <message>
        <source>KPIs of the results</source>
        <translation>KPI của kết quả</translation>
    </message>
    <message>
        <source>+ New field</source>
        <translation>+ Trường mới</translation>
    </message>
</context>
<context>
    <name>pheu::FigurePick</name>
    <message>
        <source>Add a figure</source>
        <translation>Thêm chỉ số</translation>
    </message>
    <message>
        <source>Type the name of a KPI or measure</source>
        <translation>Gõ tên KPI hoặc chỉ số</translation>
    </message>
    <message>
        <source>One place up</source>
        <translation>Lên một bậc</translation>
    </message>
    <message>
        <source>Take this figure away</source>
        <translation>Bỏ chỉ số này</translation>
    </message>
    <message>
        <source>Figure %1</source>
        <translation>Chỉ số %1</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Số liệu</translation>
    </message>
</context>
<context>
    <name>pheu::FileActions</name>
    <message>
        <source>“%1” was not saved: %2. Choose another place.</source>
        <translation>Chưa lưu “%1”: %2. Hãy chọn chỗ khác.</translation>
    </message>
    <message>
        <source>Saving was canceled.</source>
        <translation>Đã hủy việc lưu.</translation>
    </message>
    <message>
        <source>“%1” is not opened from here because it may contain a program. Save it first.</source>
        <translation>Không mở “%1” từ đây vì có thể chứa chương trình. Hãy lưu ra trước.</translation>
    </message>
    <message>
        <source>“%1” could not be opened: there is no room in the folder for temporary files.</source>
        <translation>Không mở được “%1”: thư mục tệp tạm không còn chỗ.</translation>
    </message>
    <message>
        <source>Opening “%1”</source>
        <translation>Đang mở “%1”</translation>
    </message>
    <message>
        <source>No program that opens “%1” was found. Save it and open it from there.</source>
        <translation>Không tìm thấy chương trình mở “%1”. Hãy lưu ra và mở từ đó.</translation>
    </message>
    <message>
        <source>Saving “%1”</source>
        <translation>Đang lưu “%1”</translation>
    </message>
    <message>
        <source>Save the file as</source>
        <translation>Lưu tệp thành</translation>
    </message>
    <message numerus="yes">
        <source>Saving %n file(s)</source>
        <translation>
            <numerusform>Đang lưu %n tệp</numerusform>
        </translation>
    </message>
    <message>
        <source>Where the files go</source>
        <translation>Nơi lưu các tệp</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
</context>
<context>
    <name>pheu::FileDropZone</name>
    <message>
        <source>Drop the files on the record that they belong to.</source>
        <translation>Hãy thả tệp lên bản ghi mà chúng thuộc về.</translation>
    </message>
</context>
<context>
    <name>pheu::FileList</name>
    <message>
        <source>Files</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>There is no picture and no file on the clipboard. Copy one and paste it here.</source>
        <translation>Bộ nhớ tạm không có hình hay tệp nào. Hãy chép rồi dán vào đây.</translation>
    </message>
    <message>
        <source>A file needs a name.</source>
        <translation>Tệp cần có tên.</translation>
    </message>
    <message>
        <source>The name of a file cannot hold / or \. Choose another one.</source>
        <translation>Tên tệp không được có / hoặc \. Hãy chọn tên khác.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Xem trước</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Lưu thành…</translation>
    </message>
    <message>
        <source>Save all…</source>
        <translation>Lưu tất cả…</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Thêm tệp…</translation>
    </message>
    <message>
        <source>Paste a picture or files</source>
        <translation>Dán hình hoặc tệp</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Đổi tên</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Chuyển lên</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Chuyển xuống</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Gỡ bỏ</translation>
    </message>
    <message>
        <source>Drop files here, or paste a picture</source>
        <translation>Thả tệp vào đây, hoặc dán một hình</translation>
    </message>
</context>
<context>
    <name>pheu::FilePlace</name>
    <message>
        <source>“%1” was made read-only while it was open, so nothing more is saved to it. Allow writing to it, or save a copy elsewhere.</source>
        <translation>“%1” đã bị đặt chỉ đọc trong khi đang mở nên không lưu thêm được gì vào đó. Hãy cho phép ghi vào tệp, hoặc lưu bản sao ở nơi khác.</translation>
    </message>
    <message>
        <source>“%1” was moved to “%2” while it was open, so nothing more is saved to it from here. Open it there, or save a copy elsewhere.</source>
        <translation>“%1” đã được chuyển sang “%2” trong khi đang mở nên từ đây không lưu thêm được gì vào đó. Hãy mở tệp ở chỗ mới, hoặc lưu bản sao ở nơi khác.</translation>
    </message>
    <message>
        <source>“%1” was deleted while it was open, so nothing more can be saved to it. Save a copy elsewhere: it will hold all that was saved before.</source>
        <translation>“%1” đã bị xoá trong khi đang mở nên không lưu thêm được gì vào đó. Hãy lưu bản sao ở nơi khác: bản sao sẽ có mọi thứ đã lưu trước đó.</translation>
    </message>
    <message>
        <source>“%1” was moved or deleted while it was open, so nothing more is saved to it. Put it back at its place, or save a copy elsewhere.</source>
        <translation>“%1” đã bị chuyển đi hoặc bị xoá trong khi đang mở nên không lưu thêm được gì vào đó. Hãy đưa tệp về chỗ cũ, hoặc lưu bản sao ở nơi khác.</translation>
    </message>
    <message>
        <source>“%1” was replaced by another file while it was open, so nothing more is saved to it from here. Save a copy elsewhere to keep what was open, or open the file again.</source>
        <translation>“%1” đã bị thay bằng một tệp khác trong khi đang mở nên từ đây không lưu thêm được gì vào đó. Hãy lưu bản sao ở nơi khác để giữ những gì đang mở, hoặc mở lại tệp.</translation>
    </message>
    <message>
        <source>“%1” was overwritten or cut short by another program while it was open, so nothing more is saved to it. Open a backup, or rescue what is readable with “pheu check --repair”.</source>
        <translation>“%1” đã bị chương trình khác ghi đè hoặc cắt ngắn trong khi đang mở nên không lưu thêm được gì vào đó. Hãy mở một bản sao lưu, hoặc cứu những gì còn đọc được bằng “pheu check --repair”.</translation>
    </message>
</context>
<context>
    <name>pheu::FilePlanner</name>
    <message>
        <source>“%1” cannot be set to “%2”: %3</source>
        <translation>Không đặt “%1” thành “%2” được: %3</translation>
    </message>
    <message>
        <source>No column of “%1” matches a field of “%2”. Map them with --map &quot;Source column=field&quot;. Its columns are: %3.</source>
        <translation>Không cột nào của “%1” khớp với trường của “%2”. Hãy gán bằng --map &quot;Cột nguồn=trường&quot;. Các cột là: %3.</translation>
    </message>
    <message>
        <source>No column of “%1” gives a figure such as clicks or spend. Map one with --map &quot;Source column=spend&quot;, or count rows with --set leads=1. Its columns are: %2.</source>
        <translation>Không cột nào của “%1” cho số liệu như lượt nhấp hay chi tiêu. Hãy gán một cột bằng --map &quot;Cột nguồn=spend&quot;, hoặc đếm hàng bằng --set leads=1. Các cột là: %2.</translation>
    </message>
    <message>
        <source>No column of “%1” gives the day. Map it with --map &quot;Source column=date&quot;, or set one day for all rows with --set date=YYYY-MM-DD. Its columns are: %2.</source>
        <translation>Không cột nào của “%1” cho ngày. Hãy gán bằng --map &quot;Cột nguồn=date&quot;, hoặc đặt một ngày cho mọi hàng bằng --set date=YYYY-MM-DD. Các cột là: %2.</translation>
    </message>
    <message>
        <source>Another table begins at line %1 of “%2”; only the first was imported.</source>
        <translation>Một bảng khác bắt đầu ở dòng %1 của “%2”; chỉ bảng đầu được nhập.</translation>
    </message>
    <message>
        <source>The import was canceled; nothing was written.</source>
        <translation>Đã hủy nhập; chưa ghi gì.</translation>
    </message>
    <message>
        <source>Figures that do not add up, such as reach, were left out of “%1”: they cannot be spread over days.</source>
        <translation>Số liệu không cộng dồn được, như lượt tiếp cận, đã bị bỏ khỏi “%1”: không rải theo ngày được.</translation>
    </message>
    <message>
        <source>line %1, column “%2”</source>
        <translation>dòng %1, cột “%2”</translation>
    </message>
    <message>
        <source>The row has %1 cells and the header %2. Is the file cut off, or a cell with a line break not in quotes?</source>
        <translation>Hàng có %1 ô còn tiêu đề có %2. Tệp bị cắt, hay ô có xuống dòng không nằm trong dấu ngoặc kép?</translation>
    </message>
    <message>
        <source>The row has more cells than the header. Is a cell that holds the delimiter not in quotes?</source>
        <translation>Hàng có nhiều ô hơn tiêu đề. Có ô chứa dấu phân cách mà không nằm trong dấu ngoặc kép?</translation>
    </message>
    <message>
        <source>“%1” states the same figures at several levels (%2); only the rows of level “%3” were taken.</source>
        <translation>“%1” nêu cùng số liệu ở nhiều cấp (%2); chỉ lấy các hàng cấp “%3”.</translation>
    </message>
    <message>
        <source>This number is too large to be kept exactly.</source>
        <translation>Số này quá lớn để giữ chính xác.</translation>
    </message>
    <message>
        <source>The row has no name.</source>
        <translation>Hàng không có tên.</translation>
    </message>
    <message>
        <source>The row has no date.</source>
        <translation>Hàng không có ngày.</translation>
    </message>
    <message>
        <source>The range ends before it begins.</source>
        <translation>Khoảng ngày kết thúc trước khi bắt đầu.</translation>
    </message>
    <message>
        <source>The range is longer than ten years.</source>
        <translation>Khoảng ngày dài hơn mười năm.</translation>
    </message>
    <message>
        <source>The ad</source>
        <translation>Quảng cáo</translation>
    </message>
    <message>
        <source>The UTM link</source>
        <translation>Liên kết UTM</translation>
    </message>
    <message>
        <source>%1 “%2” belongs to “%3” (%4), and the row says “%5”. Correct one of them.</source>
        <translation>%1 “%2” thuộc “%3” (%4), còn hàng này ghi “%5”. Hãy sửa một trong hai.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>dòng %1</translation>
    </message>
    <message>
        <source>“%1”, line %2 gives one total for %3 to %4, not a figure for each day. Export the report by day, or import it with --spread days to share each total evenly over its days.</source>
        <translation>“%1”, dòng %2 cho một tổng từ %3 đến %4, không phải số liệu từng ngày. Hãy xuất báo cáo theo ngày, hoặc nhập với --spread days để rải đều mỗi tổng theo ngày.</translation>
    </message>
    <message>
        <source>Added to the other rows of its key, a number is too large to be kept exactly.</source>
        <translation>Khi cộng với các hàng cùng khóa, một số quá lớn để giữ chính xác.</translation>
    </message>
    <message>
        <source>The row names nothing (no date, no campaign …) and is not the sum of the others.</source>
        <translation>Hàng không nêu gì (không ngày, không chiến dịch …) và cũng không phải tổng của các hàng khác.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of “%1” were left out because of what they are: %2.</source>
        <translation>
            <numerusform>%n dòng của “%1” bị bỏ qua vì nội dung của chúng: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>The row goes on with an order whose first row is not in the file.</source>
        <translation>Dòng này tiếp nối một đơn hàng mà dòng đầu không có trong tệp.</translation>
    </message>
    <message>
        <source>This is no number of a day that lies in the range of the file.</source>
        <translation>Đây không phải số thứ tự của một ngày nằm trong khoảng thời gian của tệp.</translation>
    </message>
    <message>
        <source>“%1”, line %2, column “%3”: “%4” is what a spreadsheet leaves of a long id, so different ones look the same. Export the file again and import it without opening it in a spreadsheet, or leave the column out with --map &quot;%3=&quot;.</source>
        <translation>“%1”, dòng %2, cột “%3”: “%4” là phần còn lại của một mã dài sau khi bảng tính làm tròn, nên các mã khác nhau trông như nhau. Hãy xuất lại tệp rồi nhập mà không mở bằng bảng tính, hoặc bỏ cột này bằng --map &quot;%3=&quot;.</translation>
    </message>
    <message>
        <source>The range of days stands in two cells, so the other cells are moved by one. Export the report by day, or put the range in quotes.</source>
        <translation>Khoảng ngày nằm trong hai ô nên các ô còn lại bị lệch một cột. Hãy xuất báo cáo theo ngày, hoặc đặt khoảng ngày trong dấu ngoặc kép.</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) of “%1” were put right before the import.</source>
        <translation>
            <numerusform>%n ô của “%1” đã được sửa trước khi nhập.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is no currency code, such as VND or USD.</source>
        <translation>“%1” không phải mã tiền tệ, chẳng hạn VND hoặc USD.</translation>
    </message>
    <message>
        <source>“%1” (%2) is no currency code, such as VND or USD.</source>
        <translation>“%1” (%2) không phải mã tiền tệ, chẳng hạn VND hoặc USD.</translation>
    </message>
    <message>
        <source>“%1” is in %2 (%3), and “%4” on the page “%5” is kept in %6. Leave that column out, or map it to a field that has a currency of its own in each record.</source>
        <translation>“%1” tính bằng %2 (%3), còn “%4” ở trang “%5” được giữ bằng %6. Hãy bỏ cột đó, hoặc gán vào trường có tiền tệ riêng ở từng bản ghi.</translation>
    </message>
    <message>
        <source>“%1” says two currencies: %2 in %3 and %4 in %5. Correct the one that is wrong.</source>
        <translation>“%1” nêu hai loại tiền tệ: %2 ở %3 và %4 ở %5. Hãy sửa chỗ sai.</translation>
    </message>
    <message>
        <source>the column “%1”</source>
        <translation>cột “%1”</translation>
    </message>
    <message>
        <source>“%1” is in %2 (%3), and other amounts of the file do not say so. Say the currency of the file with --currency %4.</source>
        <translation>“%1” tính bằng %2 (%3), còn các khoản tiền khác trong tệp không ghi như vậy. Hãy nêu tiền tệ của tệp bằng --currency %4.</translation>
    </message>
    <message>
        <source>Amounts of “%1” are in %2 and are kept in it. Figures convert them at the rates from %2 to %3 on the page Rates.</source>
        <translation>Các khoản tiền của “%1” tính bằng %2 và được giữ nguyên. Số liệu quy đổi theo tỷ giá từ %2 sang %3 ở trang Tỷ giá.</translation>
    </message>
    <message>
        <source>Another row of the file has the same key and amounts in another currency, so the two cannot be added up.</source>
        <translation>Một dòng khác của tệp có cùng khóa nhưng tiền tệ khác, nên không cộng hai dòng được.</translation>
    </message>
    <message>
        <source>“%1”, line %2 gives by %3 what “%4” of this import gives by %5: the same figures in two breakdowns. Import one of the two files.</source>
        <translation>“%1”, dòng %2 cho theo %3 điều mà “%4” của lần nhập này cho theo %5: cùng số liệu ở hai cách tách. Hãy nhập một trong hai tệp.</translation>
    </message>
    <message>
        <source>This counts what happened, so it cannot be below 0.</source>
        <translation>Đây là số lần đã xảy ra nên không thể dưới 0.</translation>
    </message>
    <message>
        <source>Amounts of “%1” are in %2 and are kept in it. There is no rate from %2 to %3, so sums with such amounts are undefined (“—”). Add it on the page Rates.</source>
        <translation>Số tiền của “%1” bằng %2 và được giữ nguyên như vậy. Chưa có tỷ giá từ %2 sang %3 nên tổng có các số tiền đó là không xác định (“—”). Hãy thêm tỷ giá ở trang Tỷ giá.</translation>
    </message>
    <message>
        <source>Amounts of “%1” are in %2 and are kept in it. There is no rate from %2 to %3, so sums with such amounts are undefined (“—”). Add the page Rates from the templates, and the rate on it.</source>
        <translation>Số tiền của “%1” bằng %2 và được giữ nguyên như vậy. Chưa có tỷ giá từ %2 sang %3 nên tổng có các số tiền đó là không xác định (“—”). Hãy thêm trang Tỷ giá từ các mẫu, rồi tỷ giá vào đó.</translation>
    </message>
    <message>
        <source>This is table %1 of the file, with its header on line %2. Choose another with --table.</source>
        <translation>Đây là bảng %1 của tệp, có hàng tiêu đề ở dòng %2. Hãy chọn bảng khác bằng --table.</translation>
    </message>
</context>
<context>
    <name>pheu::FileRow</name>
    <message>
        <source>Name of the file</source>
        <translation>Tên tệp</translation>
    </message>
</context>
<context>
    <name>pheu::FilterBar</name>
    <message>
        <source>Remove the filter %1</source>
        <translation>Bỏ bộ lọc %1</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Lọc</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>Thêm bộ lọc</translation>
    </message>
</context>
<context>
    <name>pheu::FilterChip</name>
    <message>
        <source>Channel</source>
        <translation>Kênh</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Chiến dịch</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Giai đoạn</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(không có)</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tất cả</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n mục đã chọn</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Search in %1</source>
        <translation>Tìm trong %1</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Hiện tất cả</translation>
    </message>
</context>
<context>
    <name>pheu::FilterGroupBox</name>
    <message>
        <source>How the conditions go together</source>
        <translation>Các điều kiện đi cùng nhau thế nào</translation>
    </message>
    <message>
        <source>All of these</source>
        <translation>Mọi điều kiện</translation>
    </message>
    <message>
        <source>Any of these</source>
        <translation>Một điều kiện bất kỳ</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Không điều kiện nào</translation>
    </message>
    <message>
        <source>Not all of these</source>
        <translation>Không phải mọi điều kiện</translation>
    </message>
    <message>
        <source>+ Condition</source>
        <translation>+ Điều kiện</translation>
    </message>
    <message>
        <source>+ Group</source>
        <translation>+ Nhóm</translation>
    </message>
    <message>
        <source>Remove the group</source>
        <translation>Bỏ nhóm</translation>
    </message>
    <message>
        <source>Remove the condition</source>
        <translation>Bỏ điều kiện</translation>
    </message>
</context>
<context>
    <name>pheu::FilterLexer</name>
    <message>
        <source>The name that starts with ` at character %1 has no closing `.</source>
        <translation>Tên bắt đầu bằng ` ở ký tự %1 không có dấu ` đóng.</translation>
    </message>
    <message>
        <source>The text that starts with &quot; at character %1 has no closing &quot;.</source>
        <translation>Văn bản bắt đầu bằng &quot; ở ký tự %1 không có dấu &quot; đóng.</translation>
    </message>
    <message>
        <source>Character %1 of the filter is a single quote: put text in double quotes, as in channel = &quot;Facebook&quot;.</source>
        <translation>Ký tự %1 của bộ lọc là dấu nháy đơn: hãy đặt văn bản trong ngoặc kép, như channel = &quot;Facebook&quot;.</translation>
    </message>
    <message>
        <source>The filter cannot be read at character %1, “%2”: expected a field, a value in double quotes, a number or an operator.</source>
        <translation>Không đọc được bộ lọc ở ký tự %1, “%2”: cần một trường, giá trị trong ngoặc kép, số hoặc phép so sánh.</translation>
    </message>
    <message>
        <source>Expected the name of a field at character %1 of “%2”. A name with other characters than letters, digits and _ goes between backticks: `any name`.</source>
        <translation>Cần tên trường ở ký tự %1 của “%2”. Tên có ký tự khác chữ, số và _ đặt trong dấu huyền: `tên bất kỳ`.</translation>
    </message>
</context>
<context>
    <name>pheu::FilterParser</name>
    <message>
        <source>The filter ends at character %1, where %2 is expected.</source>
        <translation>Bộ lọc kết thúc ở ký tự %1, nơi cần %2.</translation>
    </message>
    <message>
        <source>The filter has “%1” at character %2, where %3 is expected.</source>
        <translation>Bộ lọc có “%1” ở ký tự %2, nơi cần %3.</translation>
    </message>
    <message>
        <source>The filter is nested deeper than %1 levels at character %2.</source>
        <translation>Bộ lọc lồng sâu hơn %1 cấp ở ký tự %2.</translation>
    </message>
    <message>
        <source>“and”, “or” or the end</source>
        <translation>“and”, “or” hoặc hết</translation>
    </message>
    <message>
        <source>“and”, “or” or “)”</source>
        <translation>“and”, “or” hoặc “)”</translation>
    </message>
    <message>
        <source>a field</source>
        <translation>một trường</translation>
    </message>
    <message>
        <source>(character %1 of the filter)</source>
        <translation>(ký tự %1 của bộ lọc)</translation>
    </message>
    <message>
        <source>an operator (= != &lt; &lt;= &gt; &gt;= in contains “starts with” “is empty”)</source>
        <translation>một phép so sánh (= != &lt; &lt;= &gt; &gt;= in contains “starts with” “is empty”)</translation>
    </message>
    <message>
        <source>“with”</source>
        <translation>“with”</translation>
    </message>
    <message>
        <source>“empty”</source>
        <translation>“empty”</translation>
    </message>
    <message>
        <source>“empty” or “not empty”</source>
        <translation>“empty” hoặc “not empty”</translation>
    </message>
    <message>
        <source>a value (text in double quotes, a number, a day such as 2026-03-01, true or false)</source>
        <translation>một giá trị (văn bản trong ngoặc kép, số, ngày như 2026-03-01, true hoặc false)</translation>
    </message>
    <message>
        <source>“(”</source>
        <translation>“(”</translation>
    </message>
    <message>
        <source>“,” or “)”</source>
        <translation>“,” hoặc “)”</translation>
    </message>
</context>
<context>
    <name>pheu::FilterPopup</name>
    <message>
        <source>Filter</source>
        <translation>Lọc</translation>
    </message>
    <message>
        <source>Write it as text</source>
        <translation>Viết dưới dạng chữ</translation>
    </message>
    <message>
        <source>Filter as text</source>
        <translation>Bộ lọc dạng chữ</translation>
    </message>
    <message>
        <source>Several conditions…</source>
        <translation>Nhiều điều kiện…</translation>
    </message>
    <message>
        <source>For example: status = &quot;Active&quot; and (budget &gt; 1000000 or end is empty) and start = &quot;this month&quot;</source>
        <translation>Ví dụ: status = &quot;Active&quot; and (budget &gt; 1000000 or end is empty) and start = &quot;this month&quot;</translation>
    </message>
</context>
<context>
    <name>pheu::FilterWords</name>
    <message>
        <source>is</source>
        <translation>là</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>không là</translation>
    </message>
    <message>
        <source>is before</source>
        <translation>trước</translation>
    </message>
    <message>
        <source>is on or before</source>
        <translation>đến ngày</translation>
    </message>
    <message>
        <source>is after</source>
        <translation>sau</translation>
    </message>
    <message>
        <source>is on or after</source>
        <translation>từ ngày</translation>
    </message>
    <message>
        <source>is any of</source>
        <translation>là một trong</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>chứa</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>bắt đầu bằng</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>trống</translation>
    </message>
    <message>
        <source>is not empty</source>
        <translation>không trống</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hôm nay</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hôm qua</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>ngày mai</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>tuần này</translation>
    </message>
    <message>
        <source>last week</source>
        <translation>tuần trước</translation>
    </message>
    <message>
        <source>next week</source>
        <translation>tuần sau</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>tháng này</translation>
    </message>
    <message>
        <source>last month</source>
        <translation>tháng trước</translation>
    </message>
    <message>
        <source>next month</source>
        <translation>tháng sau</translation>
    </message>
    <message>
        <source>this quarter</source>
        <translation>quý này</translation>
    </message>
    <message>
        <source>last quarter</source>
        <translation>quý trước</translation>
    </message>
    <message>
        <source>next quarter</source>
        <translation>quý sau</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>năm nay</translation>
    </message>
    <message>
        <source>last year</source>
        <translation>năm trước</translation>
    </message>
    <message>
        <source>next year</source>
        <translation>năm sau</translation>
    </message>
    <message>
        <source>this fiscal year</source>
        <translation>năm tài chính này</translation>
    </message>
    <message>
        <source>last fiscal year</source>
        <translation>năm tài chính trước</translation>
    </message>
    <message>
        <source>next fiscal year</source>
        <translation>năm tài chính sau</translation>
    </message>
    <message numerus="yes">
        <source>last %n day(s)</source>
        <translation>
            <numerusform>%n ngày qua</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>next %n day(s)</source>
        <translation>
            <numerusform>%n ngày tới</numerusform>
        </translation>
    </message>
    <message>
        <source>not (%1)</source>
        <translation>không (%1)</translation>
    </message>
    <message>
        <source> and </source>
        <translation> và </translation>
    </message>
    <message>
        <source> or </source>
        <translation> hoặc </translation>
    </message>
</context>
<context>
    <name>pheu::Findings</name>
    <message>
        <source>%1 of cost brought %2 of revenue: ROI %3.</source>
        <translation>%1 chi phí mang về %2 doanh thu: ROI %3.</translation>
    </message>
    <message>
        <source>%1 of cost, %2 of revenue; ROI cannot be computed from a cost of 0.</source>
        <translation>%1 chi phí, %2 doanh thu; không tính được ROI khi chi phí bằng 0.</translation>
    </message>
    <message>
        <source>%1 of cost; no revenue is recorded, so ROI cannot be computed.</source>
        <translation>%1 chi phí; chưa ghi nhận doanh thu nên không tính được ROI.</translation>
    </message>
    <message>
        <source>%1 of revenue; no cost is recorded, so ROI cannot be computed.</source>
        <translation>%1 doanh thu; chưa ghi nhận chi phí nên không tính được ROI.</translation>
    </message>
    <message>
        <source>Neither cost nor revenue is recorded in this period.</source>
        <translation>Kỳ này chưa ghi nhận chi phí lẫn doanh thu.</translation>
    </message>
    <message>
        <source>%1 unchanged</source>
        <translation>%1 không đổi</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A name of a figure and its change with sign: &quot;Revenue +12.4 %&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The compared period has no records to compare with.</source>
        <translation>Kỳ so sánh không có bản ghi nào để so sánh.</translation>
    </message>
    <message>
        <source>Against the compared period: %1.</source>
        <translation>So với kỳ so sánh: %1.</translation>
    </message>
    <message>
        <source>No channel has both cost and revenue, so channels cannot be ranked by ROI.</source>
        <translation>Không kênh nào có cả chi phí và doanh thu nên không xếp hạng kênh theo ROI được.</translation>
    </message>
    <message>
        <source>%1 is the only channel with an ROI (%2).</source>
        <translation>%1 là kênh duy nhất có ROI (%2).</translation>
    </message>
    <message>
        <source>%1 returns most (ROI %2) with %3 of the cost.</source>
        <translation>%1 sinh lời nhiều nhất (ROI %2) với %3 chi phí.</translation>
    </message>
    <message>
        <source>%1 loses money (ROI %2) and takes %3 of the cost.</source>
        <translation>%1 lỗ (ROI %2) mà chiếm %3 chi phí.</translation>
    </message>
    <message>
        <source>%1 returns least (ROI %2) with %3 of the cost.</source>
        <translation>%1 sinh lời ít nhất (ROI %2) với %3 chi phí.</translation>
    </message>
    <message>
        <source>The step that fell most is %1 → %2: %3, before %4.</source>
        <translation>Bước giảm nhiều nhất là %1 → %2: %3, trước đó %4.</translation>
    </message>
    <message>
        <source>No step of the funnel fell; the narrowest is %1 → %2 (%3).</source>
        <translation>Không bước nào của phễu giảm; bước hẹp nhất là %1 → %2 (%3).</translation>
    </message>
    <message>
        <source>The narrowest step of the funnel is %1 → %2 (%3).</source>
        <translation>Bước hẹp nhất của phễu là %1 → %2 (%3).</translation>
    </message>
    <message>
        <source>The figures could not be computed.</source>
        <translation>Không tính được số liệu.</translation>
    </message>
    <message>
        <source>There are no results from %1.</source>
        <translation>Không có kết quả trong %1.</translation>
    </message>
    <message>
        <source>There are no results yet.</source>
        <translation>Chưa có kết quả.</translation>
    </message>
    <message>
        <source>%1 of cost; no revenue is recorded, which makes ROI %2.</source>
        <translation>%1 chi phí; chưa ghi nhận doanh thu nên ROI là %2.</translation>
    </message>
</context>
<context>
    <name>pheu::FollowSettings</name>
    <message>
        <source>Link that is followed</source>
        <translation>Liên kết đi theo</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Liên kết</translation>
    </message>
    <message>
        <source>KPI</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>Field of the linked page</source>
        <translation>Trường của trang liên kết</translation>
    </message>
    <message>
        <source>Field there</source>
        <translation>Trường ở đó</translation>
    </message>
    <message>
        <source>What is made of the values</source>
        <translation>Lấy gì từ các giá trị</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Hiển thị</translation>
    </message>
    <message>
        <source>%1 (page %2)</source>
        <translation>%1 (trang %2)</translation>
    </message>
    <message>
        <source>%1, by their “%2”</source>
        <translation>%1, theo “%2” của chúng</translation>
    </message>
    <message>
        <source>The records themselves</source>
        <translation>Chính các bản ghi</translation>
    </message>
    <message>
        <source>This page has no link yet. Add a link to another page first.</source>
        <translation>Trang này chưa có liên kết. Hãy thêm liên kết đến một trang khác trước.</translation>
    </message>
    <message>
        <source>The linked page has no field that can be shown here.</source>
        <translation>Trang liên kết không có trường nào hiện được ở đây.</translation>
    </message>
    <message>
        <source>Over the results that belong to the linked records, in the period of the overview.</source>
        <translation>Trên các kết quả thuộc về bản ghi liên kết, trong kỳ của bảng điều khiển.</translation>
    </message>
</context>
<context>
    <name>pheu::FormField</name>
    <message>
        <source>%1, required</source>
        <translation>%1, bắt buộc</translation>
    </message>
</context>
<context>
    <name>pheu::FormFiles</name>
    <message>
        <source>Choose files…</source>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>or drop them here</source>
        <translation>hoặc thả vào đây</translation>
    </message>
    <message>
        <source>Choose the files of the new record</source>
        <translation>Chọn tệp cho bản ghi mới</translation>
    </message>
    <message>
        <source>Take out %1</source>
        <translation>Bỏ %1</translation>
    </message>
    <message>
        <source>Take out the file</source>
        <translation>Bỏ tệp này</translation>
    </message>
</context>
<context>
    <name>pheu::FormView</name>
    <message>
        <source>Save and add another</source>
        <translation>Lưu và thêm tiếp</translation>
    </message>
    <message>
        <source>Save and open</source>
        <translation>Lưu và mở</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Save and add another (Ctrl+Enter)</source>
        <translation>Lưu và thêm tiếp (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>New record in %1</source>
        <translation>Bản ghi mới trong %1</translation>
    </message>
    <message>
        <source>A word to whoever fills this in</source>
        <translation>Đôi lời cho người điền</translation>
    </message>
    <message>
        <source>Title of the form</source>
        <translation>Tiêu đề biểu mẫu</translation>
    </message>
    <message>
        <source>Text of the form</source>
        <translation>Lời của biểu mẫu</translation>
    </message>
    <message>
        <source>Nothing is filled in yet.</source>
        <translation>Chưa điền gì.</translation>
    </message>
    <message>
        <source>1 record added.</source>
        <translation>Đã thêm 1 bản ghi.</translation>
    </message>
    <message>
        <source>This page has no field that can be filled in.</source>
        <translation>Trang này không có trường nào điền được.</translation>
    </message>
</context>
<context>
    <name>pheu::Formula</name>
    <message>
        <source>“%1” was not expected here</source>
        <translation>không mong đợi “%1” ở đây</translation>
    </message>
    <message>
        <source>The formula “%1” cannot be read at character %2: %3.</source>
        <translation>Không đọc được công thức “%1” ở ký tự %2: %3.</translation>
    </message>
    <message>
        <source>it has more than %1 parts</source>
        <translation>có hơn %1 phần</translation>
    </message>
    <message>
        <source>it is nested more than %1 levels deep</source>
        <translation>lồng sâu hơn %1 cấp</translation>
    </message>
    <message>
        <source>a number, a name or “(” is missing at the end</source>
        <translation>thiếu một số, một tên hoặc “(” ở cuối</translation>
    </message>
    <message>
        <source>this bracket is not closed</source>
        <translation>ngoặc này không được đóng</translation>
    </message>
    <message>
        <source>this number is too large</source>
        <translation>số này quá lớn</translation>
    </message>
    <message>
        <source>this text has no closing quote</source>
        <translation>văn bản này không có dấu nháy đóng</translation>
    </message>
    <message>
        <source>this name has no closing backtick</source>
        <translation>tên này không có dấu huyền đóng</translation>
    </message>
    <message>
        <source>the name is empty</source>
        <translation>tên trống</translation>
    </message>
    <message>
        <source>“,” or “)” is missing after an argument of “%1”</source>
        <translation>thiếu “,” hoặc “)” sau một đối số của “%1”</translation>
    </message>
    <message numerus="yes">
        <source>“%1” does not take %n argument(s)</source>
        <translation>
            <numerusform>“%1” không nhận %n đối số</numerusform>
        </translation>
    </message>
    <message>
        <source>“{” begins the number of a field, such as {17}</source>
        <translation>“{” mở đầu số của một trường, như {17}</translation>
    </message>
    <message>
        <source>there is no function “%1”; the nearest are: %2</source>
        <translation>không có hàm “%1”; gần nhất là: %2</translation>
    </message>
</context>
<context>
    <name>pheu::FormulaBox</name>
    <message>
        <source>Formula over the goals below</source>
        <translation>Công thức từ các mục tiêu cấp dưới</translation>
    </message>
    <message>
        <source>Goals that are put below this one can be joined here: A * B, or A + B.</source>
        <translation>Các mục tiêu đặt dưới mục tiêu này có thể nối ở đây: A * B, hoặc A + B.</translation>
    </message>
    <message>
        <source>plus</source>
        <translation>cộng</translation>
    </message>
    <message>
        <source>minus</source>
        <translation>trừ</translation>
    </message>
    <message>
        <source>times</source>
        <translation>nhân</translation>
    </message>
    <message>
        <source>divided by</source>
        <translation>chia</translation>
    </message>
</context>
<context>
    <name>pheu::FormulaEditor</name>
    <message>
        <source>Formula</source>
        <translation>Công thức</translation>
    </message>
    <message>
        <source>The formula</source>
        <translation>Công thức</translation>
    </message>
    <message>
        <source>Character %1: %2.</source>
        <translation>Ký tự %1: %2.</translation>
    </message>
    <message>
        <source>Result: %1</source>
        <translation>Kết quả: %1</translation>
    </message>
    <message>
        <source>%1 for “%2” (%3)</source>
        <translation>%1 cho “%2” (%3)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Ctrl+Space lists fields and functions</source>
        <translation>Ctrl+Space liệt kê các trường và hàm</translation>
    </message>
</context>
<context>
    <name>pheu::FormulaFunction</name>
    <message>
        <source>a year, a month and a day are needed</source>
        <translation>cần năm, tháng và ngày</translation>
    </message>
    <message>
        <source>“%1” is no date; write one as 2026-03-31</source>
        <translation>“%1” không phải ngày; hãy viết như 2026-03-31</translation>
    </message>
    <message>
        <source>a date with time is needed here, not %1</source>
        <translation>ở đây cần ngày kèm giờ, không phải %1</translation>
    </message>
    <message>
        <source>%1 is never equal to %2</source>
        <translation>%1 không bao giờ bằng %2</translation>
    </message>
    <message>
        <source>%1 and %2 do not go together</source>
        <translation>%1 và %2 không đi cùng nhau</translation>
    </message>
    <message>
        <source>numbers, amounts or dates are needed here, not %1</source>
        <translation>ở đây cần số, số tiền hoặc ngày, không phải %1</translation>
    </message>
    <message>
        <source>a number is needed here, not %1</source>
        <translation>ở đây cần một số, không phải %1</translation>
    </message>
    <message>
        <source>a date is no number; year(…), month(…), day(…) or days(…) give one</source>
        <translation>ngày không phải là số; year(…), month(…), day(…) hoặc days(…) cho ra số</translation>
    </message>
</context>
<context>
    <name>pheu::FormulaSettings</name>
    <message>
        <source>The field’s name</source>
        <translation>Tên của trường</translation>
    </message>
    <message>
        <source>The button says</source>
        <translation>Chữ trên nút</translation>
    </message>
    <message>
        <source>Address it opens</source>
        <translation>Địa chỉ sẽ mở</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Công thức</translation>
    </message>
    <message>
        <source>Decimals shown</source>
        <translation>Số chữ số thập phân</translation>
    </message>
    <message>
        <source>A formula that gives an address, such as &quot;https://example.com/?q=&quot; &amp; Name</source>
        <translation>Công thức cho ra một địa chỉ, như &quot;https://example.com/?q=&quot; &amp; Tên</translation>
    </message>
    <message>
        <source>The result is: %1.</source>
        <translation>Kết quả là: %1.</translation>
    </message>
    <message>
        <source>Say which address the button opens.</source>
        <translation>Hãy cho biết nút mở địa chỉ nào.</translation>
    </message>
    <message>
        <source>Write the formula.</source>
        <translation>Hãy viết công thức.</translation>
    </message>
    <message>
        <source>The address must be text. Put fixed parts into quotes and join them with &amp;.</source>
        <translation>Địa chỉ phải là văn bản. Hãy đặt phần cố định trong dấu ngoặc kép và nối bằng &amp;.</translation>
    </message>
    <message>
        <source>The formula does not read yet; the reason stands below it.</source>
        <translation>Chưa đọc được công thức; lý do ở ngay bên dưới.</translation>
    </message>
</context>
<context>
    <name>pheu::FormulaSuggestions</name>
    <message>
        <source>Fields and functions that can stand here</source>
        <translation>Các trường và hàm dùng được ở đây</translation>
    </message>
</context>
<context>
    <name>pheu::FunnelCard</name>
    <message>
        <source>No value in this period; the next rate is against the step above.</source>
        <translation>Không có giá trị trong kỳ này; tỷ lệ kế tiếp tính theo bước phía trên.</translation>
    </message>
    <message>
        <source>Step rate: %1, lost: %2</source>
        <translation>Tỷ lệ bước: %1, rơi mất: %2</translation>
    </message>
    <message>
        <source>Overall rate: %1</source>
        <translation>Tỷ lệ chung: %1</translation>
    </message>
    <message>
        <source>Compared period: %1, step rate %2</source>
        <translation>Kỳ so sánh: %1, tỷ lệ bước %2</translation>
    </message>
    <message>
        <source>%1 ▲ before %2</source>
        <translation>%1 ▲ trước đó %2</translation>
    </message>
    <message>
        <source>%1 ▼ before %2</source>
        <translation>%1 ▼ trước đó %2</translation>
    </message>
    <message>
        <source>Step rate: %1. More than the step before: these do not come from it alone.</source>
        <translation>Tỷ lệ của bước: %1. Nhiều hơn bước trước: số này không chỉ đến từ bước đó.</translation>
    </message>
</context>
<context>
    <name>pheu::FunnelCommand</name>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Step rate</source>
        <translation>Tỷ lệ bước</translation>
    </message>
    <message>
        <source>Overall rate</source>
        <translation>Tỷ lệ chung</translation>
    </message>
    <message>
        <source>Value before</source>
        <translation>Giá trị trước</translation>
    </message>
    <message>
        <source>Step rate before</source>
        <translation>Tỷ lệ bước kỳ trước</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Thay đổi</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Tổng</translation>
    </message>
    <message>
        <source>Shows the steps of a funnel and how many get on.</source>
        <translation>Hiện các bước của phễu và bao nhiêu đi tiếp.</translation>
    </message>
    <message>
        <source>Which funnel; none: the first of the workspace.</source>
        <translation>Phễu nào; không nêu: phễu đầu tiên của không gian làm việc.</translation>
    </message>
    <message>
        <source>One funnel for each value of a field or path.</source>
        <translation>Một phễu cho mỗi giá trị của một trường hoặc đường dẫn.</translation>
    </message>
    <message>
        <source>Form of the answer: table unless said.</source>
        <translation>Dạng trả lời: bảng, nếu không nêu khác.</translation>
    </message>
    <message>
        <source>“stages” names the steps in JSON: name the dimension by its role, stage.</source>
        <translation>“stages” là tên các bước trong JSON: hãy gọi chiều bằng vai trò của nó, stage.</translation>
    </message>
</context>
<context>
    <name>pheu::GalleryView</name>
    <message>
        <source>Small</source>
        <translation>Nhỏ</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Vừa</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Lớn</translation>
    </message>
    <message>
        <source>Very large</source>
        <translation>Rất lớn</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Thư viện ảnh</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Hình</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Không có hình</translation>
    </message>
    <message>
        <source>Show whole pictures</source>
        <translation>Hiện cả hình</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Thẻ</translation>
    </message>
</context>
<context>
    <name>pheu::GapExplanation</name>
    <message>
        <source>“%1” has no gap to explain: it needs a target, a period that has begun, and a figure.</source>
        <translation>“%1” chưa có chênh lệch để giải thích: cần có chỉ tiêu, kỳ đã bắt đầu và số liệu.</translation>
    </message>
    <message>
        <source>Not explained by the goals below</source>
        <translation>Mục tiêu cấp dưới không giải thích được</translation>
    </message>
    <message>
        <source>Without one</source>
        <translation>Không có</translation>
    </message>
    <message>
        <source>The step that fell: “%1” of “%2” went from %3 to %4 against %5, which alone explains %6.</source>
        <translation>Bước bị giảm: “%1” của “%2” từ %3 xuống %4 so với %5, riêng điều này giải thích %6.</translation>
    </message>
    <message>
        <source>What fell: “%1” for each of “%2” went from %3 to %4 against %5, which alone explains %6.</source>
        <translation>Điều bị giảm: “%1” trên mỗi “%2” từ %3 xuống %4 so với %5, riêng điều này giải thích %6.</translation>
    </message>
    <message>
        <source>The step fell most in %1.</source>
        <translation>Bước này giảm nhiều nhất ở %1.</translation>
    </message>
</context>
<context>
    <name>pheu::GapShares</name>
    <message>
        <source>“%1” has more than + − × ÷ in it, so its parts cannot be told apart.</source>
        <translation>“%1” có nhiều phép hơn + − × ÷ nên không tách được từng phần.</translation>
    </message>
    <message>
        <source>“%1” has no value here, so there is nothing to explain.</source>
        <translation>“%1” không có giá trị ở đây nên không có gì để giải thích.</translation>
    </message>
    <message>
        <source>“%1” divides by 0 on the way, so its parts cannot be told apart.</source>
        <translation>“%1” có lúc chia cho 0 nên không tách được từng phần.</translation>
    </message>
</context>
<context>
    <name>pheu::GoalActions</name>
    <message>
        <source>The goal was added.</source>
        <translation>Đã thêm mục tiêu.</translation>
    </message>
    <message>
        <source>The goal was changed.</source>
        <translation>Đã sửa mục tiêu.</translation>
    </message>
    <message>
        <source>This workspace is read-only: goals cannot be changed.</source>
        <translation>Không gian làm việc này chỉ đọc: không sửa được mục tiêu.</translation>
    </message>
    <message>
        <source>The goals of the template were added.</source>
        <translation>Đã thêm các mục tiêu của mẫu.</translation>
    </message>
    <message>
        <source>The scenario became goals.</source>
        <translation>Kịch bản đã thành mục tiêu.</translation>
    </message>
    <message>
        <source>The goal “%1” was deleted. Goals below it stand at the top now.</source>
        <translation>Đã xóa mục tiêu “%1”. Các mục tiêu cấp dưới nay ở trên cùng.</translation>
    </message>
    <message>
        <source>Change the goal…</source>
        <translation>Sửa mục tiêu…</translation>
    </message>
    <message>
        <source>Look at the goal…</source>
        <translation>Xem mục tiêu…</translation>
    </message>
    <message>
        <source>New goal below it…</source>
        <translation>Mục tiêu mới ở cấp dưới…</translation>
    </message>
    <message>
        <source>Open its record</source>
        <translation>Mở bản ghi của nó</translation>
    </message>
    <message>
        <source>Delete the goal</source>
        <translation>Xóa mục tiêu</translation>
    </message>
    <message>
        <source>The rules of alerts were saved.</source>
        <translation>Đã lưu quy tắc cảnh báo.</translation>
    </message>
    <message>
        <source>The limits of the states were saved.</source>
        <translation>Đã lưu ngưỡng của các trạng thái.</translation>
    </message>
</context>
<context>
    <name>pheu::GoalChart</name>
    <message>
        <source>added up, against its plan</source>
        <translation>cộng dồn, so với kế hoạch</translation>
    </message>
    <message>
        <source>day by day, against its plan</source>
        <translation>từng ngày, so với kế hoạch</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Thực tế</translation>
    </message>
    <message>
        <source>Course of “%1” against its plan</source>
        <translation>Diễn biến của “%1” so với kế hoạch</translation>
    </message>
</context>
<context>
    <name>pheu::GoalCheck</name>
    <message>
        <source>WHAT WAS REACHED BEFORE</source>
        <translation>TRƯỚC ĐÂY ĐÃ ĐẠT</translation>
    </message>
    <message>
        <source>IS IT A GOAL ONE CAN FOLLOW?</source>
        <translation>ĐÂY CÓ PHẢI MỤC TIÊU THEO ĐƯỢC?</translation>
    </message>
    <message>
        <source>It has a number, a period, an owner, data and a place in the tree.</source>
        <translation>Có con số, kỳ hạn, người phụ trách, dữ liệu và vị trí trong cây.</translation>
    </message>
    <message>
        <source>Use “%1” instead</source>
        <translation>Dùng “%1” thay thế</translation>
    </message>
    <message>
        <source>the period before, %1</source>
        <translation>kỳ trước, %1</translation>
    </message>
    <message>
        <source>a year earlier, %1</source>
        <translation>một năm trước, %1</translation>
    </message>
    <message numerus="yes">
        <source>mean of the last %n period(s)</source>
        <translation>
            <numerusform>trung bình %n kỳ gần nhất</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>best of the last %n period(s)</source>
        <translation>
            <numerusform>tốt nhất trong %n kỳ gần nhất</numerusform>
        </translation>
    </message>
    <message>
        <source>benchmark</source>
        <translation>mức tham chiếu</translation>
    </message>
    <message>
        <source>benchmark, %1</source>
        <translation>mức tham chiếu, %1</translation>
    </message>
    <message>
        <source>Take it as the target</source>
        <translation>Lấy làm chỉ tiêu</translation>
    </message>
</context>
<context>
    <name>pheu::GoalCourse</name>
    <message>
        <source>“%1” has no course: it needs a target and a period.</source>
        <translation>“%1” chưa có diễn biến: cần chỉ tiêu và kỳ hạn.</translation>
    </message>
</context>
<context>
    <name>pheu::GoalDetail</name>
    <message>
        <source>The chosen goal</source>
        <translation>Mục tiêu đang chọn</translation>
    </message>
    <message>
        <source>Reading the results…</source>
        <translation>Đang đọc kết quả…</translation>
    </message>
    <message>
        <source>Course of the goal</source>
        <translation>Diễn biến của mục tiêu</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Biểu đồ</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Bảng</translation>
    </message>
</context>
<context>
    <name>pheu::GoalDialog</name>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Orders by message in November</source>
        <translation>Đơn hàng qua tin nhắn tháng 11</translation>
    </message>
    <message>
        <source>KPI</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Mục tiêu</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Mức sàn</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>Mức phấn đấu</translation>
    </message>
    <message>
        <source>Better when</source>
        <translation>Tốt hơn khi</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Phụ trách</translation>
    </message>
    <message>
        <source>Goal above</source>
        <translation>Mục tiêu cấp trên</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Chiến dịch</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Lọc</translation>
    </message>
    <message>
        <source>Goal: %1</source>
        <translation>Mục tiêu: %1</translation>
    </message>
    <message>
        <source>New goal</source>
        <translation>Mục tiêu mới</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Add the goal</source>
        <translation>Thêm mục tiêu</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>Tê&amp;n</translation>
    </message>
    <message>
        <source>&amp;KPI</source>
        <translation>&amp;KPI</translation>
    </message>
    <message>
        <source>F&amp;ormula</source>
        <translation>&amp;Công thức</translation>
    </message>
    <message>
        <source>Which results count, such as: channel = &quot;Facebook&quot;</source>
        <translation>Kết quả nào được tính, ví dụ: channel = &quot;Facebook&quot;</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Bộ lọc</translation>
    </message>
    <message>
        <source>&amp;Campaign</source>
        <translation>C&amp;hiến dịch</translation>
    </message>
    <message>
        <source>&amp;Target</source>
        <translation>Chỉ &amp;tiêu</translation>
    </message>
    <message>
        <source>Below it, the goal is missed by far</source>
        <translation>Dưới mức này là hụt xa mục tiêu</translation>
    </message>
    <message>
        <source>From here on it is ahead</source>
        <translation>Từ đây là vượt tiến độ</translation>
    </message>
    <message>
        <source>&amp;Stretch</source>
        <translation>Mức &amp;phấn đấu</translation>
    </message>
    <message>
        <source>F&amp;loor</source>
        <translation>Mức &amp;sàn</translation>
    </message>
    <message>
        <source>As its KPI</source>
        <translation>Như KPI của nó</translation>
    </message>
    <message>
        <source>Higher</source>
        <translation>Cao hơn</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Thấp hơn</translation>
    </message>
    <message>
        <source>Between floor and stretch</source>
        <translation>Giữa mức sàn và mức phấn đấu</translation>
    </message>
    <message>
        <source>&amp;Better when</source>
        <translation>Tốt hơn &amp;khi</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>&amp;Kỳ</translation>
    </message>
    <message>
        <source>P&amp;acing</source>
        <translation>&amp;Nhịp độ</translation>
    </message>
    <message>
        <source>O&amp;wner</source>
        <translation>N&amp;gười phụ trách</translation>
    </message>
    <message>
        <source>Goal abo&amp;ve</source>
        <translation>Mục tiêu cấp t&amp;rên</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>No&amp;te</source>
        <translation>Ghi chú &amp;thêm</translation>
    </message>
    <message>
        <source>None: its formula says it</source>
        <translation>Không: công thức đã nói đủ</translation>
    </message>
    <message>
        <source>None: it stands at the top</source>
        <translation>Không: nó ở trên cùng</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>This workspace is read-only: goals cannot be changed.</source>
        <translation>Không gian làm việc này chỉ đọc: không sửa được mục tiêu.</translation>
    </message>
    <message>
        <source>“%1” is not a number. Write one such as 500, 1.5m or 5 %.</source>
        <translation>“%1” không phải số. Hãy viết như 500, 1,5 tr hoặc 5 %.</translation>
    </message>
    <message>
        <source>The plan by hand has a cell that is not a number.</source>
        <translation>Kế hoạch nhập tay có ô không phải số.</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Mục tiêu</translation>
    </message>
    <message>
        <source>Leave the goal unsaved?</source>
        <translation>Đóng mà không lưu mục tiêu?</translation>
    </message>
    <message>
        <source>No KPI or measure is called “%1”. Choose one of the list.</source>
        <translation>Không có KPI hay số đo nào tên “%1”. Hãy chọn trong danh sách.</translation>
    </message>
</context>
<context>
    <name>pheu::GoalNotes</name>
    <message>
        <source>Notes and comments</source>
        <translation>Ghi chú và bình luận</translation>
    </message>
    <message>
        <source>Plan, do, check, act</source>
        <translation>Ghi chú PDCA</translation>
    </message>
    <message>
        <source>Period of the notes</source>
        <translation>Kỳ của ghi chú</translation>
    </message>
    <message>
        <source>Each period keeps its own notes</source>
        <translation>Mỗi kỳ giữ ghi chú riêng</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Kế hoạch</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>Thực hiện</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Điều chỉnh</translation>
    </message>
    <message>
        <source>Plan: what is to be done</source>
        <translation>Lập kế hoạch: sẽ làm gì</translation>
    </message>
    <message>
        <source>Do: what was done</source>
        <translation>Thực hiện: đã làm gì</translation>
    </message>
    <message>
        <source>Check: what came of it</source>
        <translation>Kiểm tra: kết quả ra sao</translation>
    </message>
    <message>
        <source>Act: what changes now</source>
        <translation>Điều chỉnh: thay đổi gì từ nay</translation>
    </message>
    <message>
        <source>The whole period</source>
        <translation>Cả kỳ</translation>
    </message>
    <message>
        <source>Comments (%1)</source>
        <translation>Bình luận (%1)</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Bình luận</translation>
    </message>
</context>
<context>
    <name>pheu::GoalPainting</name>
    <message>
        <source>Target: %1, %2</source>
        <translation>Mục tiêu: %1, %2</translation>
    </message>
    <message>
        <source>Goal: %1</source>
        <translation>Mục tiêu: %1</translation>
    </message>
    <message>
        <source>Reached by %1: %2</source>
        <translation>Đã đạt đến %1: %2</translation>
    </message>
    <message>
        <source>Expected by %1: %2</source>
        <translation>Dự kiến đến %1: %2</translation>
    </message>
    <message>
        <source>Projected at the end: %1</source>
        <translation>Dự kiến cuối kỳ: %1</translation>
    </message>
    <message>
        <source>Needed a day: %1</source>
        <translation>Cần mỗi ngày: %1</translation>
    </message>
</context>
<context>
    <name>pheu::GoalPartTable</name>
    <message>
        <source>Plan and actual by part of the period</source>
        <translation>Kế hoạch và thực tế theo từng phần của kỳ</translation>
    </message>
    <message>
        <source>By part</source>
        <translation>Theo phần</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Sao chép</translation>
    </message>
    <message>
        <source>Copy the chosen rows, or all, for a spreadsheet</source>
        <translation>Sao chép các hàng đã chọn, hoặc tất cả, để dán vào bảng tính</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Phần</translation>
    </message>
    <message>
        <source>As the goal is split</source>
        <translation>Như mục tiêu được chia</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>Theo tuần</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Theo tháng</translation>
    </message>
    <message>
        <source>By quarter</source>
        <translation>Theo quý</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Kỳ</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Kế hoạch</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Thực tế</translation>
    </message>
    <message>
        <source>Over (+), under (−)</source>
        <translation>Vượt (+), thiếu (−)</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Nhịp độ</translation>
    </message>
    <message>
        <source>%1, so far</source>
        <translation>%1, đến nay</translation>
    </message>
    <message>
        <source>Held against %1, the plan by this day</source>
        <translation>So với %1, kế hoạch đến ngày này</translation>
    </message>
</context>
<context>
    <name>pheu::GoalParts</name>
    <message>
        <source>“%1” has no parts: it needs a target and a period.</source>
        <translation>“%1” không có phần nào: cần có chỉ tiêu và kỳ hạn.</translation>
    </message>
</context>
<context>
    <name>pheu::GoalReasons</name>
    <message>
        <source>Why it is behind or ahead</source>
        <translation>Vì sao chậm hoặc vượt tiến độ</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Không có</translation>
    </message>
    <message>
        <source>Expected %1, actual %2</source>
        <translation>Lẽ ra %1, thực tế %2</translation>
    </message>
    <message>
        <source>Nothing to explain</source>
        <translation>Không có gì để giải thích</translation>
    </message>
    <message>
        <source>Why is it behind? %1</source>
        <translation>Vì sao chậm tiến độ? %1</translation>
    </message>
    <message>
        <source>Why is it ahead? %1</source>
        <translation>Vì sao vượt tiến độ? %1</translation>
    </message>
    <message>
        <source>GOALS BELOW IT</source>
        <translation>MỤC TIÊU CẤP DƯỚI</translation>
    </message>
    <message>
        <source>Nothing below it, no channel and no step of a funnel tells more.</source>
        <translation>Không có mục tiêu cấp dưới, kênh hay bước phễu nào cho biết thêm.</translation>
    </message>
    <message>
        <source>Its own is %1, the target %2. By its numerator it adds %3, by its denominator %4.</source>
        <translation>Của riêng nó là %1, chỉ tiêu %2. Nó góp %3 qua tử số, %4 qua mẫu số.</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n mục khác</numerusform>
        </translation>
    </message>
    <message>
        <source>Why is it over its plan? %1</source>
        <translation>Vì sao vượt kế hoạch? %1</translation>
    </message>
    <message>
        <source>Why is it under its plan? %1</source>
        <translation>Vì sao hụt kế hoạch? %1</translation>
    </message>
    <message>
        <source>THE GAP BY CHANNEL</source>
        <translation>CHÊNH LỆCH THEO KÊNH</translation>
    </message>
    <message>
        <source>THE GAP BY CAMPAIGN</source>
        <translation>CHÊNH LỆCH THEO CHIẾN DỊCH</translation>
    </message>
</context>
<context>
    <name>pheu::GoalRecord</name>
    <message>
        <source>This workspace has no page for targets. Add it from the page templates first.</source>
        <translation>Không gian làm việc này không có trang mục tiêu. Hãy thêm trang đó từ các mẫu trang trước.</translation>
    </message>
    <message>
        <source>The goal is not there any more: it was deleted.</source>
        <translation>Mục tiêu này không còn: đã bị xóa.</translation>
    </message>
    <message>
        <source>The page of targets lacks a field for this note: it was removed. Undo that, or write it as a comment.</source>
        <translation>Trang mục tiêu thiếu trường cho ghi chú này: trường đã bị xóa. Hãy hoàn tác việc đó, hoặc viết thành bình luận.</translation>
    </message>
</context>
<context>
    <name>pheu::GoalSense</name>
    <message>
        <source>A target below 0 is never reached, since this figure cannot fall below 0. Write a number above it.</source>
        <translation>Chỉ tiêu dưới 0 không bao giờ đạt được vì số liệu này không thể xuống dưới 0. Hãy nhập số lớn hơn.</translation>
    </message>
    <message>
        <source>A target of 0 is reached before anything is done. Write a number above it, or say that lower is better.</source>
        <translation>Chỉ tiêu bằng 0 thì chưa làm gì đã đạt. Hãy nhập số lớn hơn, hoặc chọn thấp hơn là tốt hơn.</translation>
    </message>
    <message>
        <source>The floor is below 0, where this figure cannot fall. Write a number above it, or none.</source>
        <translation>Mức sàn dưới 0, mà số liệu này không thể xuống đến đó. Hãy nhập số lớn hơn, hoặc bỏ trống.</translation>
    </message>
    <message>
        <source>The floor lies below the target, but lower is better here: the floor is the worst that may still do. Write one above the target.</source>
        <translation>Mức sàn thấp hơn chỉ tiêu, nhưng ở đây thấp hơn là tốt hơn: mức sàn là mức kém nhất còn chấp nhận được. Hãy nhập mức cao hơn chỉ tiêu.</translation>
    </message>
    <message>
        <source>The floor lies above the target, but it is the least that may still do. Write one below the target.</source>
        <translation>Mức sàn cao hơn chỉ tiêu, nhưng đó là mức ít nhất còn chấp nhận được. Hãy nhập mức thấp hơn chỉ tiêu.</translation>
    </message>
    <message>
        <source>The stretch is below 0, where this figure cannot fall. Write a number above it, or none.</source>
        <translation>Mức phấn đấu dưới 0, mà số liệu này không thể xuống đến đó. Hãy nhập số lớn hơn, hoặc bỏ trống.</translation>
    </message>
    <message>
        <source>The stretch lies above the target, but lower is better here: the stretch is better than the target. Write one below the target.</source>
        <translation>Mức phấn đấu cao hơn chỉ tiêu, nhưng ở đây thấp hơn là tốt hơn: mức phấn đấu tốt hơn chỉ tiêu. Hãy nhập mức thấp hơn chỉ tiêu.</translation>
    </message>
    <message>
        <source>The stretch lies below the target, but it is more than the target. Write one above the target.</source>
        <translation>Mức phấn đấu thấp hơn chỉ tiêu, nhưng nó phải hơn chỉ tiêu. Hãy nhập mức cao hơn chỉ tiêu.</translation>
    </message>
</context>
<context>
    <name>pheu::GoalTree</name>
    <message>
        <source>Tree of goals</source>
        <translation>Cây mục tiêu</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Mục tiêu</translation>
    </message>
    <message>
        <source>Actual of target</source>
        <translation>Thực tế trên chỉ tiêu</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Nhịp độ</translation>
    </message>
    <message>
        <source>Projected</source>
        <translation>Dự kiến</translation>
    </message>
    <message>
        <source>Needed a day</source>
        <translation>Cần mỗi ngày</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>The upright tick is what was to be expected by now; the faint part is where it will end if it goes on so.</source>
        <translation>Vạch đứng là mức lẽ ra đã đạt đến nay; phần nhạt là nơi sẽ kết thúc nếu cứ tiếp tục như vậy.</translation>
    </message>
    <message>
        <source>What is reached, of what was to be expected by now</source>
        <translation>Mức đã đạt so với mức lẽ ra đạt đến nay</translation>
    </message>
    <message>
        <source>For each day that is left, to reach the target</source>
        <translation>Cho mỗi ngày còn lại, để đạt chỉ tiêu</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 trên %2</translation>
    </message>
    <message>
        <source>Expected by now: %1</source>
        <translation>Lẽ ra đến nay: %1</translation>
    </message>
    <message>
        <source>Projected: %1</source>
        <translation>Dự kiến: %1</translation>
    </message>
    <message>
        <source>Floor: %1</source>
        <translation>Mức sàn: %1</translation>
    </message>
    <message>
        <source>Stretch: %1</source>
        <translation>Mức phấn đấu: %1</translation>
    </message>
    <message>
        <source>Needed a day: %1</source>
        <translation>Cần mỗi ngày: %1</translation>
    </message>
</context>
<context>
    <name>pheu::GoalsHeader</name>
    <message>
        <source>Through %1</source>
        <translation>Đến hết %1</translation>
    </message>
    <message>
        <source>Through %1 (last imported day)</source>
        <translation>Đến hết %1 (ngày nhập gần nhất)</translation>
    </message>
    <message>
        <source>Through %1 (yesterday)</source>
        <translation>Đến hết %1 (hôm qua)</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Cây mục tiêu</translation>
    </message>
    <message>
        <source>Figures count through this day, and goals are paced by it.</source>
        <translation>Số liệu tính đến hết ngày này, và nhịp độ mục tiêu theo ngày này.</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Đã chọn</translation>
    </message>
    <message>
        <source>Last imported day: %1</source>
        <translation>Ngày nhập gần nhất: %1</translation>
    </message>
    <message>
        <source>Yesterday: %1</source>
        <translation>Hôm qua: %1</translation>
    </message>
    <message>
        <source>A day of your own</source>
        <translation>Ngày tự chọn</translation>
    </message>
</context>
<context>
    <name>pheu::GoalsPage</name>
    <message>
        <source>Goals</source>
        <translation>Cây mục tiêu</translation>
    </message>
    <message>
        <source>Reading the results…</source>
        <translation>Đang đọc kết quả…</translation>
    </message>
    <message>
        <source>What if…</source>
        <translation>Nếu như…</translation>
    </message>
    <message>
        <source>Visits, leads and budget that a goal takes, at today&apos;s rates and costs</source>
        <translation>Lượt truy cập, khách tiềm năng và ngân sách mà mục tiêu cần, theo tỷ lệ và chi phí hiện nay</translation>
    </message>
    <message>
        <source>Templates…</source>
        <translation>Mẫu…</translation>
    </message>
    <message>
        <source>A whole tree of goals from one number</source>
        <translation>Cả cây mục tiêu từ một con số</translation>
    </message>
    <message>
        <source>New goal</source>
        <translation>Mục tiêu mới</translation>
    </message>
    <message>
        <source>A goal with its number, period, owner and place in the tree</source>
        <translation>Một mục tiêu với con số, kỳ hạn, người phụ trách và vị trí trong cây</translation>
    </message>
    <message>
        <source>Add the page for goals</source>
        <translation>Thêm trang mục tiêu</translation>
    </message>
    <message>
        <source>No goals yet</source>
        <translation>Chưa có mục tiêu</translation>
    </message>
    <message>
        <source>A goal is a number, a period, an owner and a place: revenue at the top, the KPIs that lead to it below. Pheu then says every day how it stands.</source>
        <translation>Một mục tiêu là con số, kỳ hạn, người phụ trách và vị trí: doanh thu ở trên cùng, các KPI dẫn tới nó ở dưới. Rồi mỗi ngày Pheu cho biết nó đang ở đâu.</translation>
    </message>
    <message>
        <source>From a template…</source>
        <translation>Từ mẫu…</translation>
    </message>
    <message>
        <source>This workspace has no page for goals</source>
        <translation>Không gian làm việc này không có trang mục tiêu</translation>
    </message>
    <message>
        <source>It was made before there were goals. Adding the page changes nothing else, and it can be undone.</source>
        <translation>Tệp được tạo trước khi có mục tiêu. Thêm trang này không đổi gì khác và có thể hoàn tác.</translation>
    </message>
    <message>
        <source>Show fewer notes</source>
        <translation>Hiện ít ghi chú hơn</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n note(s)</source>
        <translation>
            <numerusform>Hiện cả %n ghi chú</numerusform>
        </translation>
    </message>
    <message>
        <source>More</source>
        <translation>Khác</translation>
    </message>
    <message>
        <source>Budgets…</source>
        <translation>Ngân sách…</translation>
    </message>
    <message>
        <source>Alerts…</source>
        <translation>Cảnh báo…</translation>
    </message>
    <message>
        <source>Budgets, what a campaign added, alerts and states</source>
        <translation>Ngân sách, kết quả chiến dịch mang lại, cảnh báo và trạng thái</translation>
    </message>
    <message>
        <source>What a campaign added…</source>
        <translation>Chiến dịch đã mang lại gì…</translation>
    </message>
    <message>
        <source>States…</source>
        <translation>Trạng thái…</translation>
    </message>
</context>
<context>
    <name>pheu::GridCommands</name>
    <message>
        <source>%1 rows are too many for the clipboard. Use File › Export page instead.</source>
        <translation>%1 hàng là quá nhiều cho bảng tạm. Hãy dùng Tệp › Xuất trang.</translation>
    </message>
    <message>
        <source>Nothing was pasted: in row %1 of the copied cells, for “%2”: %3</source>
        <translation>Chưa dán gì: ở hàng %1 của các ô đã chép, cho “%2”: %3</translation>
    </message>
    <message numerus="yes">
        <source>Fill %n row(s) with the values of the first one?</source>
        <translation>
            <numerusform>Điền %n hàng bằng giá trị của hàng đầu?</numerusform>
        </translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Điền xuống</translation>
    </message>
    <message numerus="yes">
        <source>Empty the selected cells of %n record(s)?</source>
        <translation>
            <numerusform>Làm trống các ô đã chọn của %n bản ghi?</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty cells</source>
        <translation>Làm trống ô</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n record(s)? Links to them become empty. You can undo this.</source>
        <translation>
            <numerusform>Xóa %n bản ghi? Các liên kết đến chúng sẽ trống. Bạn có thể hoàn tác.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) deleted.</source>
        <translation>
            <numerusform>Đã xóa %n bản ghi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pheu</source>
        <translation>Pheu</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Đang ghi</translation>
    </message>
    <message numerus="yes">
        <source>The copied cells have %n more row(s) than there are records from here on.</source>
        <translation>
            <numerusform>Các ô đã chép có thêm %n hàng so với số bản ghi từ đây trở đi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n record(s)</source>
        <translation>
            <numerusform>Thêm %n bản ghi</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste without them</source>
        <translation>Dán không kèm chúng</translation>
    </message>
    <message>
        <source>Select the first values and the cells below them that the series is to fill.</source>
        <translation>Hãy chọn các giá trị đầu và những ô bên dưới mà chuỗi sẽ điền.</translation>
    </message>
    <message numerus="yes">
        <source>Fill %n row(s) with the series?</source>
        <translation>
            <numerusform>Điền chuỗi vào %n hàng?</numerusform>
        </translation>
    </message>
    <message>
        <source>Fill series</source>
        <translation>Điền chuỗi</translation>
    </message>
    <message>
        <source>The values of this column cannot be typed: they are worked out.</source>
        <translation>Không gõ được giá trị của cột này: chúng được tính ra.</translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n record(s)?</source>
        <translation>
            <numerusform>Nhân bản %n bản ghi?</numerusform>
        </translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Nhân bản</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <comment>name of a duplicated record</comment>
        <translation>%1 (bản sao)</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) duplicated.</source>
        <translation>
            <numerusform>Đã nhân bản %n bản ghi.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::GridDelegate</name>
    <message>
        <source>(empty)</source>
        <translation>(trống)</translation>
    </message>
</context>
<context>
    <name>pheu::GridFooter</name>
    <message>
        <source>Totals</source>
        <translation>Tổng</translation>
    </message>
    <message numerus="yes">
        <source>%1 record(s)</source>
        <translation>
            <numerusform>%1 bản ghi</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, total: %2</source>
        <translation>%1, tổng: %2</translation>
    </message>
</context>
<context>
    <name>pheu::GridHeader</name>
    <message>
        <source>New field</source>
        <translation>Trường mới</translation>
    </message>
</context>
<context>
    <name>pheu::GridMenus</name>
    <message>
        <source>Open the record</source>
        <translation>Mở bản ghi</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Sao chép</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Dán</translation>
    </message>
    <message>
        <source>Set the cells…</source>
        <translation>Đặt giá trị các ô…</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Điền xuống</translation>
    </message>
    <message>
        <source>Fill series</source>
        <translation>Điền chuỗi</translation>
    </message>
    <message>
        <source>Empty the cells</source>
        <translation>Làm trống các ô</translation>
    </message>
    <message>
        <source>Only records with this value</source>
        <translation>Chỉ bản ghi có giá trị này</translation>
    </message>
    <message>
        <source>New record</source>
        <translation>Bản ghi mới</translation>
    </message>
    <message>
        <source>Duplicate the selected records</source>
        <translation>Nhân bản các bản ghi đã chọn</translation>
    </message>
    <message>
        <source>Move to the group</source>
        <translation>Chuyển vào nhóm</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(trống)</translation>
    </message>
    <message>
        <source>Delete the selected records</source>
        <translation>Xóa các bản ghi đã chọn</translation>
    </message>
    <message>
        <source>Unfold the group</source>
        <translation>Mở nhóm</translation>
    </message>
    <message>
        <source>Fold the group</source>
        <translation>Gập nhóm</translation>
    </message>
    <message>
        <source>Fold all groups</source>
        <translation>Gập mọi nhóm</translation>
    </message>
    <message>
        <source>Unfold all groups</source>
        <translation>Mở mọi nhóm</translation>
    </message>
    <message>
        <source>Sort ascending</source>
        <translation>Sắp tăng dần</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>Sắp giảm dần</translation>
    </message>
    <message>
        <source>Freeze the columns up to here</source>
        <translation>Ghim các cột đến đây</translation>
    </message>
    <message>
        <source>Freeze no column</source>
        <translation>Không ghim cột nào</translation>
    </message>
    <message>
        <source>Do not group by this field</source>
        <translation>Không nhóm theo trường này</translation>
    </message>
    <message>
        <source>Group by this field</source>
        <translation>Nhóm theo trường này</translation>
    </message>
    <message>
        <source>Group by this field too</source>
        <translation>Nhóm thêm theo trường này</translation>
    </message>
    <message>
        <source>Only records where it is empty</source>
        <translation>Chỉ bản ghi có ô này trống</translation>
    </message>
    <message>
        <source>Colour rules…</source>
        <translation>Quy tắc màu…</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>Vừa độ rộng</translation>
    </message>
    <message>
        <source>Hide the field</source>
        <translation>Ẩn trường</translation>
    </message>
    <message>
        <source>Hide this KPI</source>
        <translation>Ẩn KPI này</translation>
    </message>
    <message>
        <source>Hide all KPIs</source>
        <translation>Ẩn mọi KPI</translation>
    </message>
    <message>
        <source>Order ascending</source>
        <translation>Sắp tăng dần</translation>
    </message>
    <message>
        <source>Order descending</source>
        <translation>Sắp giảm dần</translation>
    </message>
    <message>
        <source>Do not group by it</source>
        <translation>Không nhóm theo nó</translation>
    </message>
    <message>
        <source>Then by</source>
        <translation>Sau đó theo</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Không nhóm</translation>
    </message>
    <message>
        <source>Row height</source>
        <translation>Chiều cao hàng</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Thấp</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Vừa</translation>
    </message>
    <message>
        <source>Tall</source>
        <translation>Cao</translation>
    </message>
    <message>
        <source>Extra tall</source>
        <translation>Rất cao</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Nhóm</translation>
    </message>
    <message>
        <source>Freeze the first column</source>
        <translation>Ghim cột đầu</translation>
    </message>
</context>
<context>
    <name>pheu::GridPage</name>
    <message>
        <source>“%1” cannot be sorted by: it is not kept in the records.</source>
        <translation>Không sắp theo “%1” được: nó không được giữ trong bản ghi.</translation>
    </message>
    <message numerus="yes">
        <source>%n changed or new record(s) may stand elsewhere, or be filtered out.</source>
        <translation>
            <numerusform>%n bản ghi sửa hoặc mới có thể nằm chỗ khác, hoặc bị lọc bỏ.</numerusform>
        </translation>
    </message>
    <message>
        <source>Records of %1</source>
        <translation>Bản ghi của %1</translation>
    </message>
    <message>
        <source>Put in order (F5)</source>
        <translation>Sắp lại (F5)</translation>
    </message>
</context>
<context>
    <name>pheu::HeatCard</name>
    <message numerus="yes">
        <source>%n more; the totals count all</source>
        <translation>
            <numerusform>còn %n mục; tổng tính cả các mục đó</numerusform>
        </translation>
    </message>
    <message>
        <source>No figure here</source>
        <translation>Không có số liệu ở đây</translation>
    </message>
    <message>
        <source>Overall</source>
        <translation>Chung</translation>
    </message>
    <message>
        <source>Overall, computed from all records</source>
        <translation>Chung, tính từ mọi bản ghi</translation>
    </message>
</context>
<context>
    <name>pheu::History</name>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Không có gì để hoàn tác.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Không có gì để làm lại.</translation>
    </message>
    <message>
        <source>There is no import with the number %1.</source>
        <translation>Không có lần nhập mang số %1.</translation>
    </message>
    <message>
        <source>There is no import with the number %1. The list of edits shows those that can be taken back.</source>
        <translation>Không có lần nhập mang số %1. Danh sách lần sửa cho biết lần nào gỡ được.</translation>
    </message>
    <message>
        <source>Import %1 has been taken back already.</source>
        <translation>Lần nhập %1 đã được gỡ rồi.</translation>
    </message>
    <message>
        <source>That edit cannot be undone: it was undone before, or the history no longer reaches back to it.</source>
        <translation>Không hoàn tác được lần sửa đó: nó đã được hoàn tác, hoặc lịch sử không còn về đến đó.</translation>
    </message>
    <message>
        <source>That edit cannot be redone: it was not undone, or another edit took its place.</source>
        <translation>Không làm lại được lần sửa đó: nó chưa bị hoàn tác, hoặc một lần sửa khác đã thay chỗ.</translation>
    </message>
    <message>
        <source>The history that held the deleted records has changed. Open the list again.</source>
        <translation>Lịch sử giữ các bản ghi đã xóa vừa thay đổi. Hãy mở lại danh sách.</translation>
    </message>
    <message>
        <source>Import %1 cannot be taken back: the history no longer reaches back to it. Filter the page by the import and delete its records.</source>
        <translation>Không gỡ được lần nhập %1: lịch sử không còn về đến đó. Hãy lọc trang theo lần nhập và xóa các bản ghi của nó.</translation>
    </message>
</context>
<context>
    <name>pheu::HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>Lịch sử</translation>
    </message>
    <message>
        <source>Forget older edits…</source>
        <translation>Quên các lần sửa cũ…</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>Các lần sửa</translation>
    </message>
    <message>
        <source>Deleted records</source>
        <translation>Bản ghi đã xóa</translation>
    </message>
    <message>
        <source>How much of the file the history may take</source>
        <translation>Lịch sử được chiếm bao nhiêu của tệp</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>đến %1</translation>
    </message>
    <message>
        <source>The history takes %1 of the file; it may take</source>
        <translation>Lịch sử chiếm %1 của tệp; được chiếm</translation>
    </message>
    <message>
        <source>Forget the oldest edit?</source>
        <translation>Quên lần sửa cũ nhất?</translation>
    </message>
    <message>
        <source>Forget the oldest %1 edits?</source>
        <translation>Quên %1 lần sửa cũ nhất?</translation>
    </message>
    <message>
        <source>They can no longer be undone, and records that were deleted by them cannot be brought back. What the workspace holds now stays as it is. This itself cannot be undone.</source>
        <translation>Các lần sửa đó không hoàn tác được nữa, và bản ghi bị xóa bởi chúng không đưa trở lại được. Những gì không gian làm việc đang giữ vẫn nguyên. Chính việc này không hoàn tác được.</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>Quên chúng</translation>
    </message>
    <message>
        <source>Forgetting older edits</source>
        <translation>Đang quên các lần sửa cũ</translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) were forgotten.</source>
        <translation>
            <numerusform>Đã quên %n lần sửa.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::IconPopup</name>
    <message>
        <source>Icon and colour</source>
        <translation>Biểu tượng và màu</translation>
    </message>
    <message>
        <source>ICON</source>
        <translation>BIỂU TƯỢNG</translation>
    </message>
    <message>
        <source>COLOUR</source>
        <translation>MÀU</translation>
    </message>
</context>
<context>
    <name>pheu::ImportCommand</name>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, dòng %2: %3</translation>
    </message>
    <message>
        <source>%1, line %2, column “%3”, “%4”: %5</source>
        <translation>%1, dòng %2, cột “%3”, “%4”: %5</translation>
    </message>
    <message>
        <source>Rows: %1. It would add %2, update %3, merge %4 and skip %5.</source>
        <translation>Hàng: %1. Sẽ thêm %2, cập nhật %3, gộp %4 và bỏ qua %5.</translation>
    </message>
    <message>
        <source>Rows: %1. Added %2, updated %3, merged %4, skipped %5.</source>
        <translation>Hàng: %1. Thêm %2, cập nhật %3, gộp %4, bỏ qua %5.</translation>
    </message>
    <message>
        <source>New records on %1: %2</source>
        <translation>Bản ghi mới trên %1: %2</translation>
    </message>
    <message>
        <source>Rounded %1 amounts to the smallest unit of the currency, by %2 in all.</source>
        <translation>Đã làm tròn %1 số tiền đến đơn vị nhỏ nhất của tiền tệ, tổng cộng lệch %2.</translation>
    </message>
    <message>
        <source>Period of the file: %1</source>
        <translation>Kỳ của tệp: %1</translation>
    </message>
    <message>
        <source>… and %1 problems more.</source>
        <translation>… và %1 vấn đề nữa.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Tổng</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Nhập vào</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Trong tệp</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Chưa ghi gì.</translation>
    </message>
    <message>
        <source>This is import %1.</source>
        <translation>Đây là lần nhập %1.</translation>
    </message>
    <message>
        <source>--%1 takes &quot;name=value&quot;, not “%2”.</source>
        <translation>--%1 nhận &quot;tên=giá trị&quot;, không nhận “%2”.</translation>
    </message>
    <message>
        <source>--key takes fields such as date,campaign.</source>
        <translation>--key nhận các trường như date,campaign.</translation>
    </message>
    <message>
        <source>Where a column goes; the last = splits.</source>
        <translation>Cột đi vào trường nào; dấu = cuối cùng chia đôi.</translation>
    </message>
    <message>
        <source>A value for every row.</source>
        <translation>Một giá trị cho mọi hàng.</translation>
    </message>
    <message>
        <source>What makes two rows the same record.</source>
        <translation>Những gì làm hai hàng thành cùng một bản ghi.</translation>
    </message>
    <message>
        <source>What happens to a row that is there already: update unless said.</source>
        <translation>Điều xảy ra với hàng đã có: update nếu không nêu khác.</translation>
    </message>
    <message>
        <source>The currency of the file&apos;s amounts.</source>
        <translation>Tiền tệ của số tiền trong tệp.</translation>
    </message>
    <message>
        <source>Order of dates: ymd, dmy, mdy, or a pattern such as dd/MM/yyyy.</source>
        <translation>Thứ tự của ngày: ymd, dmy, mdy, hoặc mẫu như dd/MM/yyyy.</translation>
    </message>
    <message>
        <source>The decimal sign of the file.</source>
        <translation>Dấu thập phân của tệp.</translation>
    </message>
    <message>
        <source>Spreads a row that covers a range over its days.</source>
        <translation>Rải hàng của một khoảng ngày ra từng ngày.</translation>
    </message>
    <message>
        <source>Shows what would happen and writes nothing.</source>
        <translation>Cho biết điều sẽ xảy ra và không ghi gì.</translation>
    </message>
    <message>
        <source>Answers in JSON.</source>
        <translation>Trả lời bằng JSON.</translation>
    </message>
    <message>
        <source>Presets, and the page that each fills:</source>
        <translation>Các mẫu có sẵn và trang mà mỗi mẫu nhập vào:</translation>
    </message>
    <message>
        <source>Unconfirmed, made from descriptions without a file at hand; check where each column goes:</source>
        <translation>Chưa xác nhận, làm theo mô tả chứ chưa thấy tệp thật; hãy kiểm tra từng cột đi vào đâu:</translation>
    </message>
    <message>
        <source>The page to fill: that of the preset, else results.</source>
        <translation>Trang nhận dữ liệu: trang của mẫu, nếu không thì trang kết quả.</translation>
    </message>
    <message>
        <source>How the columns are read: auto looks at the header; the names are below, and those saved in the workspace; a file holds one that was shared.</source>
        <translation>Cách đọc các cột: auto xem dòng tiêu đề; tên mẫu ở bên dưới và trong không gian làm việc; tệp .json là mẫu được chia sẻ.</translation>
    </message>
    <message>
        <source>Reads CSV, TSV or XLSX files, or all of a folder, into a page, as one edit that can be undone.</source>
        <translation>Đọc tệp CSV, TSV hoặc XLSX, hoặc mọi tệp của một thư mục, vào một trang, thành một lần chỉnh sửa hoàn tác được.</translation>
    </message>
    <message>
        <source>Which sheet of a workbook is read: the one whose columns are known, unless said.</source>
        <translation>Trang tính nào của sổ làm việc được đọc: trang có các cột đã biết, nếu không chỉ rõ.</translation>
    </message>
    <message>
        <source>--encoding takes %1, not “%2”.</source>
        <translation>--encoding nhận %1, không nhận “%2”.</translation>
    </message>
    <message>
        <source>Which table is read where a file holds several: its number, 1 for the first, or the name of its first column.</source>
        <translation>Đọc bảng nào khi một tệp có nhiều bảng: số thứ tự, 1 là bảng đầu, hoặc tên cột đầu tiên của bảng.</translation>
    </message>
    <message>
        <source>What a text file is written in: %1; found by looking, unless said.</source>
        <translation>Bảng mã của tệp văn bản: %1; nếu không nêu thì tự nhận biết.</translation>
    </message>
</context>
<context>
    <name>pheu::ImportDialog</name>
    <message>
        <source>Looking at the file…</source>
        <translation>Đang xem tệp…</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Nhập</translation>
    </message>
    <message>
        <source>Reading and planning…</source>
        <translation>Đang đọc và lập kế hoạch…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Nhập dữ liệu</translation>
    </message>
    <message>
        <source>This workspace is read-only: nothing can be imported.</source>
        <translation>Không gian làm việc này chỉ đọc: không nhập được gì.</translation>
    </message>
    <message>
        <source>“%1” has a row of column names and no rows below it, so there is nothing to import. Export it again for a period with data.</source>
        <translation>“%1” có hàng tên cột nhưng không có hàng nào bên dưới nên không có gì để nhập. Hãy xuất lại cho một kỳ có dữ liệu.</translation>
    </message>
    <message>
        <source>Everything in this file is here already: importing it would change nothing.</source>
        <translation>Mọi thứ trong tệp này đã có sẵn: nhập sẽ không thay đổi gì.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>Cấu trúc</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Cột</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Kế hoạch</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Đang đọc tệp</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Quay lại</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Tiếp</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Lần nhập %1</translation>
    </message>
    <message>
        <source>Go back to “Structure” and choose.</source>
        <translation>Hãy quay lại “Cấu trúc” và chọn.</translation>
    </message>
    <message>
        <source>Save the problems</source>
        <translation>Lưu các vấn đề</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Vấn đề</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) are in %1.</source>
        <translation>
            <numerusform>%n vấn đề nằm trong %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::ImportHistory</name>
    <message>
        <source>The file “%1” is not there.</source>
        <translation>Tệp “%1” không có ở đó.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation>Không đọc được “%1”: %2</translation>
    </message>
    <message>
        <source>The import was canceled; nothing was written.</source>
        <translation>Đã hủy nhập; chưa ghi gì.</translation>
    </message>
</context>
<context>
    <name>pheu::ImportPlan</name>
    <message>
        <source>The import was canceled; nothing was written.</source>
        <translation>Đã hủy nhập; chưa ghi gì.</translation>
    </message>
    <message>
        <source>The workspace changed since the import was planned. Plan it again.</source>
        <translation>Không gian làm việc đã thay đổi từ khi lập kế hoạch nhập. Hãy lập lại.</translation>
    </message>
    <message>
        <source>There is no page “%1”. The pages are: %2.</source>
        <translation>Không có trang “%1”. Các trang là: %2.</translation>
    </message>
    <message>
        <source>“%1” cannot be part of the key of “%2”. Use fields of text, dates, whole numbers or single links.</source>
        <translation>“%1” không thể thuộc khóa của “%2”. Hãy dùng trường văn bản, ngày, số nguyên hoặc liên kết đơn.</translation>
    </message>
    <message>
        <source>Records of “%1” have no name to be known by. Say which fields tell them apart with --key, or add every row with --on-match add.</source>
        <translation>Bản ghi của “%1” không có tên để nhận biết. Hãy nêu các trường phân biệt chúng bằng --key, hoặc thêm mọi hàng bằng --on-match add.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>dòng %1</translation>
    </message>
    <message>
        <source>line %1, column “%2”</source>
        <translation>dòng %1, cột “%2”</translation>
    </message>
    <message>
        <source>No row of “%1” can be imported. The first problem is in %2: %3</source>
        <translation>Không nhập được hàng nào của “%1”. Vấn đề đầu tiên ở %2: %3</translation>
    </message>
    <message>
        <source>The workspace changed while the import was planned. Plan it again.</source>
        <translation>Không gian làm việc đã thay đổi trong lúc lập kế hoạch nhập. Hãy lập lại.</translation>
    </message>
    <message>
        <source>“%1” fills the page “%2” and “%3” the page “%4”. Import them one after the other.</source>
        <translation>“%1” thuộc trang “%2” còn “%3” thuộc trang “%4”. Hãy nhập lần lượt từng tệp.</translation>
    </message>
    <message>
        <source>New people in “%1”: %2.</source>
        <translation>Người mới trong “%1”: %2.</translation>
    </message>
</context>
<context>
    <name>pheu::ImportProblems</name>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Cột</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Sai ở đâu</translation>
    </message>
</context>
<context>
    <name>pheu::ImportWords</name>
    <message>
        <source>Some amounts of “%1” have the sign of another currency than the rest. Name the currency in the header of the column, as in “Spend (USD)”, or in a column of its own.</source>
        <translation>Một số khoản tiền của “%1” mang ký hiệu tiền tệ khác với phần còn lại. Hãy nêu tiền tệ ở tên cột, như “Chi tiêu (USD)”, hoặc trong một cột riêng.</translation>
    </message>
    <message>
        <source>Choose the field of a column in the step “Columns”.</source>
        <translation>Hãy chọn trường cho một cột ở bước “Cột”.</translation>
    </message>
    <message>
        <source>Tick “Spread totals of the range evenly over its days” in the step “Columns”.</source>
        <translation>Hãy đánh dấu “Chia đều tổng của khoảng ngày cho từng ngày” ở bước “Cột”.</translation>
    </message>
    <message>
        <source>Choose “None” as the kind of export in the step “Structure”.</source>
        <translation>Hãy chọn “Không” làm loại tệp xuất ở bước “Cấu trúc”.</translation>
    </message>
    <message>
        <source>Choose how numbers and dates are written in the step “Structure”.</source>
        <translation>Hãy chọn cách viết số và ngày ở bước “Cấu trúc”.</translation>
    </message>
    <message>
        <source>Choose the sheet in the step “Structure”.</source>
        <translation>Hãy chọn trang tính ở bước “Cấu trúc”.</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) read: %2 new, %3 changed, %4 merged, %5 with problems or without a change.</source>
        <translation>
            <numerusform>Đã đọc %1 dòng: %2 mới, %3 thay đổi, %4 gộp, %5 có vấn đề hoặc không thay đổi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) read: %2 new, %3 changed, %4 merged, %5 that change nothing.</source>
        <translation>
            <numerusform>Đã đọc %1 dòng: %2 mới, %3 thay đổi, %4 gộp, %5 không làm thay đổi gì.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) read: %2 new, %3 changed, %4 merged, %5 with problems, not imported, %6 that change nothing.</source>
        <translation>
            <numerusform>Đã đọc %1 dòng: %2 mới, %3 thay đổi, %4 gộp, %5 có vấn đề, không được nhập, %6 không làm thay đổi gì.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::ImportsDialog</name>
    <message>
        <source>Imports</source>
        <translation>Các lần nhập</translation>
    </message>
    <message>
        <source>Watch a &amp;folder…</source>
        <translation>Theo dõi một &amp;thư mục…</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>Ngừng theo dõi</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Nhập</translation>
    </message>
    <message>
        <source>&amp;Look at it first…</source>
        <translation>&amp;Xem trước…</translation>
    </message>
    <message>
        <source>Lea&amp;ve it out</source>
        <translation>&amp;Bỏ qua tệp này</translation>
    </message>
    <message>
        <source>Files that wait in the watched folder</source>
        <translation>Tệp đang chờ trong thư mục được theo dõi</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Kind of export</source>
        <translation>Loại tệp xuất</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Hàng</translation>
    </message>
    <message>
        <source>What it would do</source>
        <translation>Sẽ làm gì</translation>
    </message>
    <message>
        <source>Imports, newest first</source>
        <translation>Các lần nhập, mới nhất trước</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Mới</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Đã đổi</translation>
    </message>
    <message>
        <source>Totals of the import</source>
        <translation>Tổng của lần nhập</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Trường</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Trong tệp</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Nhập vào</translation>
    </message>
    <message>
        <source>Show its &amp;rows</source>
        <translation>Hiện các &amp;dòng</translation>
    </message>
    <message>
        <source>&amp;Take it back…</source>
        <translation>&amp;Rút lại…</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>đã rút lại</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>đã bỏ ra</translation>
    </message>
    <message>
        <source>Import %1 of %2</source>
        <translation>Lần nhập %1 trên %2</translation>
    </message>
    <message>
        <source>The file covers %1.</source>
        <translation>Tệp gồm %1.</translation>
    </message>
    <message>
        <source>It was taken back.</source>
        <translation>Đã được rút lại.</translation>
    </message>
    <message>
        <source>The history no longer reaches back to it, so it cannot be taken back; show its rows and delete them.</source>
        <translation>Lịch sử không còn lùi tới lần nhập này nên không rút lại được; hãy hiện các dòng của nó rồi xóa.</translation>
    </message>
    <message>
        <source>&amp;Count it again</source>
        <translation>&amp;Tính lại vào</translation>
    </message>
    <message>
        <source>See the &amp;dashboard without it</source>
        <translation>Xem &amp;bảng điều khiển khi không có nó</translation>
    </message>
    <message>
        <source>Nothing was imported yet. Drop an export on the window, or watch a folder.</source>
        <translation>Chưa nhập gì. Hãy thả một tệp xuất vào cửa sổ, hoặc theo dõi một thư mục.</translation>
    </message>
    <message>
        <source>A folder can be watched: exports that are saved there wait here for one click.</source>
        <translation>Có thể theo dõi một thư mục: tệp xuất lưu vào đó sẽ chờ ở đây, chỉ cần một cú nhấp.</translation>
    </message>
    <message>
        <source>%1 is watched. Nothing new waits there.</source>
        <translation>Đang theo dõi %1. Không có gì mới chờ ở đó.</translation>
    </message>
    <message>
        <source>%1 is watched. New there:</source>
        <translation>Đang theo dõi %1. Mới ở đó:</translation>
    </message>
    <message>
        <source>%1 new, %2 changed</source>
        <translation>%1 mới, %2 thay đổi</translation>
    </message>
    <message numerus="yes">
        <source>, %n with a problem</source>
        <translation>
            <numerusform>, %n dòng có vấn đề</numerusform>
        </translation>
    </message>
    <message>
        <source>Needs a look: %1</source>
        <translation>Cần xem lại: %1</translation>
    </message>
    <message>
        <source>Watch a folder for new exports</source>
        <translation>Theo dõi một thư mục để tìm tệp xuất mới</translation>
    </message>
    <message numerus="yes">
        <source>It changed %n record(s); the first 2,000 of them are shown.</source>
        <translation>
            <numerusform>Lần nhập đã đổi %n bản ghi; 2.000 bản ghi đầu được hiện.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rows that it changed are shown as they are now.</source>
        <translation>Các dòng nó đã đổi được hiện như hiện nay.</translation>
    </message>
    <message>
        <source>Looking at what was edited since</source>
        <translation>Đang xem những gì đã sửa từ đó</translation>
    </message>
    <message>
        <source>Taking back the import</source>
        <translation>Đang gỡ lần nhập</translation>
    </message>
    <message>
        <source>Import %1 was taken back.</source>
        <translation>Đã gỡ lần nhập %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) that were edited or used since stay.</source>
        <translation>
            <numerusform>%n mục đã được sửa hoặc dùng từ đó nên ở lại.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 new record(s) that the rows name.</source>
        <translation>
            <numerusform>%1: %2 bản ghi mới mà các hàng nêu tên.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without import %1 (%2): the %3 row(s) that it added are left out of these cards. Nothing is written; reports and pages count them.</source>
        <translation>
            <numerusform>Không tính lần nhập %1 (%2): %3 hàng mà nó đã thêm không được tính trong các thẻ này. Không có gì bị ghi; báo cáo và các trang vẫn tính chúng.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) were found; the rows with them were not imported.</source>
        <translation>
            <numerusform>Có %n vấn đề; các dòng có vấn đề không được nhập.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::InfoCommand</name>
    <message>
        <source>File format %1, %2, currency %3</source>
        <translation>Định dạng tệp %1, %2, tiền tệ %3</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Vai trò</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Bản ghi</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Trường</translation>
    </message>
    <message>
        <source>Shows the pages of a workspace, their fields and how many records they hold.</source>
        <translation>Hiện các trang của không gian làm việc, các trường và số bản ghi.</translation>
    </message>
    <message>
        <source>Answers in JSON.</source>
        <translation>Trả lời bằng JSON.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) kept in it, %1</source>
        <translation>
            <numerusform>giữ %n tệp bên trong, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::InstantText</name>
    <message>
        <source>“%1” is not a date with time: write it like 2026-03-31T14:30:00Z or 2026-03-31T14:30:00+07:00.</source>
        <translation>“%1” không phải ngày kèm giờ: hãy viết như 2026-03-31T14:30:00Z hoặc 2026-03-31T14:30:00+07:00.</translation>
    </message>
    <message>
        <source>“%1” is not a date with time: write it like %2 or 2026-03-31 14:30.</source>
        <extracomment>%2 is an example in the person&apos;s locale</extracomment>
        <translation>“%1” không phải ngày kèm giờ: hãy viết như %2 hoặc 2026-03-31 14:30.</translation>
    </message>
</context>
<context>
    <name>pheu::KindGallery</name>
    <message>
        <source>Kind of card</source>
        <translation>Loại thẻ</translation>
    </message>
</context>
<context>
    <name>pheu::KpiCard</name>
    <message>
        <source>nothing to compare with</source>
        <translation>không có gì để so sánh</translation>
    </message>
    <message>
        <source>Compared period: %1</source>
        <translation>Kỳ so sánh: %1</translation>
    </message>
    <message>
        <source>Better than the compared period</source>
        <translation>Tốt hơn kỳ so sánh</translation>
    </message>
    <message>
        <source>Worse than the compared period</source>
        <translation>Kém hơn kỳ so sánh</translation>
    </message>
    <message>
        <source>Good from %1 to %2</source>
        <translation>Tốt từ %1 đến %2</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>mục tiêu %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 trên %2</translation>
    </message>
    <message>
        <source>goal of %1</source>
        <translation>mục tiêu của %1</translation>
    </message>
    <message>
        <source>Compared period, %1: %2</source>
        <translation>Kỳ so sánh, %1: %2</translation>
    </message>
</context>
<context>
    <name>pheu::KpiCommand</name>
    <message>
        <source>“pheu catalogue FILE” lists them all.</source>
        <translation>“pheu catalogue FILE” liệt kê tất cả.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Có phải ý bạn là %1?</translation>
    </message>
    <message>
        <source>There is no KPI or measure “%1”.</source>
        <translation>Không có KPI hay số đo “%1”.</translation>
    </message>
    <message>
        <source>before</source>
        <translation>trước</translation>
    </message>
    <message>
        <source>change</source>
        <translation>thay đổi</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Tổng</translation>
    </message>
    <message>
        <source>Computes KPIs and measures; none named: those of the dashboard.</source>
        <translation>Tính KPI và số đo; không nêu tên: các KPI của bảng điều khiển.</translation>
    </message>
    <message>
        <source>Parts the figures by fields, paths, or day, week, month, quarter, year.</source>
        <translation>Chia số liệu theo trường, đường dẫn, hoặc day, week, month, quarter, year.</translation>
    </message>
    <message>
        <source>Form of the answer: table unless said.</source>
        <translation>Dạng trả lời: bảng, nếu không nêu khác.</translation>
    </message>
    <message>
        <source>“%1” would name both a dimension and a figure: leave one of them out.</source>
        <translation>“%1” vừa là tên chiều vừa là tên số liệu: hãy bỏ một trong hai.</translation>
    </message>
    <message>
        <source>No record of this period matches the filter.</source>
        <translation>Không bản ghi nào trong kỳ này khớp bộ lọc.</translation>
    </message>
</context>
<context>
    <name>pheu::KpiDialog</name>
    <message>
        <source>Counts as a KPI</source>
        <translation>Được tính là KPI</translation>
    </message>
    <message>
        <source>Can be acted upon</source>
        <translation>Có thể hành động theo</translation>
    </message>
    <message>
        <source>Vanity</source>
        <translation>Phù phiếm</translation>
    </message>
    <message>
        <source>New measure or KPI</source>
        <translation>Chỉ số hoặc KPI mới</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>Sửa “%1”</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>KPI: a formula over measures</source>
        <translation>KPI: công thức từ các chỉ số</translation>
    </message>
    <message>
        <source>Measure: made of records</source>
        <translation>Chỉ số: lấy từ bản ghi</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Name (English)</source>
        <translation>Tên (tiếng Anh)</translation>
    </message>
    <message>
        <source>Name (Vietnamese)</source>
        <translation>Tên (tiếng Việt)</translation>
    </message>
    <message>
        <source>the same, unless written</source>
        <translation>giống nhau, trừ khi viết khác</translation>
    </message>
    <message>
        <source>all records, or such as channel = &quot;Facebook&quot;</source>
        <translation>mọi bản ghi, hoặc ví dụ channel = &quot;Facebook&quot;</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Công thức</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Trường</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Số liệu</translation>
    </message>
    <message>
        <source>In the period by</source>
        <translation>Vào kỳ theo</translation>
    </message>
    <message>
        <source>Only where</source>
        <translation>Chỉ khi</translation>
    </message>
    <message>
        <source>from</source>
        <translation>từ</translation>
    </message>
    <message>
        <source>to</source>
        <translation>đến</translation>
    </message>
    <message>
        <source>Band from</source>
        <translation>Khoảng từ</translation>
    </message>
    <message>
        <source>Band to</source>
        <translation>Khoảng đến</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>Tốt hơn khi</translation>
    </message>
    <message>
        <source>Good band</source>
        <translation>Khoảng tốt</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Giai đoạn</translation>
    </message>
    <message>
        <source>Tells</source>
        <translation>Cho biết</translation>
    </message>
    <message>
        <source>It is</source>
        <translation>Là</translation>
    </message>
    <message>
        <source>one line for people who did not make it</source>
        <translation>một dòng cho người không tạo ra nó</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Ý nghĩa</translation>
    </message>
    <message>
        <source>Higher is better</source>
        <translation>Càng cao càng tốt</translation>
    </message>
    <message>
        <source>Lower is better</source>
        <translation>Càng thấp càng tốt</translation>
    </message>
    <message>
        <source>Best in a band</source>
        <translation>Tốt nhất trong một khoảng</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Không bên nào</translation>
    </message>
    <message>
        <source>No stage</source>
        <translation>Không thuộc giai đoạn nào</translation>
    </message>
    <message>
        <source>Awareness</source>
        <translation>Nhận biết</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>Quan tâm</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Hành động</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>Mua</translation>
    </message>
    <message>
        <source>Loyalty</source>
        <translation>Gắn bó</translation>
    </message>
    <message>
        <source>Neither early nor late</source>
        <translation>Không sớm không muộn</translation>
    </message>
    <message>
        <source>Early how it will go (leading)</source>
        <translation>Sớm: sắp tới ra sao (dẫn dắt)</translation>
    </message>
    <message>
        <source>Late how it went (lagging)</source>
        <translation>Muộn: đã qua ra sao (kết quả)</translation>
    </message>
    <message>
        <source>The records themselves</source>
        <translation>Chính các bản ghi</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Tổng</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Trung bình</translation>
    </message>
    <message>
        <source>Last value in the period</source>
        <translation>Giá trị cuối trong kỳ</translation>
    </message>
    <message>
        <source>Value of a single record</source>
        <translation>Giá trị của một bản ghi</translation>
    </message>
    <message>
        <source>Number of different values</source>
        <translation>Số giá trị khác nhau</translation>
    </message>
    <message>
        <source>Number of records</source>
        <translation>Số bản ghi</translation>
    </message>
    <message>
        <source>Unnamed figure %1</source>
        <translation>Số liệu chưa đặt tên %1</translation>
    </message>
    <message>
        <source>The band needs two numbers, such as 0.8 and 1.2.</source>
        <translation>Khoảng cần hai số, như 0.8 và 1.2.</translation>
    </message>
    <message>
        <source>Leave without saving “%1”?</source>
        <translation>Đóng mà không lưu “%1”?</translation>
    </message>
</context>
<context>
    <name>pheu::KpiFields</name>
    <message>
        <source>“%1” has no figures: no link leads from the results to its records. Choose a link to a page that results link to, such as campaigns or channels.</source>
        <translation>“%1” không có số liệu: không liên kết nào dẫn từ kết quả đến các bản ghi của nó. Hãy chọn liên kết đến một trang mà kết quả liên kết đến, như chiến dịch hoặc kênh.</translation>
    </message>
    <message>
        <source>There is no KPI or measure “%1”.</source>
        <translation>Không có KPI hay số đo “%1”.</translation>
    </message>
</context>
<context>
    <name>pheu::KpiFormulaEdit</name>
    <message>
        <source>Formula</source>
        <translation>Công thức</translation>
    </message>
    <message>
        <source>such as cost / leads</source>
        <translation>ví dụ cost / leads</translation>
    </message>
</context>
<context>
    <name>pheu::KpiPreview</name>
    <message>
        <source>Over the last year, by month</source>
        <translation>Trong năm qua, theo tháng</translation>
    </message>
    <message>
        <source>Last 30 days with data, %1</source>
        <translation>30 ngày gần nhất có dữ liệu, %1</translation>
    </message>
    <message>
        <source>the 30 days before: %1</source>
        <translation>30 ngày trước đó: %1</translation>
    </message>
    <message>
        <source>no figure in the 30 days before</source>
        <translation>30 ngày trước đó không có số liệu</translation>
    </message>
    <message>
        <source>Over the last year, by month, in %</source>
        <translation>Trong năm qua, theo tháng, tính bằng %</translation>
    </message>
    <message>
        <source>Last 30 days with data</source>
        <translation>30 ngày gần nhất có dữ liệu</translation>
    </message>
</context>
<context>
    <name>pheu::LeftOutBar</name>
    <message>
        <source>Count everything again</source>
        <translation>Đếm lại mọi thứ</translation>
    </message>
</context>
<context>
    <name>pheu::LinkResolver</name>
    <message>
        <source>Two records of “%1” are called “%2”. Give one of them another name, then import again.</source>
        <translation>Hai bản ghi của “%1” cùng tên “%2”. Hãy đổi tên một bản ghi rồi nhập lại.</translation>
    </message>
    <message>
        <source>Records of “%1” have no name, so a file cannot link to them. Leave that column out.</source>
        <translation>Bản ghi của “%1” không có tên nên tệp không liên kết đến được. Hãy bỏ cột đó.</translation>
    </message>
    <message>
        <source>%1 ads are called “%2”. Map the columns of the campaign and the ad group too, or the platform&apos;s ad ID.</source>
        <translation>%1 quảng cáo tên là “%2”. Hãy gán thêm cột chiến dịch và nhóm quảng cáo, hoặc mã quảng cáo của nền tảng.</translation>
    </message>
</context>
<context>
    <name>pheu::LinkSettings</name>
    <message>
        <source>Many records in one cell</source>
        <translation>Nhiều bản ghi trong một ô</translation>
    </message>
    <message>
        <source>Show it on the other page too</source>
        <translation>Cũng hiện ở trang kia</translation>
    </message>
    <message>
        <source>Page that the link leads to</source>
        <translation>Trang mà liên kết dẫn đến</translation>
    </message>
    <message>
        <source>Name of the field on the other page</source>
        <translation>Tên trường ở trang kia</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Give the field on the other page a name.</source>
        <translation>Hãy đặt tên cho trường ở trang kia.</translation>
    </message>
</context>
<context>
    <name>pheu::LinkedDelegate</name>
    <message>
        <source>Without a name</source>
        <translation>Không có tên</translation>
    </message>
</context>
<context>
    <name>pheu::LinkedTable</name>
    <message>
        <source>+ New</source>
        <translation>+ Mới</translation>
    </message>
    <message>
        <source>Link a record…</source>
        <translation>Liên kết một bản ghi…</translation>
    </message>
    <message>
        <source>Linked records of %1</source>
        <translation>Bản ghi liên kết của %1</translation>
    </message>
    <message>
        <source>New record of %1, linked to this one</source>
        <translation>Bản ghi mới của %1, liên kết với bản ghi này</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>Xem tất cả %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Bỏ liên kết</translation>
    </message>
    <message>
        <source>Delete the record</source>
        <translation>Xóa bản ghi</translation>
    </message>
    <message>
        <source>Search a record to link</source>
        <translation>Tìm bản ghi để liên kết</translation>
    </message>
    <message>
        <source>Search a record…</source>
        <translation>Tìm bản ghi…</translation>
    </message>
</context>
<context>
    <name>pheu::Logo</name>
    <message>
        <source>The logo “%1” cannot be used: %2. Choose a PNG, JPEG, WebP or GIF picture.</source>
        <translation>Không dùng được logo “%1”: %2. Hãy chọn ảnh PNG, JPEG, WebP hoặc GIF.</translation>
    </message>
    <message>
        <source>The logo “%1” cannot be opened. Choose another file.</source>
        <translation>Không mở được logo “%1”. Hãy chọn tệp khác.</translation>
    </message>
    <message>
        <source>it is not a picture of a known kind</source>
        <translation>đó không phải loại ảnh đã biết</translation>
    </message>
    <message>
        <source>its size cannot be read</source>
        <translation>không đọc được kích thước ảnh</translation>
    </message>
    <message>
        <source>it has more than 40 megapixels</source>
        <translation>ảnh có hơn 40 megapixel</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>ảnh bị hỏng</translation>
    </message>
</context>
<context>
    <name>pheu::LongTextEditor</name>
    <message>
        <source>Ctrl+Enter to save, Esc to leave it as it was</source>
        <translation>Ctrl+Enter để lưu, Esc để giữ như cũ</translation>
    </message>
</context>
<context>
    <name>pheu::Main</name>
    <message>
        <source>There is no option %1.</source>
        <translation>Không có tùy chọn %1.</translation>
    </message>
    <message>
        <source>The window opens one file at a time.</source>
        <translation>Cửa sổ mở mỗi lần một tệp.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Không có lệnh “%1”.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Có phải ý bạn là %1?</translation>
    </message>
    <message>
        <source>--language takes vi or en, not “%1”.</source>
        <translation>--language nhận vi hoặc en, không nhận “%1”.</translation>
    </message>
    <message>
        <source>There is no display to open the window on; “pheu --help” lists what works without.</source>
        <translation>Không có màn hình để mở cửa sổ; “pheu --help” liệt kê những gì chạy được khi không có.</translation>
    </message>
</context>
<context>
    <name>pheu::MainWindow</name>
    <message>
        <source>Show in folder</source>
        <translation>Hiện trong thư mục</translation>
    </message>
    <message>
        <source>%1 is open in another window, which was brought forward.</source>
        <translation>%1 đang mở ở cửa sổ khác, cửa sổ đó đã được đưa lên trước.</translation>
    </message>
    <message>
        <source>%1 is opened read-only. To change it, save a copy.</source>
        <translation>%1 được mở chỉ đọc. Muốn sửa, hãy lưu một bản sao.</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Lưu bản sao…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Pheu</source>
        <translation>Pheu</translation>
    </message>
    <message>
        <source>%1 (read-only)</source>
        <translation>%1 (chỉ đọc)</translation>
    </message>
    <message>
        <source>Looking at the file</source>
        <translation>Đang xem tệp</translation>
    </message>
    <message>
        <source>Open the history</source>
        <translation>Mở lịch sử</translation>
    </message>
    <message>
        <source>Save a copy elsewhere…</source>
        <translation>Lưu bản sao ở nơi khác…</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Bảng điều khiển</translation>
    </message>
</context>
<context>
    <name>pheu::Mapping</name>
    <message>
        <source>“%1” is filled by the program, so nothing can be imported into it.</source>
        <translation>“%1” do chương trình điền nên không nhập vào được.</translation>
    </message>
    <message>
        <source>There is no field “%1” on the page “%2”. Its fields are: %3.</source>
        <translation>Không có trường “%1” trên trang “%2”. Các trường là: %3.</translation>
    </message>
    <message>
        <source>“%1” is no mapping. Write it as &quot;Source column=field&quot;.</source>
        <translation>“%1” không phải phép gán. Hãy viết &quot;Cột nguồn=trường&quot;.</translation>
    </message>
    <message>
        <source>“%1” has no column “%2”. Its columns are: %3.</source>
        <translation>“%1” không có cột “%2”. Các cột là: %3.</translation>
    </message>
    <message>
        <source>Two columns are mapped to “%1”. Map one; for a first and a last day map them to &quot;start&quot; and &quot;end&quot;.</source>
        <translation>Hai cột cùng gán vào “%1”. Hãy gán một cột; với ngày đầu và ngày cuối hãy gán vào &quot;start&quot; và &quot;end&quot;.</translation>
    </message>
    <message>
        <source>“%1” sets nothing. Write it as &quot;field=value&quot;.</source>
        <translation>“%1” không đặt gì. Hãy viết &quot;trường=giá trị&quot;.</translation>
    </message>
    <message>
        <source>“%1” is both mapped to a column and set to one value. Choose one of them.</source>
        <translation>“%1” vừa gán cho một cột vừa đặt một giá trị. Hãy chọn một trong hai.</translation>
    </message>
    <message>
        <source>There is no preset “%1”. The presets are: auto, none, %2.</source>
        <translation>Không có mẫu đọc “%1”. Các mẫu là: auto, none, %2.</translation>
    </message>
    <message>
        <source>Rates are recomputed from counts.</source>
        <translation>Tỷ lệ được tính lại từ số đếm.</translation>
    </message>
    <message>
        <source>Interactions are not clicks.</source>
        <translation>Lượt tương tác không phải lượt nhấp.</translation>
    </message>
    <message>
        <source>Without a column of the result type nobody knows what was counted.</source>
        <translation>Thiếu cột loại kết quả thì không biết đã đếm gì.</translation>
    </message>
    <message>
        <source>Reach does not add up over rows.</source>
        <translation>Lượt tiếp cận không cộng dồn giữa các hàng.</translation>
    </message>
    <message>
        <source>Filled by the program.</source>
        <translation>Chương trình tự điền.</translation>
    </message>
    <message>
        <source>The preset “%1” is unconfirmed: it was made from descriptions of these exports, and no file was seen. Check where each column goes.</source>
        <translation>Mẫu đọc “%1” chưa được xác nhận: mẫu được làm theo mô tả, chưa thấy tệp thật. Hãy kiểm tra từng cột đi vào đâu.</translation>
    </message>
    <message>
        <source>There is no preset “%1”. Did you mean %2? pheu import --help lists all of them.</source>
        <translation>Không có mẫu đọc “%1”. Có phải bạn muốn nói %2? Xem tất cả bằng pheu import --help.</translation>
    </message>
    <message>
        <source>The preset “%1” fills the page “%2”. For “%3” use --preset none and --map.</source>
        <translation>Mẫu đọc “%1” nhập vào trang “%2”. Với “%3” hãy dùng --preset none và --map.</translation>
    </message>
    <message>
        <source>“%1” is read as %2, which fills the page “%3”, and this workspace has none. Add it with pheu add-page FILE %3, then import again.</source>
        <translation>“%1” được đọc là %2, nhập vào trang “%3”, mà không gian làm việc này chưa có. Hãy thêm bằng pheu add-page FILE %3 rồi nhập lại.</translation>
    </message>
    <message>
        <source>“%1” is read as %2, which fills the page “%3”, and this workspace has none. Choose a page with --page.</source>
        <translation>“%1” được đọc là %2, nhập vào trang “%3”, mà không gian làm việc này chưa có. Hãy chọn trang bằng --page.</translation>
    </message>
    <message>
        <source>This stands above the campaign and is not kept.</source>
        <translation>Cột này ở cấp trên chiến dịch và không được lưu.</translation>
    </message>
    <message>
        <source>A column before has the same name, and that one is taken.</source>
        <translation>Một cột phía trước có cùng tên và cột đó được dùng.</translation>
    </message>
    <message>
        <source>Columns of “%1” that go nowhere: %2.</source>
        <translation>Các cột của “%1” không đi đâu: %2.</translation>
    </message>
</context>
<context>
    <name>pheu::MappingStep</name>
    <message>
        <source>S&amp;pread totals of the range evenly over its days</source>
        <translation>&amp;Chia đều tổng của khoảng ngày cho từng ngày</translation>
    </message>
    <message>
        <source>&amp;Keep as a preset</source>
        <translation>&amp;Giữ làm thiết lập sẵn</translation>
    </message>
    <message>
        <source>&amp;Save it to a file…</source>
        <translation>&amp;Lưu ra tệp…</translation>
    </message>
    <message>
        <source>&amp;Open a preset file…</source>
        <translation>&amp;Mở tệp thiết lập sẵn…</translation>
    </message>
    <message>
        <source>Channel for every row</source>
        <translation>Kênh cho mọi hàng</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>Như trong tệp</translation>
    </message>
    <message>
        <source>Records that are there already</source>
        <translation>Bản ghi đã có sẵn</translation>
    </message>
    <message>
        <source>Update them</source>
        <translation>Cập nhật</translation>
    </message>
    <message>
        <source>Leave them as they are</source>
        <translation>Giữ nguyên</translation>
    </message>
    <message>
        <source>Add every row as a new record</source>
        <translation>Thêm mỗi hàng thành bản ghi mới</translation>
    </message>
    <message>
        <source>Spread totals of the range evenly over its days</source>
        <translation>Rải đều tổng của khoảng ngày ra từng ngày</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Tên thiết lập sẵn</translation>
    </message>
    <message>
        <source>Keep this mapping as a preset of the workspace</source>
        <translation>Giữ cách gán cột này làm thiết lập sẵn của không gian làm việc</translation>
    </message>
    <message>
        <source>Save the preset to a file that others can open</source>
        <translation>Lưu thiết lập sẵn ra tệp để người khác mở được</translation>
    </message>
    <message>
        <source>Take over a preset from a file</source>
        <translation>Lấy một thiết lập sẵn từ tệp</translation>
    </message>
    <message>
        <source>C&amp;hannel</source>
        <translation>&amp;Kênh</translation>
    </message>
    <message>
        <source>Sa&amp;me record again</source>
        <translation>Bản ghi trùn&amp;g</translation>
    </message>
    <message>
        <source>“%1” is kept. It recognises the next file with these columns by itself.</source>
        <translation>Đã giữ “%1”. Tệp tiếp theo có các cột này sẽ tự được nhận ra.</translation>
    </message>
    <message>
        <source>Save the preset</source>
        <translation>Lưu thiết lập sẵn</translation>
    </message>
    <message>
        <source>Preset (*.json)</source>
        <translation>Thiết lập sẵn (*.json)</translation>
    </message>
    <message>
        <source>The preset is in %1.</source>
        <translation>Thiết lập sẵn nằm trong %1.</translation>
    </message>
    <message>
        <source>Open a preset</source>
        <translation>Mở thiết lập sẵn</translation>
    </message>
    <message>
        <source>“%1” was taken over into this workspace and is used for this file.</source>
        <translation>Đã lấy “%1” vào không gian làm việc này và dùng cho tệp này.</translation>
    </message>
</context>
<context>
    <name>pheu::MappingTable</name>
    <message>
        <source>Columns of the file and the fields they go to</source>
        <translation>Các cột của tệp và trường tương ứng</translation>
    </message>
    <message>
        <source>Column in the file</source>
        <translation>Cột trong tệp</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>Giá trị đầu</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Vào trường</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Field for the column %1</source>
        <translation>Trường cho cột %1</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Bỏ qua</translation>
    </message>
</context>
<context>
    <name>pheu::MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation>Đóng thông báo</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Chi tiết</translation>
    </message>
</context>
<context>
    <name>pheu::MetricsEngine</name>
    <message>
        <source>Budgets are undefined under this filter: it asks for something that campaigns do not have.</source>
        <translation>Ngân sách không xác định với bộ lọc này: nó hỏi điều mà chiến dịch không có.</translation>
    </message>
    <message>
        <source>Budgets belong to campaigns and cannot be split this way; only their total is shown.</source>
        <translation>Ngân sách thuộc về chiến dịch nên không chia theo cách này được; chỉ hiện tổng.</translation>
    </message>
    <message>
        <source>Campaigns that run on several channels have one budget for all of them, so the budgets of these channels are undefined.</source>
        <translation>Chiến dịch chạy trên nhiều kênh có một ngân sách chung, nên ngân sách của các kênh này không xác định.</translation>
    </message>
    <message>
        <source>A page of this question is no longer in the workspace.</source>
        <translation>Một trang của câu hỏi này không còn trong không gian làm việc.</translation>
    </message>
    <message>
        <source>“%1” is no period to compare with. Write previous, year, or two days such as 2026-01-01..2026-01-31.</source>
        <translation>“%1” không phải kỳ để so sánh. Hãy viết previous, year, hoặc hai ngày như 2026-01-01..2026-01-31.</translation>
    </message>
    <message>
        <source>The period “%1” ends before it starts. Write the earlier day first.</source>
        <translation>Kỳ “%1” kết thúc trước khi bắt đầu. Hãy viết ngày sớm hơn trước.</translation>
    </message>
    <message>
        <source>There is no measure or KPI “%1”. The nearest are: %2.</source>
        <translation>Không có số đo hay KPI “%1”. Gần nhất là: %2.</translation>
    </message>
    <message>
        <source>Figures can be split by two dimensions at most.</source>
        <translation>Chỉ chia số liệu theo nhiều nhất hai chiều.</translation>
    </message>
    <message>
        <source>This workspace has no Results page with a date field, so there are no figures.</source>
        <translation>Không gian làm việc này không có trang Kết quả với trường ngày nên không có số liệu.</translation>
    </message>
    <message>
        <source>The period ends (%1) before it starts (%2).</source>
        <translation>Kỳ kết thúc (%1) trước khi bắt đầu (%2).</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) without a date are left out.</source>
        <translation>
            <numerusform>Bỏ ra %n bản ghi không có ngày.</numerusform>
        </translation>
    </message>
    <message>
        <source>A row has more values than the question has dimensions.</source>
        <translation>Một hàng có nhiều giá trị hơn số chiều của câu hỏi.</translation>
    </message>
    <message>
        <source>“%1” is not kept on the page “%2” of this workspace.</source>
        <translation>“%1” không được lưu trên trang “%2” của không gian làm việc này.</translation>
    </message>
    <message>
        <source>“%1” needs the page “%2”, which this workspace does not have.</source>
        <translation>“%1” cần trang “%2”, mà không gian làm việc này chưa có.</translation>
    </message>
    <message>
        <source>The gross margin is not set; ROI on gross margin is undefined until it is entered in the settings.</source>
        <translation>Chưa đặt biên lợi nhuận gộp; ROI trên lãi gộp không xác định cho đến khi nhập trong phần cài đặt.</translation>
    </message>
    <message>
        <source>“%1” cannot be computed: its filter “%2” asks for a field that this workspace does not have.</source>
        <translation>Không tính được “%1”: bộ lọc “%2” hỏi một trường mà không gian làm việc này không có.</translation>
    </message>
    <message numerus="yes">
        <source>%n cost(s) without dates are left out.</source>
        <translation>
            <numerusform>Bỏ ra %n khoản chi không có ngày.</numerusform>
        </translation>
    </message>
    <message>
        <source>More than one source reports revenue for the same day and campaign, first on %1, so it may be counted twice. Choose one source for revenue in the settings.</source>
        <translation>Có hơn một nguồn báo doanh thu cho cùng ngày và chiến dịch, đầu tiên vào %1, nên có thể bị tính hai lần. Hãy chọn một nguồn cho doanh thu trong phần cài đặt.</translation>
    </message>
    <message>
        <source>This workspace has no funnel. Add its steps to the page Funnels.</source>
        <translation>Không gian làm việc này chưa có phễu. Hãy thêm các bước vào trang Phễu.</translation>
    </message>
    <message>
        <source>There is no funnel “%1”. There are: %2.</source>
        <translation>Không có phễu “%1”. Có: %2.</translation>
    </message>
    <message>
        <source>A funnel can be split by one dimension only.</source>
        <translation>Phễu chỉ chia theo một chiều.</translation>
    </message>
    <message>
        <source>A sum of this question is larger than 9.2 quintillion of its smallest unit and cannot be counted exactly. Choose a shorter period or a narrower filter.</source>
        <translation>Một tổng của câu hỏi này lớn hơn 9,2 tỷ tỷ đơn vị nhỏ nhất nên không đếm chính xác được. Hãy chọn kỳ ngắn hơn hoặc bộ lọc hẹp hơn.</translation>
    </message>
    <message>
        <source>“%1” is undefined under this filter: the page “%2” has no such field.</source>
        <translation>“%1” không xác định dưới bộ lọc này: trang “%2” không có trường như vậy.</translation>
    </message>
    <message>
        <source>Figures of the page “%1” cannot be split by “%2”: it has no such field. Only their total is shown.</source>
        <translation>Không chia số liệu của trang “%1” theo “%2” được: trang không có trường như vậy. Chỉ hiện tổng.</translation>
    </message>
    <message>
        <source>An amount, converted, is too large to be kept exactly. Look for a wrong rate on the page Rates.</source>
        <translation>Một khoản tiền sau khi quy đổi quá lớn để giữ chính xác. Hãy tìm tỷ giá sai ở trang Tỷ giá.</translation>
    </message>
</context>
<context>
    <name>pheu::MoneySettings</name>
    <message>
        <source>The workspace’s: %1</source>
        <translation>Của không gian làm việc: %1</translation>
    </message>
    <message>
        <source>Always the same</source>
        <translation>Luôn như nhau</translation>
    </message>
    <message>
        <source>Currency code</source>
        <translation>Mã tiền tệ</translation>
    </message>
    <message>
        <source>Field that holds the currency</source>
        <translation>Trường giữ tiền tệ</translation>
    </message>
    <message>
        <source>From a field of the record</source>
        <translation>Từ một trường của bản ghi</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Tiền tệ</translation>
    </message>
    <message>
        <source>“%1” is not a currency code. Give three letters such as VND or USD.</source>
        <translation>“%1” không phải mã tiền tệ. Hãy nêu ba chữ cái như VND hoặc USD.</translation>
    </message>
</context>
<context>
    <name>pheu::NameCheck</name>
    <message>
        <source>A page needs a name that can be seen. Type one.</source>
        <translation>Trang cần một tên nhìn thấy được. Hãy gõ tên.</translation>
    </message>
    <message>
        <source>A field needs a name that can be seen. Type one.</source>
        <translation>Trường cần một tên nhìn thấy được. Hãy gõ tên.</translation>
    </message>
    <message>
        <source>An option needs a name that can be seen. Type one.</source>
        <translation>Lựa chọn cần một tên nhìn thấy được. Hãy gõ tên.</translation>
    </message>
    <message>
        <source>A view needs a name that can be seen. Type one.</source>
        <translation>Dạng xem cần một tên nhìn thấy được. Hãy gõ tên.</translation>
    </message>
    <message>
        <source>There is a page “%1” already. Choose another name.</source>
        <translation>Đã có trang “%1”. Hãy chọn tên khác.</translation>
    </message>
    <message>
        <source>The page has a field “%1” already. Choose another name.</source>
        <translation>Trang đã có trường “%1”. Hãy chọn tên khác.</translation>
    </message>
    <message>
        <source>The field has an option “%1” already. Choose another name.</source>
        <translation>Trường đã có lựa chọn “%1”. Hãy chọn tên khác.</translation>
    </message>
    <message>
        <source>The page has a view “%1” already. Choose another name.</source>
        <translation>Trang đã có dạng xem “%1”. Hãy chọn tên khác.</translation>
    </message>
    <message>
        <source>The name “%1…” is longer than 200 characters. Shorten it.</source>
        <translation>Tên “%1…” dài quá 200 ký tự. Hãy rút ngắn.</translation>
    </message>
    <message>
        <source>A dashboard needs a name that can be seen. Type one.</source>
        <translation>Bảng điều khiển cần một tên nhìn thấy được. Hãy nhập tên.</translation>
    </message>
    <message>
        <source>There is a dashboard “%1” already. Choose another name.</source>
        <translation>Đã có bảng điều khiển “%1”. Hãy chọn tên khác.</translation>
    </message>
</context>
<context>
    <name>pheu::NameTabs</name>
    <message>
        <source>Rename…</source>
        <translation>Đổi tên…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Nhân bản</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Chuyển sang trái</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Chuyển sang phải</translation>
    </message>
</context>
<context>
    <name>pheu::NewCommand</name>
    <message>
        <source>%1 appeared meanwhile and was left alone.</source>
        <translation>%1 vừa xuất hiện và được để nguyên.</translation>
    </message>
    <message>
        <source>Creates a workspace.</source>
        <translation>Tạo một không gian làm việc.</translation>
    </message>
    <message>
        <source>Fills it with a year of a shop, to try things on (in VND).</source>
        <translation>Điền sẵn một năm của một cửa hàng để thử (bằng VND).</translation>
    </message>
    <message>
        <source>Its currency, such as VND (the default) or USD.</source>
        <translation>Tiền tệ, như VND (mặc định) hoặc USD.</translation>
    </message>
    <message>
        <source>Puts it in the place of an existing file, which is kept as FILE.bak.</source>
        <translation>Đặt vào chỗ tệp đã có, tệp cũ giữ thành FILE.bak.</translation>
    </message>
    <message>
        <source>%1 is a folder: name the file to create.</source>
        <translation>%1 là thư mục: hãy nêu tên tệp cần tạo.</translation>
    </message>
    <message>
        <source>%1 exists already: choose another name, or add --replace to keep it as %1.bak.</source>
        <translation>%1 đã có: hãy chọn tên khác, hoặc thêm --replace để giữ tệp cũ thành %1.bak.</translation>
    </message>
    <message>
        <source>The sample is in VND: leave out --currency %1 or --sample.</source>
        <translation>Dữ liệu mẫu tính bằng VND: hãy bỏ --currency %1 hoặc --sample.</translation>
    </message>
    <message>
        <source>%1 cannot be created: there is no folder %2.</source>
        <translation>Không tạo được %1: không có thư mục %2.</translation>
    </message>
    <message>
        <source>Pages to begin with: ad-campaigns (the default), or the file of a saved template.</source>
        <translation>Các trang để bắt đầu: ad-campaigns (mặc định), hoặc tệp của một mẫu đã lưu.</translation>
    </message>
    <message>
        <source>The sample has pages of its own: leave out --template %1 or --sample.</source>
        <translation>Dữ liệu mẫu có trang của riêng nó: hãy bỏ --template %1 hoặc --sample.</translation>
    </message>
</context>
<context>
    <name>pheu::NewRecord</name>
    <message>
        <source>Adding the record with its files</source>
        <translation>Đang thêm bản ghi cùng các tệp</translation>
    </message>
</context>
<context>
    <name>pheu::NewWorkspaceDialog</name>
    <message>
        <source>My campaigns</source>
        <translation>Chiến dịch của tôi</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>Không gian mới</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>Tê&amp;n</translation>
    </message>
    <message>
        <source>&amp;Currency of money</source>
        <translation>&amp;Tiền tệ</translation>
    </message>
    <message>
        <source>&amp;Language of the pages</source>
        <translation>&amp;Ngôn ngữ của các trang</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>Tệ&amp;p</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Tạo</translation>
    </message>
    <message>
        <source>Where the new workspace goes</source>
        <translation>Nơi đặt không gian làm việc mới</translation>
    </message>
    <message>
        <source>Pheu workspaces (*.pheu)</source>
        <translation>Không gian làm việc Pheu (*.pheu)</translation>
    </message>
    <message>
        <source>“%1” is not a currency code. Give three letters such as VND or USD.</source>
        <translation>“%1” không phải mã tiền tệ. Hãy nêu ba chữ cái như VND hoặc USD.</translation>
    </message>
    <message>
        <source>There is already a file at this place. Choose another name: nothing is overwritten.</source>
        <translation>Ở đó đã có một tệp. Hãy chọn tên khác: không tệp nào bị ghi đè.</translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>Thư mục %1 không tồn tại.</translation>
    </message>
    <message>
        <source>Ad campaigns</source>
        <translation>Chiến dịch quảng cáo</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Từ một tệp…</translation>
    </message>
    <message>
        <source>&amp;Begin with</source>
        <translation>&amp;Bắt đầu với</translation>
    </message>
    <message>
        <source>Pages for campaigns, ads, links, channels, costs and results.</source>
        <translation>Các trang cho chiến dịch, quảng cáo, liên kết, kênh, chi phí và kết quả.</translation>
    </message>
    <message>
        <source>Choose a template</source>
        <translation>Chọn mẫu</translation>
    </message>
    <message>
        <source>Pheu templates (*%1)</source>
        <translation>Mẫu Pheu (*%1)</translation>
    </message>
    <message>
        <source>%1 (choose another file…)</source>
        <translation>%1 (chọn tệp khác…)</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) on these pages: %1.</source>
        <translation>
            <numerusform>%n bản ghi trên các trang này: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pages without records: %1.</source>
        <translation>Các trang không có bản ghi: %1.</translation>
    </message>
    <message>
        <source>The records of this template hold amounts in %1: the workspace must be in %1 too.</source>
        <translation>Bản ghi của mẫu này giữ số tiền bằng %1: không gian làm việc cũng phải dùng %1.</translation>
    </message>
</context>
<context>
    <name>pheu::NumberSettings</name>
    <message>
        <source>Most stars</source>
        <translation>Số sao nhiều nhất</translation>
    </message>
    <message>
        <source>Decimals shown</source>
        <translation>Số chữ số thập phân</translation>
    </message>
</context>
<context>
    <name>pheu::OptionList</name>
    <message>
        <source>Options</source>
        <translation>Lựa chọn</translation>
    </message>
    <message>
        <source>Double-click to rename, drag to move, the round sets the colour</source>
        <translation>Nhấp đúp để đổi tên, kéo để chuyển chỗ, chấm tròn để đặt màu</translation>
    </message>
</context>
<context>
    <name>pheu::OwnCatalogue</name>
    <message>
        <source>deleted field</source>
        <translation>trường đã xóa</translation>
    </message>
    <message>
        <source>(deleted page)</source>
        <translation>(trang đã xóa)</translation>
    </message>
    <message>
        <source>(deleted field)</source>
        <translation>(trường đã xóa)</translation>
    </message>
    <message>
        <source>“%1” is not a measure or KPI of this workspace, so it was not removed.</source>
        <translation>“%1” không phải chỉ số hay KPI của không gian làm việc này nên không bị xóa.</translation>
    </message>
    <message>
        <source>A name is missing: say what it is called, in one language at least.</source>
        <translation>Thiếu tên: hãy cho biết nó gọi là gì, ít nhất bằng một ngôn ngữ.</translation>
    </message>
    <message>
        <source>The name is longer than %1 characters. Shorten it; what it means has a line of its own.</source>
        <translation>Tên dài hơn %1 ký tự. Hãy rút ngắn; ý nghĩa có dòng riêng.</translation>
    </message>
    <message>
        <source>The name holds the sign `, which formulas use around names. Leave it out.</source>
        <translation>Tên chứa dấu `, vốn dùng để bao tên trong công thức. Hãy bỏ dấu đó.</translation>
    </message>
    <message>
        <source>There is a measure or KPI called “%1” already. Choose another name.</source>
        <translation>Đã có chỉ số hoặc KPI tên “%1”. Hãy chọn tên khác.</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>tổng</translation>
    </message>
    <message>
        <source>last value</source>
        <translation>giá trị cuối</translation>
    </message>
    <message>
        <source>value of a single record</source>
        <translation>giá trị của một bản ghi</translation>
    </message>
    <message>
        <source>different values</source>
        <translation>số giá trị khác nhau</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>trung bình</translation>
    </message>
    <message>
        <source>number of records</source>
        <translation>số bản ghi</translation>
    </message>
    <message>
        <source>A page is missing: choose the page whose records are counted.</source>
        <translation>Thiếu trang: hãy chọn trang có bản ghi được đếm.</translation>
    </message>
    <message>
        <source>The field was deleted meanwhile. Choose another one.</source>
        <translation>Trường đó đã bị xóa trong lúc này. Hãy chọn trường khác.</translation>
    </message>
    <message>
        <source>Records of “%1” have no date, so they belong to no period. Add a date field to the page first.</source>
        <translation>Bản ghi của “%1” không có ngày nên không thuộc kỳ nào. Hãy thêm trường ngày vào trang trước.</translation>
    </message>
    <message>
        <source>A field is missing: “%1” needs one to be made of.</source>
        <translation>Thiếu trường: “%1” cần một trường để tính.</translation>
    </message>
    <message>
        <source>No figure can be made of the field “%1”. Choose another one.</source>
        <translation>Không thể tính số liệu từ trường “%1”. Hãy chọn trường khác.</translation>
    </message>
    <message>
        <source>The field “%1” has no %2. It can have: %3.</source>
        <translation>Trường “%1” không có %2. Nó có thể có: %3.</translation>
    </message>
    <message>
        <source>“%1” is no field of money, so its figure cannot be money. Choose another unit.</source>
        <translation>“%1” không phải trường tiền nên số liệu của nó không thể là tiền. Hãy chọn đơn vị khác.</translation>
    </message>
    <message>
        <source>there is no measure or KPI “%1”; the nearest are %2</source>
        <translation>không có chỉ số hay KPI “%1”; gần nhất là %2</translation>
    </message>
    <message>
        <source>“%1” is this KPI itself</source>
        <translation>“%1” chính là KPI này</translation>
    </message>
    <message>
        <source>A formula is missing: write what the KPI is made of, such as cost / leads.</source>
        <translation>Thiếu công thức: hãy viết KPI gồm những gì, ví dụ cost / leads.</translation>
    </message>
    <message>
        <source>The formula leads back to itself through %1. Take it out of one of them.</source>
        <translation>Công thức quay về chính nó qua %1. Hãy bỏ nó khỏi một trong các công thức.</translation>
    </message>
    <message>
        <source>There are no records to filter: leave the filter empty.</source>
        <translation>Không có bản ghi để lọc: hãy để trống bộ lọc.</translation>
    </message>
    <message>
        <source>“%1” came with the program and stays as it is. Copy it and change the copy.</source>
        <translation>“%1” đi kèm chương trình và giữ nguyên. Hãy sao chép rồi sửa bản sao.</translation>
    </message>
    <message>
        <source>The band begins above where it ends. Swap its two numbers.</source>
        <translation>Khoảng bắt đầu cao hơn chỗ kết thúc. Hãy đổi chỗ hai số.</translation>
    </message>
    <message>
        <source>The figure of the period before.</source>
        <translation>Số liệu của kỳ trước.</translation>
    </message>
    <message>
        <source>The figure per day of the period.</source>
        <translation>Số liệu mỗi ngày của kỳ.</translation>
    </message>
    <message>
        <source>The figure of the 365 days that end with the period.</source>
        <translation>Số liệu của 365 ngày kết thúc cùng kỳ.</translation>
    </message>
    <message>
        <source>The figure of the last whole month in the period.</source>
        <translation>Số liệu của tháng trọn vẹn cuối cùng trong kỳ.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Số đo</translation>
    </message>
    <message>
        <source>KPI</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>the KPI “%1”</source>
        <translation>KPI “%1”</translation>
    </message>
    <message>
        <source>the field “%1” of “%2”</source>
        <translation>trường “%1” của “%2”</translation>
    </message>
    <message>
        <source>the view “%1” of “%2”</source>
        <translation>khung nhìn “%1” của “%2”</translation>
    </message>
    <message numerus="yes">
        <source>%n goal(s)</source>
        <translation>
            <numerusform>%n mục tiêu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n funnel step(s)</source>
        <translation>
            <numerusform>%n bước phễu</numerusform>
        </translation>
    </message>
    <message>
        <source>the goal of the conversion rate</source>
        <translation>mục tiêu của tỷ lệ chuyển đổi</translation>
    </message>
    <message>
        <source>cards of the dashboard</source>
        <translation>các thẻ của bảng điều khiển</translation>
    </message>
    <message>
        <source>alerts or scenarios of the goals</source>
        <translation>cảnh báo hoặc kịch bản của mục tiêu</translation>
    </message>
</context>
<context>
    <name>pheu::Pace</name>
    <message>
        <source>Not started</source>
        <translation>Chưa bắt đầu</translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation>Vượt tiến độ</translation>
    </message>
    <message>
        <source>On track</source>
        <translation>Đúng tiến độ</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>Có nguy cơ</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Chậm tiến độ</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Chưa có dữ liệu</translation>
    </message>
    <message>
        <source>Over plan</source>
        <translation>Vượt kế hoạch</translation>
    </message>
    <message>
        <source>Under plan</source>
        <translation>Hụt kế hoạch</translation>
    </message>
</context>
<context>
    <name>pheu::PageActions</name>
    <message>
        <source>This workspace is read-only: no page can be added.</source>
        <translation>Không gian làm việc này chỉ đọc: không thêm trang được.</translation>
    </message>
    <message>
        <source>The page “%1” was added.</source>
        <translation>Đã thêm trang “%1”.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Lưới</translation>
    </message>
    <message>
        <source>“%1” keeps its name: another page is already called “%2”.</source>
        <translation>“%1” giữ nguyên tên: một trang khác đã tên “%2”.</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (bản sao)</translation>
    </message>
    <message>
        <source>%1 (copy %2)</source>
        <translation>%1 (bản sao %2)</translation>
    </message>
    <message>
        <source>Duplicating the page</source>
        <translation>Đang nhân bản trang</translation>
    </message>
    <message>
        <source>The page “%1” was made.</source>
        <translation>Đã tạo trang “%1”.</translation>
    </message>
    <message>
        <source>The last page of a workspace stays. Add another one first.</source>
        <translation>Trang cuối cùng của không gian làm việc phải ở lại. Hãy thêm trang khác trước.</translation>
    </message>
    <message>
        <source>Its one record goes with it.</source>
        <translation>Bản ghi duy nhất của nó cũng bị xóa.</translation>
    </message>
    <message>
        <source>Its %1 records go with it.</source>
        <translation>%1 bản ghi của nó cũng bị xóa.</translation>
    </message>
    <message>
        <source>It has no records.</source>
        <translation>Nó không có bản ghi.</translation>
    </message>
    <message>
        <source>“%1” on “%2”</source>
        <translation>“%1” trên “%2”</translation>
    </message>
    <message>
        <source>These links to it are deleted too: %1.</source>
        <translation>Các liên kết này đến nó cũng bị xóa: %1.</translation>
    </message>
    <message>
        <source>KPIs that need this page will be empty.</source>
        <translation>Các KPI cần trang này sẽ trống.</translation>
    </message>
    <message>
        <source>Undo brings it back as it was.</source>
        <translation>Hoàn tác sẽ đưa nó về như cũ.</translation>
    </message>
    <message>
        <source>Delete the page “%1”?</source>
        <translation>Xóa trang “%1”?</translation>
    </message>
    <message>
        <source>Delete the page</source>
        <translation>Xóa trang</translation>
    </message>
    <message>
        <source>Deleting the page</source>
        <translation>Đang xóa trang</translation>
    </message>
    <message>
        <source>The page “%1” was deleted.</source>
        <translation>Đã xóa trang “%1”.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Đổi tên</translation>
    </message>
    <message>
        <source>Icon and colour…</source>
        <translation>Biểu tượng và màu…</translation>
    </message>
    <message>
        <source>Duplicate with its records</source>
        <translation>Nhân bản kèm bản ghi</translation>
    </message>
    <message>
        <source>Duplicate without records</source>
        <translation>Nhân bản không kèm bản ghi</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Chuyển lên</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Chuyển xuống</translation>
    </message>
    <message>
        <source>Delete the page…</source>
        <translation>Xóa trang…</translation>
    </message>
</context>
<context>
    <name>pheu::PageDialog</name>
    <message>
        <source>New page</source>
        <translation>Trang mới</translation>
    </message>
    <message>
        <source>What the page is made from</source>
        <translation>Trang được lập từ đâu</translation>
    </message>
    <message>
        <source>Name of the page</source>
        <translation>Tên trang</translation>
    </message>
    <message>
        <source>Icon and colour</source>
        <translation>Biểu tượng và màu</translation>
    </message>
    <message>
        <source>From a CSV file…</source>
        <translation>Từ tệp CSV…</translation>
    </message>
    <message>
        <source>Create the page</source>
        <translation>Tạo trang</translation>
    </message>
    <message>
        <source>Empty page</source>
        <translation>Trang trống</translation>
    </message>
    <message>
        <source>%1 (there already)</source>
        <translation>%1 (đã có)</translation>
    </message>
    <message>
        <source>A page with a name and notes to begin with. Add the fields you need; links join it to the other pages.</source>
        <translation>Một trang có tên và ghi chú để bắt đầu. Hãy thêm các trường bạn cần; liên kết nối nó với các trang khác.</translation>
    </message>
    <message>
        <source>It is linked to %1.</source>
        <translation>Nó được liên kết với %1.</translation>
    </message>
    <message>
        <source>There is already a page called “%1”. Choose another name.</source>
        <translation>Đã có một trang tên “%1”. Hãy chọn tên khác.</translation>
    </message>
    <message>
        <source>Discard the new page?</source>
        <translation>Bỏ trang mới này?</translation>
    </message>
</context>
<context>
    <name>pheu::PageFromFile</name>
    <message>
        <source>New page from a file</source>
        <translation>Trang mới từ tệp</translation>
    </message>
    <message>
        <source>Columns of the file and the fields they become</source>
        <translation>Các cột của tệp và những trường chúng sẽ thành</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Trường</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Trong tệp</translation>
    </message>
    <message>
        <source>&amp;Name of the page</source>
        <translation>&amp;Tên trang</translation>
    </message>
    <message>
        <source>Each column becomes a field. Its type is what all its values read as; it can be changed here and later. The rows are imported in the next step.</source>
        <translation>Mỗi cột thành một trường. Kiểu của nó là kiểu mà mọi giá trị đọc được; có thể đổi ở đây và về sau. Các hàng được nhập ở bước tiếp theo.</translation>
    </message>
    <message>
        <source>Create the page and import</source>
        <translation>Tạo trang và nhập</translation>
    </message>
    <message>
        <source>Type of “%1”</source>
        <translation>Kiểu của “%1”</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Give the page a name.</source>
        <translation>Hãy đặt tên cho trang.</translation>
    </message>
    <message>
        <source>There is already a page called “%1”. Choose another name.</source>
        <translation>Đã có một trang tên “%1”. Hãy chọn tên khác.</translation>
    </message>
    <message>
        <source>Take at least one column.</source>
        <translation>Hãy lấy ít nhất một cột.</translation>
    </message>
</context>
<context>
    <name>pheu::PageGuess</name>
    <message>
        <source>“%1” cannot become a page: %2</source>
        <translation>“%1” không thành trang được: %2</translation>
    </message>
    <message>
        <source>on line %1 a quotation mark opens a cell and is never closed.</source>
        <translation>ở dòng %1 có dấu ngoặc kép mở một ô mà không bao giờ đóng.</translation>
    </message>
    <message>
        <source>it has no row of column names. Add one as the first line.</source>
        <translation>nó không có hàng tên cột. Hãy thêm làm dòng đầu.</translation>
    </message>
    <message>
        <source>it has %1 columns, and a page made from a file has at most %2.</source>
        <translation>nó có %1 cột, còn trang tạo từ tệp có nhiều nhất %2.</translation>
    </message>
    <message>
        <source>Looking at the file was canceled.</source>
        <translation>Đã hủy việc xem tệp.</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Cột %1</translation>
    </message>
</context>
<context>
    <name>pheu::PageTemplates</name>
    <message>
        <source>There is no page template “%1”. There are: %2.</source>
        <translation>Không có mẫu trang “%1”. Có: %2.</translation>
    </message>
    <message>
        <source>The page “%1” was not added: this workspace has it already.</source>
        <translation>Chưa thêm trang “%1”: không gian làm việc này đã có.</translation>
    </message>
</context>
<context>
    <name>pheu::PageViews</name>
    <message>
        <source>The view “%1” was removed.</source>
        <translation>Đã bỏ dạng xem “%1”.</translation>
    </message>
</context>
<context>
    <name>pheu::PathNames</name>
    <message>
        <source>The page “%1” has no field “%2”%3. The nearest names are: %4.</source>
        <translation>Trang “%1” không có trường “%2”%3. Các tên gần nhất: %4.</translation>
    </message>
    <message>
        <source>The page that was asked is not in this workspace.</source>
        <translation>Trang được hỏi không có trong không gian làm việc này.</translation>
    </message>
    <message>
        <source>The path “%1”%2 follows more than %3 links.</source>
        <translation>Đường dẫn “%1”%2 đi qua hơn %3 liên kết.</translation>
    </message>
    <message>
        <source>“%1”%2 is not a link, so it has no “%3”.</source>
        <translation>“%1”%2 không phải liên kết nên không có “%3”.</translation>
    </message>
    <message>
        <source>“%1” cannot be read as a field from character %2 on. A name with other characters than letters, digits and _ goes between backticks: `any name`.</source>
        <translation>Không đọc “%1” thành trường được từ ký tự %2. Tên có ký tự khác chữ, số và _ đặt trong dấu huyền: `tên bất kỳ`.</translation>
    </message>
    <message>
        <source>The page “%1” has no field “%2”%3.</source>
        <translation>Trang “%1” không có trường “%2”%3.</translation>
    </message>
</context>
<context>
    <name>pheu::Pdf</name>
    <message>
        <source>The PDF could not be completed: %1.</source>
        <translation>Không hoàn tất được PDF: %1.</translation>
    </message>
</context>
<context>
    <name>pheu::Period</name>
    <message>
        <source>Last 30 days with data</source>
        <translation>30 ngày gần nhất có dữ liệu</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hôm qua</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 ngày qua</translation>
    </message>
    <message>
        <source>Last 28 days</source>
        <translation>28 ngày qua</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 ngày qua</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>90 ngày qua</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Tháng này</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Tháng trước</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>Quý này</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Năm nay</translation>
    </message>
    <message>
        <source>All data</source>
        <translation>Mọi dữ liệu</translation>
    </message>
    <message>
        <source>Custom period</source>
        <translation>Kỳ tùy chọn</translation>
    </message>
    <message>
        <source>no comparison</source>
        <translation>không so sánh</translation>
    </message>
    <message>
        <source>vs previous period</source>
        <translation>so với kỳ trước</translation>
    </message>
    <message>
        <source>vs last year</source>
        <translation>so với năm trước</translation>
    </message>
    <message>
        <source>vs chosen period</source>
        <translation>so với kỳ đã chọn</translation>
    </message>
</context>
<context>
    <name>pheu::PeriodBox</name>
    <message>
        <source>Kind of period</source>
        <translation>Loại kỳ</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Tháng</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Quý</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>Fiscal year</source>
        <translation>Năm tài chính</translation>
    </message>
    <message>
        <source>Days of your own</source>
        <translation>Ngày tự chọn</translation>
    </message>
    <message>
        <source>Of its campaign or the goal above</source>
        <translation>Theo chiến dịch hoặc mục tiêu cấp trên</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>Kỳ liền trước</translation>
    </message>
    <message>
        <source>The period after</source>
        <translation>Kỳ sau</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Ngày đầu</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Ngày cuối</translation>
    </message>
    <message>
        <source>There is none.</source>
        <translation>Không có.</translation>
    </message>
</context>
<context>
    <name>pheu::PeriodButton</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Compared with %1</source>
        <translation>So với %1</translation>
    </message>
    <message>
        <source>Period: %1</source>
        <translation>Kỳ: %1</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>Từ – đến</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Ngày đầu</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Ngày cuối</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Áp dụng</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>So với</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Không so sánh</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>Kỳ liền trước</translation>
    </message>
    <message>
        <source>The same days a year earlier</source>
        <translation>Cùng những ngày đó năm trước</translation>
    </message>
    <message>
        <source>Another period</source>
        <translation>Kỳ khác</translation>
    </message>
    <message>
        <source>First day of the other period</source>
        <translation>Ngày đầu của kỳ kia</translation>
    </message>
    <message>
        <source>Last day of the other period</source>
        <translation>Ngày cuối của kỳ kia</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Đã chọn</translation>
    </message>
</context>
<context>
    <name>pheu::PickList</name>
    <message>
        <source>Search</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Search in %1</source>
        <translation>Tìm trong %1</translation>
    </message>
</context>
<context>
    <name>pheu::Picture</name>
    <message>
        <source>There is no preview: this is not a PNG, JPEG, WebP or GIF picture.</source>
        <translation>Không xem trước được: đây không phải hình PNG, JPEG, WebP hay GIF.</translation>
    </message>
    <message>
        <source>There is no preview: the picture has more than 40 megapixels. Save it to look at it.</source>
        <translation>Không xem trước được: hình có hơn 40 megapixel. Hãy lưu ra để xem.</translation>
    </message>
    <message>
        <source>There is no preview: the picture is damaged.</source>
        <translation>Không xem trước được: hình bị hỏng.</translation>
    </message>
</context>
<context>
    <name>pheu::PicturePick</name>
    <message>
        <source>“%1” is larger than 16 MB. Choose a smaller picture.</source>
        <translation>“%1” lớn hơn 16 MB. Hãy chọn hình nhỏ hơn.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>Không đọc được “%1”: %2.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Dán</translation>
    </message>
    <message>
        <source>Take the picture of the clipboard</source>
        <translation>Lấy hình từ bảng nhớ tạm</translation>
    </message>
    <message>
        <source>The card has a picture. Another one takes its place.</source>
        <translation>Thẻ đã có hình. Hình khác sẽ thay chỗ nó.</translation>
    </message>
    <message>
        <source>PNG, JPEG, WebP or GIF, up to 16 MB. It can be dropped here too.</source>
        <translation>PNG, JPEG, WebP hoặc GIF, tối đa 16 MB. Cũng có thể thả vào đây.</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Chọn hình</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.gif)</source>
        <translation>Hình ảnh (*.png *.jpg *.jpeg *.webp *.gif)</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard. Copy one first.</source>
        <translation>Bảng nhớ tạm không có hình. Hãy sao chép một hình trước.</translation>
    </message>
</context>
<context>
    <name>pheu::PivotCanvas</name>
    <message>
        <source>Q%1/%2</source>
        <translation>Q%1/%2</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Tổng</translation>
    </message>
</context>
<context>
    <name>pheu::PivotView</name>
    <message>
        <source>Pivot</source>
        <translation>Bảng tổng hợp</translation>
    </message>
    <message numerus="yes">
        <source>%n rows are not shown; the totals count them.</source>
        <translation>
            <numerusform>%n hàng không hiện; các tổng vẫn tính chúng.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n columns are not shown; the totals count them.</source>
        <translation>
            <numerusform>%n cột không hiện; các tổng vẫn tính chúng.</numerusform>
        </translation>
    </message>
    <message>
        <source>A pivot needs results</source>
        <translation>Bảng tổng hợp cần kết quả</translation>
    </message>
    <message>
        <source>Choose the rows</source>
        <translation>Chọn các hàng</translation>
    </message>
    <message>
        <source>Figures are split by a dimension, such as channel or month.</source>
        <translation>Số liệu được chia theo một chiều, như kênh hoặc tháng.</translation>
    </message>
    <message>
        <source>Choose a dimension</source>
        <translation>Chọn một chiều</translation>
    </message>
    <message>
        <source>Choose the figures</source>
        <translation>Chọn các số liệu</translation>
    </message>
    <message>
        <source>Each KPI becomes a column, asked anew for every cell and total.</source>
        <translation>Mỗi KPI thành một cột, được tính riêng cho từng ô và từng tổng.</translation>
    </message>
    <message>
        <source>Choose KPIs</source>
        <translation>Chọn KPI</translation>
    </message>
    <message>
        <source>No results in this period</source>
        <translation>Kỳ này không có kết quả</translation>
    </message>
    <message>
        <source>%1 has no record that fits the filter. Choose another period.</source>
        <translation>%1 không có bản ghi nào khớp bộ lọc. Hãy chọn kỳ khác.</translation>
    </message>
    <message>
        <source>Choose a period</source>
        <translation>Chọn kỳ</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Mọi thời gian</translation>
    </message>
    <message>
        <source>More KPIs</source>
        <translation>KPI khác</translation>
    </message>
    <message>
        <source>More measures</source>
        <translation>Số đo khác</translation>
    </message>
    <message>
        <source>As the dashboard</source>
        <translation>Như bảng điều khiển</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Hàng</translation>
    </message>
    <message>
        <source>Then by</source>
        <translation>Sau đó theo</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Không so sánh</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>Theo chiều ngang</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Số liệu</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Kỳ</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Màu</translation>
    </message>
    <message>
        <source>heat</source>
        <translation>đậm nhạt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không</translation>
    </message>
    <message>
        <source>Heat: the more, the stronger</source>
        <translation>Màu theo giá trị: càng lớn màu càng mạnh</translation>
    </message>
    <message>
        <source>No colours</source>
        <translation>Không màu</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>Chép thành bảng</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Đã chép.</translation>
    </message>
    <message>
        <source>Show the records</source>
        <translation>Xem các bản ghi</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Sao chép</translation>
    </message>
    <message>
        <source>Results have no link to this page, so there are no figures of its records. Results, and the pages that they link to, can have a pivot.</source>
        <translation>Kết quả không có liên kết đến trang này nên không có số liệu cho các bản ghi của nó. Trang Kết quả và các trang mà nó liên kết đến mới lập bảng tổng hợp được.</translation>
    </message>
</context>
<context>
    <name>pheu::PlainFile</name>
    <message>
        <source>there is no room left</source>
        <translation>không còn chỗ trống</translation>
    </message>
    <message>
        <source>“%1” could not be written: %2. Choose another name or folder; an existing file was left as it was.</source>
        <translation>Không ghi được “%1”: %2. Hãy chọn tên hoặc thư mục khác; tệp có sẵn vẫn giữ nguyên.</translation>
    </message>
</context>
<context>
    <name>pheu::PlanBox</name>
    <message>
        <source>Pacing</source>
        <translation>Nhịp độ</translation>
    </message>
    <message>
        <source>Every day the same</source>
        <translation>Mỗi ngày như nhau</translation>
    </message>
    <message>
        <source>By weekday, as in the last eight weeks</source>
        <translation>Theo thứ trong tuần, như tám tuần qua</translation>
    </message>
    <message>
        <source>As the same days last year</source>
        <translation>Như cùng ngày năm trước</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Nhập tay</translation>
    </message>
    <message>
        <source>Split by</source>
        <translation>Chia theo</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>Theo tuần</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Theo tháng</translation>
    </message>
    <message>
        <source>By quarter</source>
        <translation>Theo quý</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Kỳ</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Kế hoạch</translation>
    </message>
    <message>
        <source>A cell is not a number.</source>
        <translation>Có ô không phải số.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 trên %2</translation>
    </message>
    <message>
        <source>Not split</source>
        <translation>Không tách</translation>
    </message>
    <message>
        <source>Plan by period</source>
        <translation>Kế hoạch theo kỳ</translation>
    </message>
    <message>
        <source>Evenly</source>
        <translation>Chia đều</translation>
    </message>
    <message>
        <source>By weekday</source>
        <translation>Theo ngày trong tuần</translation>
    </message>
    <message>
        <source>As last year</source>
        <translation>Như năm trước</translation>
    </message>
    <message>
        <source>Share the whole target anew</source>
        <translation>Chia lại toàn bộ con số</translation>
    </message>
    <message>
        <source>A rate is not paced by days: its target holds on every one of them.</source>
        <translation>Tỷ lệ không tính nhịp theo ngày: con số của nó giữ nguyên ở mọi ngày.</translation>
    </message>
    <message>
        <source>A level is not paced by days: it goes straight from where it is to the target.</source>
        <translation>Mức tồn không tính nhịp theo ngày: nó đi thẳng từ chỗ hiện tại đến mục tiêu.</translation>
    </message>
    <message>
        <source>The results do not cover all of %1, so every day is planned the same.</source>
        <translation>Kết quả không phủ hết %1 nên các ngày được chia đều.</translation>
    </message>
</context>
<context>
    <name>pheu::PlanModel</name>
    <message>
        <source>Refused</source>
        <translation>Bị từ chối</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>Đã có</translation>
    </message>
    <message>
        <source>Twice in this plan</source>
        <translation>Lặp trong kế hoạch này</translation>
    </message>
    <message>
        <source>New, same tags elsewhere</source>
        <translation>Mới, nơi khác có cùng thẻ</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Mới</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Tagged URL</source>
        <translation>URL đã gắn thẻ</translation>
    </message>
    <message>
        <source>Channel group</source>
        <translation>Nhóm kênh</translation>
    </message>
</context>
<context>
    <name>pheu::PlanRowsModel</name>
    <message>
        <source>%1, line %2</source>
        <translation>%1, dòng %2</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Dòng %1</translation>
    </message>
    <message numerus="yes">
        <source>(+%n more)</source>
        <translation>
            <numerusform>(+%n mục nữa)</numerusform>
        </translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ</translation>
    </message>
</context>
<context>
    <name>pheu::PlanView</name>
    <message>
        <source>What the import will do</source>
        <translation>Lần nhập sẽ làm gì</translation>
    </message>
    <message>
        <source>Totals of the file and of the import</source>
        <translation>Tổng của tệp và của lần nhập</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Tổng</translation>
    </message>
    <message>
        <source>Problems by cell</source>
        <translation>Vấn đề theo ô</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Vấn đề</translation>
    </message>
    <message>
        <source>%1 amounts have more decimals than the currency and are rounded, %2 in all.</source>
        <translation>%1 số tiền có nhiều chữ số thập phân hơn tiền tệ và được làm tròn, tổng cộng lệch %2.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Trường</translation>
    </message>
    <message>
        <source>&amp;Forget them</source>
        <translation>&amp;Quên đi</translation>
    </message>
    <message>
        <source>&amp;Save the problems as CSV…</source>
        <translation>&amp;Lưu các vấn đề ra CSV…</translation>
    </message>
    <message>
        <source>Rows that become new records</source>
        <translation>Các dòng thành bản ghi mới</translation>
    </message>
    <message>
        <source>Records that change, from what to what</source>
        <translation>Các bản ghi thay đổi, từ gì thành gì</translation>
    </message>
    <message>
        <source>Records that several rows are added up to</source>
        <translation>Các bản ghi do nhiều dòng cộng lại</translation>
    </message>
    <message>
        <source>Records that are there already just so</source>
        <translation>Các bản ghi đã có đúng như vậy</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) were put right for this import; the file stays as it is.</source>
        <translation>
            <numerusform>%n ô đã được sửa cho lần nhập này; tệp vẫn như cũ.</numerusform>
        </translation>
    </message>
    <message>
        <source>Put a value right here (F2 or a double click), and its row is planned again. A row with a problem is left out whole.</source>
        <translation>Sửa giá trị ngay tại đây (F2 hoặc nhấp đúp), dòng đó sẽ được tính lại. Dòng còn vấn đề sẽ bị bỏ cả dòng.</translation>
    </message>
    <message>
        <source>The file has totals of %1, which are shared evenly over the days.</source>
        <translation>Tệp có tổng của %1, được chia đều cho các ngày.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Mới</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Đã đổi</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Gộp</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Không đổi</translation>
    </message>
    <message>
        <source>Total that the file states</source>
        <translation>Tổng ghi trong tệp</translation>
    </message>
    <message>
        <source>Sum of its rows, to import</source>
        <translation>Tổng các dòng, để nhập</translation>
    </message>
    <message>
        <source>They differ by %1</source>
        <translation>Lệch nhau %1</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Khớp</translation>
    </message>
    <message numerus="yes">
        <source>Totals (%n differ(s))</source>
        <translation>
            <numerusform>Tổng (%n chỗ lệch)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 new record(s) that the rows name.</source>
        <translation>
            <numerusform>%1: %2 bản ghi mới mà các hàng nêu tên.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::Preset</name>
    <message>
        <source>%1 (unconfirmed)</source>
        <extracomment>%1 is a platform; its exports were never seen, only described</extracomment>
        <translation>%1 (chưa xác nhận)</translation>
    </message>
    <message>
        <source>“%1” is no preset that can be used: %2, at “%3”. Export the preset again, or correct the file.</source>
        <translation>“%1” không phải mẫu dùng được: %2, tại “%3”. Hãy xuất lại mẫu hoặc sửa tệp.</translation>
    </message>
    <message>
        <source>it has a part that is not known</source>
        <translation>có phần không nhận ra</translation>
    </message>
    <message>
        <source>a text is expected</source>
        <translation>cần một đoạn chữ</translation>
    </message>
    <message>
        <source>a text is longer than %1 characters</source>
        <translation>có đoạn chữ dài quá %1 ký tự</translation>
    </message>
    <message>
        <source>a text is missing</source>
        <translation>thiếu một đoạn chữ</translation>
    </message>
    <message>
        <source>a list of texts is expected</source>
        <translation>cần một danh sách chữ</translation>
    </message>
    <message>
        <source>a list has more than %1 entries</source>
        <translation>có danh sách quá %1 mục</translation>
    </message>
    <message>
        <source>true or false is expected</source>
        <translation>cần true hoặc false</translation>
    </message>
    <message>
        <source>an object is expected</source>
        <translation>cần một đối tượng</translation>
    </message>
    <message>
        <source>a list is expected</source>
        <translation>cần một danh sách</translation>
    </message>
    <message>
        <source>it is of a newer kind than this program reads</source>
        <translation>thuộc loại mới hơn loại mà chương trình này đọc được</translation>
    </message>
    <message>
        <source>a decimal sign is &quot;.&quot; or &quot;,&quot;</source>
        <translation>dấu thập phân là &quot;.&quot; hoặc &quot;,&quot;</translation>
    </message>
    <message>
        <source>an order of dates is &quot;dmy&quot;, &quot;mdy&quot; or &quot;ymd&quot;</source>
        <translation>thứ tự ngày là &quot;dmy&quot;, &quot;mdy&quot; hoặc &quot;ymd&quot;</translation>
    </message>
    <message>
        <source>either &quot;to&quot; or &quot;ignore&quot; is needed</source>
        <translation>cần &quot;to&quot; hoặc &quot;ignore&quot;</translation>
    </message>
    <message>
        <source>the reason is not known</source>
        <translation>lý do không nhận ra</translation>
    </message>
    <message>
        <source>it names no column</source>
        <translation>không nêu cột nào</translation>
    </message>
    <message>
        <source>either &quot;keep&quot; or &quot;drop&quot; is needed</source>
        <translation>cần &quot;keep&quot; hoặc &quot;drop&quot;</translation>
    </message>
    <message>
        <source>a breakdown is named that it does not list</source>
        <translation>nêu một cách chia không có trong danh sách</translation>
    </message>
</context>
<context>
    <name>pheu::Preview</name>
    <message>
        <source>There is no preview: the document asks for a password. Open it in another program.</source>
        <translation>Không xem trước được: tài liệu đòi mật khẩu. Hãy mở bằng chương trình khác.</translation>
    </message>
    <message>
        <source>There is no preview: the document is damaged.</source>
        <translation>Không xem trước được: tài liệu bị hỏng.</translation>
    </message>
    <message>
        <source>There is no preview: the page is damaged.</source>
        <translation>Không xem trước được: trang bị hỏng.</translation>
    </message>
    <message>
        <source>There is no preview: the file is too large. Open it in another program.</source>
        <translation>Không xem trước được: tệp quá lớn. Hãy mở bằng chương trình khác.</translation>
    </message>
</context>
<context>
    <name>pheu::PreviewDialog</name>
    <message>
        <source>Preview</source>
        <translation>Xem trước</translation>
    </message>
    <message>
        <source>Previous file</source>
        <translation>Tệp trước</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Trái</translation>
    </message>
    <message>
        <source>Next file</source>
        <translation>Tệp sau</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Phải</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Nhỏ hơn</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Lớn hơn</translation>
    </message>
    <message>
        <source>Fit to the window</source>
        <translation>Vừa cửa sổ</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Trang trước</translation>
    </message>
    <message>
        <source>Page Up</source>
        <translation>Trang lên</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Trang sau</translation>
    </message>
    <message>
        <source>Page Down</source>
        <translation>Trang xuống</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Lưu thành…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>There is no preview for files of this kind.</source>
        <translation>Không xem trước được loại tệp này.</translation>
    </message>
    <message>
        <source>There is no preview: the picture has more than 40 megapixels. Save it to look at it.</source>
        <translation>Không xem trước được: hình có hơn 40 megapixel. Hãy lưu ra để xem.</translation>
    </message>
    <message>
        <source>It may contain a program, so it can only be saved.</source>
        <translation>Nó có thể chứa chương trình nên chỉ lưu ra được.</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Trang %1 trên %2</translation>
    </message>
</context>
<context>
    <name>pheu::ProblemsModel</name>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Cột</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Sai ở đâu</translation>
    </message>
</context>
<context>
    <name>pheu::QrCode</name>
    <message>
        <source>The QR code was not made: its size must be from %1 to %2 pixels.</source>
        <translation>Mã QR chưa được tạo: kích thước phải từ %1 đến %2 điểm ảnh.</translation>
    </message>
    <message>
        <source>The QR code was not made: its quiet zone must be from 0 to %1 squares.</source>
        <translation>Mã QR chưa được tạo: viền trắng phải từ 0 đến %1 ô.</translation>
    </message>
    <message>
        <source>The QR code was not made: there is no address to put into it.</source>
        <translation>Mã QR chưa được tạo: không có địa chỉ để đưa vào.</translation>
    </message>
    <message>
        <source>The QR code was not made: the address has %1 characters, which is too long for one code at this error level. Shorten it, or choose a lower level.</source>
        <translation>Mã QR chưa được tạo: địa chỉ có %1 ký tự, quá dài cho một mã ở mức sửa lỗi này. Hãy rút ngắn, hoặc chọn mức thấp hơn.</translation>
    </message>
    <message>
        <source>The QR code was not made: it has %1 squares a side, which do not fit into %2 pixels. Choose a larger size.</source>
        <translation>Mã QR chưa được tạo: nó có %1 ô mỗi cạnh, không vừa %2 điểm ảnh. Hãy chọn kích thước lớn hơn.</translation>
    </message>
    <message>
        <source>The QR code was not made: %1.</source>
        <translation>Mã QR chưa được tạo: %1.</translation>
    </message>
    <message>
        <source>The QR code was not written to “%1”: %2.</source>
        <translation>Mã QR chưa được ghi vào “%1”: %2.</translation>
    </message>
    <message>
        <source>the folder could not be made</source>
        <translation>không tạo được thư mục</translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n QR code(s).</source>
        <translation>
            <numerusform>Đã dừng sau %n mã QR.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::QrDialog</name>
    <message>
        <source>Links</source>
        <translation>Liên kết</translation>
    </message>
    <message>
        <source>QR codes</source>
        <translation>Mã QR</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Kích thước</translation>
    </message>
    <message>
        <source>White around it, in squares</source>
        <translation>Viền trắng xung quanh, tính bằng ô</translation>
    </message>
    <message>
        <source>Error level</source>
        <translation>Mức sửa lỗi</translation>
    </message>
    <message>
        <source>L: about 7 % may be hidden</source>
        <translation>L: khoảng 7 % có thể bị che</translation>
    </message>
    <message>
        <source>M: about 15 %</source>
        <translation>M: khoảng 15 %</translation>
    </message>
    <message>
        <source>Q: about 25 %</source>
        <translation>Q: khoảng 25 %</translation>
    </message>
    <message>
        <source>H: about 30 %, for print and logos</source>
        <translation>H: khoảng 30 %, để in và có logo</translation>
    </message>
    <message>
        <source>File type</source>
        <translation>Loại tệp</translation>
    </message>
    <message>
        <source>PNG, for screens</source>
        <translation>PNG, cho màn hình</translation>
    </message>
    <message>
        <source>SVG, for print</source>
        <translation>SVG, để in</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Kích thước</translation>
    </message>
    <message>
        <source>&amp;Quiet zone</source>
        <translation>&amp;Viền trắng</translation>
    </message>
    <message>
        <source>&amp;Error level</source>
        <translation>&amp;Mức sửa lỗi</translation>
    </message>
    <message>
        <source>&amp;File type</source>
        <translation>&amp;Loại tệp</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Save %n code(s)…</source>
        <translation>
            <numerusform>&amp;Lưu %n mã…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Lưu…</translation>
    </message>
    <message>
        <source>Choose a link, or tick several.</source>
        <translation>Hãy chọn một liên kết, hoặc đánh dấu nhiều.</translation>
    </message>
    <message>
        <source>Folder for the QR codes</source>
        <translation>Thư mục cho các mã QR</translation>
    </message>
    <message>
        <source>Save the QR code</source>
        <translation>Lưu mã QR</translation>
    </message>
    <message>
        <source>SVG (*.svg)</source>
        <translation>SVG (*.svg)</translation>
    </message>
    <message>
        <source>PNG (*.png)</source>
        <translation>PNG (*.png)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Đã lưu: %1</translation>
    </message>
    <message>
        <source>Writing QR codes</source>
        <translation>Đang ghi mã QR</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) saved in %1.</source>
        <translation>
            <numerusform>Đã lưu %n mã vào %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::QrPreview</name>
    <message>
        <source>QR code of %1</source>
        <translation>Mã QR của %1</translation>
    </message>
    <message>
        <source>No QR code</source>
        <translation>Không có mã QR</translation>
    </message>
</context>
<context>
    <name>pheu::QueryBuilder</name>
    <message>
        <source>The filter is nested too deeply to be read: write it with fewer brackets, or with “in (…)” for many values.</source>
        <translation>Bộ lọc lồng quá sâu để đọc: hãy viết ít ngoặc hơn, hoặc dùng “in (…)” cho nhiều giá trị.</translation>
    </message>
</context>
<context>
    <name>pheu::QueryCommand</name>
    <message>
        <source>Shows records of a page.</source>
        <translation>Hiện các bản ghi của một trang.</translation>
    </message>
    <message>
        <source>Fields, or paths over links such as campaign.stage; none: all of the page.</source>
        <translation>Các trường, hoặc đường dẫn qua liên kết như campaign.stage; không nêu: mọi trường của trang.</translation>
    </message>
    <message>
        <source>Order; - is descending.</source>
        <translation>Thứ tự; - là giảm dần.</translation>
    </message>
    <message>
        <source>At most N records.</source>
        <translation>Nhiều nhất N bản ghi.</translation>
    </message>
    <message>
        <source>Leaves out the first N records.</source>
        <translation>Bỏ N bản ghi đầu.</translation>
    </message>
    <message>
        <source>Form of the answer: table unless said.</source>
        <translation>Dạng trả lời: bảng, nếu không nêu khác.</translation>
    </message>
    <message>
        <source>--%1 takes a count, not “%2”.</source>
        <translation>--%1 nhận một số đếm, không nhận “%2”.</translation>
    </message>
</context>
<context>
    <name>pheu::QueryText</name>
    <message>
        <source>The list “%1” has a ` without its closing `.</source>
        <translation>Danh sách “%1” có dấu ` mà không có dấu ` đóng.</translation>
    </message>
    <message>
        <source>The list “%1” has an empty name between commas.</source>
        <translation>Danh sách “%1” có tên trống giữa hai dấu phẩy.</translation>
    </message>
</context>
<context>
    <name>pheu::QuestionDialog</name>
    <message>
        <source>Pheu</source>
        <translation>Pheu</translation>
    </message>
    <message>
        <source>It has not been saved yet.</source>
        <translation>Chưa được lưu.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Sửa tiếp</translation>
    </message>
</context>
<context>
    <name>pheu::QuickSwitcher</name>
    <message>
        <source>Quick search</source>
        <translation>Tìm nhanh</translation>
    </message>
    <message>
        <source>Search pages, views, records and commands</source>
        <translation>Tìm trang, dạng xem, bản ghi và lệnh</translation>
    </message>
    <message>
        <source>Pages, views, records, commands</source>
        <translation>Trang, dạng xem, bản ghi, lệnh</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Những gì tìm được</translation>
    </message>
    <message>
        <source>RECENT</source>
        <translation>GẦN ĐÂY</translation>
    </message>
    <message>
        <source>PAGES</source>
        <translation>TRANG</translation>
    </message>
    <message>
        <source>VIEWS</source>
        <translation>DẠNG XEM</translation>
    </message>
    <message>
        <source>RECORDS</source>
        <translation>BẢN GHI</translation>
    </message>
    <message>
        <source>All results for “%1”</source>
        <translation>Mọi kết quả cho “%1”</translation>
    </message>
    <message>
        <source>COMMANDS</source>
        <translation>LỆNH</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>hơn %1</translation>
    </message>
    <message>
        <source>Enter opens · Ctrl+Enter opens in a new window · Esc closes</source>
        <translation>Enter mở · Ctrl+Enter mở ở cửa sổ mới · Esc đóng</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Đang tìm…</translation>
    </message>
    <message>
        <source>Nothing is called so, and no record holds these words.</source>
        <translation>Không có gì tên như vậy, và không bản ghi nào chứa những chữ này.</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Trang</translation>
    </message>
</context>
<context>
    <name>pheu::RankingCard</name>
    <message>
        <source>▲ Highest</source>
        <translation>▲ Cao nhất</translation>
    </message>
    <message>
        <source>▼ Lowest</source>
        <translation>▼ Thấp nhất</translation>
    </message>
</context>
<context>
    <name>pheu::RatingEditor</name>
    <message>
        <source>There are %1 stars at most.</source>
        <translation>Có nhiều nhất %1 sao.</translation>
    </message>
</context>
<context>
    <name>pheu::RecordColumns</name>
    <message>
        <source>%1 has no page “%2”. Its pages: %3.</source>
        <translation>%1 không có trang “%2”. Các trang: %3.</translation>
    </message>
    <message>
        <source>A saved view of the page: its fields, its filter (beside --filter) and its order.</source>
        <translation>Một dạng xem đã lưu của trang: các trường, bộ lọc (bên cạnh --filter) và thứ tự của nó.</translation>
    </message>
    <message>
        <source>The page “%1” has no view “%2”. Its views: %3.</source>
        <translation>Trang “%1” không có dạng xem “%2”. Các dạng xem: %3.</translation>
    </message>
</context>
<context>
    <name>pheu::RecordComments</name>
    <message>
        <source>Add comment</source>
        <translation>Thêm bình luận</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Bình luận</translation>
    </message>
    <message>
        <source>Write a comment…</source>
        <translation>Viết bình luận…</translation>
    </message>
    <message>
        <source>%1, changed %2</source>
        <translation>%1, sửa %2</translation>
    </message>
    <message>
        <source>More about this comment</source>
        <translation>Thêm về bình luận này</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Thay đổi</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
</context>
<context>
    <name>pheu::RecordFields</name>
    <message>
        <source>+ New field</source>
        <translation>+ Trường mới</translation>
    </message>
</context>
<context>
    <name>pheu::RecordFormula</name>
    <message>
        <source>“%1” is not known here</source>
        <translation>không biết “%1” ở đây</translation>
    </message>
    <message>
        <source>the field that stood here was removed; choose another one, or undo its removal</source>
        <translation>trường từng ở đây đã bị xóa; hãy chọn trường khác, hoặc hoàn tác việc xóa</translation>
    </message>
    <message>
        <source>“%1” has no field “%2”</source>
        <translation>“%1” không có trường “%2”</translation>
    </message>
    <message>
        <source>“%1” has no field “%2”; the nearest are: %3</source>
        <translation>“%1” không có trường “%2”; gần nhất là: %3</translation>
    </message>
    <message>
        <source>“%1” is not a link, so nothing can follow it</source>
        <translation>“%1” không phải liên kết nên không đi tiếp được</translation>
    </message>
    <message>
        <source>“%1” links to several records; add a lookup or a rollup field and use that one here</source>
        <translation>“%1” liên kết đến nhiều bản ghi; hãy thêm trường tra cứu hoặc tổng hợp liên kết và dùng trường đó ở đây</translation>
    </message>
    <message>
        <source>“%1” is a KPI over the period of the dashboard, which is not kept in the record; add a rollup field and use that one here</source>
        <translation>“%1” là KPI theo kỳ của bảng điều khiển, không được giữ trong bản ghi; hãy thêm trường tổng hợp liên kết và dùng trường đó ở đây</translation>
    </message>
    <message>
        <source>“%1” shows records that link here; add a lookup or a rollup field and use that one here</source>
        <translation>“%1” hiện các bản ghi liên kết đến đây; hãy thêm trường tra cứu hoặc tổng hợp liên kết và dùng trường đó ở đây</translation>
    </message>
    <message>
        <source>“%1” has no value that a formula could use</source>
        <translation>“%1” không có giá trị mà công thức dùng được</translation>
    </message>
    <message>
        <source>an amount of money and a plain number do not go together; write money(…) around the number, or number(…) around the amount</source>
        <translation>số tiền và số thường không đi cùng nhau; hãy viết money(…) quanh số, hoặc number(…) quanh số tiền</translation>
    </message>
    <message>
        <source>%1 and %2 do not go together</source>
        <translation>%1 và %2 không đi cùng nhau</translation>
    </message>
    <message>
        <source>one amount is in %1 and the other in %2, and they do not add up</source>
        <translation>một khoản bằng %1 và khoản kia bằng %2, không cộng với nhau được</translation>
    </message>
    <message>
        <source>text cannot be added or subtracted; &amp; joins texts</source>
        <translation>không cộng hay trừ văn bản được; &amp; nối các văn bản</translation>
    </message>
    <message>
        <source>%1 cannot be added or subtracted</source>
        <translation>không cộng hay trừ %1 được</translation>
    </message>
    <message>
        <source>%2 cannot be subtracted from %1</source>
        <translation>không trừ %2 khỏi %1 được</translation>
    </message>
    <message>
        <source>%1 and %2 cannot be added</source>
        <translation>không cộng %1 với %2 được</translation>
    </message>
    <message>
        <source>%1 cannot be multiplied or divided</source>
        <translation>không nhân hay chia %1 được</translation>
    </message>
    <message>
        <source>two amounts of money cannot be multiplied</source>
        <translation>không nhân hai số tiền với nhau được</translation>
    </message>
    <message>
        <source>%1 cannot be divided by an amount of money</source>
        <translation>không chia %1 cho số tiền được</translation>
    </message>
    <message>
        <source>%1 cannot be multiplied by %2</source>
        <translation>không nhân %1 với %2 được</translation>
    </message>
    <message>
        <source>%1 cannot be divided by %2</source>
        <translation>không chia %1 cho %2 được</translation>
    </message>
    <message>
        <source>one amount is in %1 and the other in %2, and they have no ratio</source>
        <translation>một khoản bằng %1 và khoản kia bằng %2, không có tỷ lệ giữa chúng</translation>
    </message>
    <message>
        <source>%1 is neither true nor false; compare it with something</source>
        <translation>%1 không đúng cũng không sai; hãy so sánh nó với gì đó</translation>
    </message>
    <message>
        <source>“%1” is no date; write one as 2026-03-31</source>
        <translation>“%1” không phải ngày; hãy viết như 2026-03-31</translation>
    </message>
    <message>
        <source>%1 cannot be compared with %2</source>
        <translation>không so sánh %1 với %2 được</translation>
    </message>
    <message>
        <source>one amount is in %1 and the other in %2, and they cannot be compared</source>
        <translation>một khoản bằng %1 và khoản kia bằng %2, không so sánh được</translation>
    </message>
    <message>
        <source>there is no such function</source>
        <translation>không có hàm như vậy</translation>
    </message>
    <message>
        <source>a number is needed here, not %1</source>
        <translation>ở đây cần một số, không phải %1</translation>
    </message>
    <message>
        <source>a date is needed here, not %1</source>
        <translation>ở đây cần một ngày, không phải %1</translation>
    </message>
    <message>
        <source>a function is written with its brackets: %1</source>
        <translation>hàm được viết kèm dấu ngoặc: %1</translation>
    </message>
</context>
<context>
    <name>pheu::RecordHeader</name>
    <message>
        <source>New record (Ctrl+Enter)</source>
        <translation>Bản ghi mới (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Search in the page</source>
        <translation>Tìm trong trang</translation>
    </message>
    <message>
        <source>Search in the page, also without marks (Ctrl+F)</source>
        <translation>Tìm trong trang, không cần dấu cũng được (Ctrl+F)</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) hidden</source>
        <translation>
            <numerusform>%n trường ẩn</numerusform>
        </translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Trường</translation>
    </message>
    <message>
        <source>Fields: show, hide, reorder</source>
        <translation>Trường: hiện, ẩn, sắp lại</translation>
    </message>
    <message>
        <source>Sorted by %1</source>
        <translation>Sắp theo %1</translation>
    </message>
    <message>
        <source>Click to go back to the order in which records were made</source>
        <translation>Bấm để về thứ tự tạo bản ghi</translation>
    </message>
    <message>
        <source>Record panel</source>
        <translation>Khung bản ghi</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Nhập…</translation>
    </message>
    <message>
        <source>+ New record</source>
        <translation>+ Bản ghi mới</translation>
    </message>
    <message>
        <source>Grouped by %1</source>
        <translation>Nhóm theo %1</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Dạng xem</translation>
    </message>
    <message>
        <source>What the view shows</source>
        <translation>Dạng xem hiện những gì</translation>
    </message>
    <message>
        <source>Keep in the view</source>
        <translation>Giữ trong dạng xem</translation>
    </message>
    <message>
        <source>Back to the view&apos;s filter</source>
        <translation>Về bộ lọc của dạng xem</translation>
    </message>
    <message>
        <source>Show the record beside the view (Space)</source>
        <translation>Hiện bản ghi bên cạnh dạng xem (phím cách)</translation>
    </message>
</context>
<context>
    <name>pheu::RecordHistory</name>
    <message>
        <source>Show older changes</source>
        <translation>Hiện các thay đổi cũ hơn</translation>
    </message>
    <message>
        <source>Nothing is known of how this record came to be: the history does not reach back so far.</source>
        <translation>Không rõ bản ghi này có từ đâu: lịch sử không về xa đến vậy.</translation>
    </message>
    <message>
        <source>another order</source>
        <translation>một thứ tự khác</translation>
    </message>
    <message>
        <source>Added by an import</source>
        <translation>Được thêm bởi một lần nhập</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Đã thêm</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Đã xóa</translation>
    </message>
    <message>
        <source>A field that is not there any more was changed</source>
        <translation>Một trường không còn nữa đã được sửa</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A change of a list: the name of the field, what came and what went</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>A change of a field: its name, what it was, what it became</extracomment>
        <translation>%1: %2 → %3</translation>
    </message>
</context>
<context>
    <name>pheu::RecordPage</name>
    <message>
        <source>No records in “%1” yet</source>
        <translation>“%1” chưa có bản ghi</translation>
    </message>
    <message>
        <source>Add the first one by hand, or import a table.</source>
        <translation>Hãy thêm bản ghi đầu tiên bằng tay, hoặc nhập một bảng.</translation>
    </message>
    <message>
        <source>This workspace is read-only.</source>
        <translation>Không gian làm việc này chỉ đọc.</translation>
    </message>
    <message>
        <source>+ New record</source>
        <translation>+ Bản ghi mới</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Nhập…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Không tìm thấy gì</translation>
    </message>
    <message>
        <source>No record matches the search and the filters.</source>
        <translation>Không bản ghi nào khớp với tìm kiếm và bộ lọc.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Bỏ lọc</translation>
    </message>
    <message>
        <source>Colour rules…</source>
        <translation>Quy tắc tô màu…</translation>
    </message>
</context>
<context>
    <name>pheu::RecordPanel</name>
    <message>
        <source>Record</source>
        <translation>Bản ghi</translation>
    </message>
    <message>
        <source>Close the record</source>
        <translation>Đóng bản ghi</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Đóng (Esc)</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Không có tên</translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation>Bản ghi %1</translation>
    </message>
    <message>
        <source>More about this record</source>
        <translation>Thêm về bản ghi này</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Lịch sử</translation>
    </message>
    <message>
        <source>+ Add files…</source>
        <translation>+ Thêm tệp…</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Bình luận</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Results · %1</source>
        <translation>Kết quả · %1</translation>
    </message>
    <message>
        <source>Save as a template…</source>
        <translation>Lưu thành mẫu…</translation>
    </message>
    <message>
        <source>What it added…</source>
        <translation>Đã mang lại gì…</translation>
    </message>
</context>
<context>
    <name>pheu::RecordReader</name>
    <message>
        <source>A field that was asked is no longer on this page.</source>
        <translation>Một trường được hỏi không còn trên trang này.</translation>
    </message>
    <message>
        <source>“%1” means %2 records of “%3”: %4. Give them different names, or take one by its number.</source>
        <translation>“%1” chỉ đến %2 bản ghi của “%3”: %4. Hãy đặt tên khác nhau, hoặc chọn theo số của bản ghi.</translation>
    </message>
    <message>
        <source>“%1” cannot be summed: it is not a field of numbers.</source>
        <translation>Không cộng “%1” được: đó không phải trường số.</translation>
    </message>
    <message>
        <source>The page that was asked is not in this workspace.</source>
        <translation>Trang được hỏi không có trong không gian làm việc này.</translation>
    </message>
    <message>
        <source>The sum of “%1” is beyond what can be counted exactly, so it is not shown.</source>
        <translation>Tổng của “%1” vượt quá mức đếm chính xác được nên không hiện.</translation>
    </message>
</context>
<context>
    <name>pheu::RecordTableModel</name>
    <message>
        <source>New records, not in their group yet</source>
        <translation>Bản ghi mới, chưa vào nhóm</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Có</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Không</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(trống)</translation>
    </message>
    <message>
        <source>Records cannot be put among the new ones: choose a group.</source>
        <translation>Không đặt bản ghi vào giữa các bản ghi mới được: hãy chọn một nhóm.</translation>
    </message>
    <message>
        <source>Records cannot be put into another group of “%1”: it is not a field of theirs that can be edited.</source>
        <translation>Không chuyển bản ghi sang nhóm khác của “%1” được: đó không phải trường sửa được của chúng.</translation>
    </message>
    <message>
        <source>Cannot be computed</source>
        <translation>Không tính được</translation>
    </message>
</context>
<context>
    <name>pheu::RecordTemplates</name>
    <message>
        <source>The template was not made: more than %1 records are linked to this one. Unlink some, or take a record with fewer.</source>
        <translation>Chưa tạo mẫu: hơn %1 bản ghi liên kết với bản ghi này. Hãy bỏ bớt liên kết, hoặc chọn bản ghi có ít hơn.</translation>
    </message>
    <message>
        <source>The template was not made: the record is not there any more.</source>
        <translation>Chưa tạo mẫu: bản ghi không còn nữa.</translation>
    </message>
    <message>
        <source>The template was not made: it needs a name.</source>
        <translation>Chưa tạo mẫu: mẫu cần có tên.</translation>
    </message>
    <message>
        <source>The template was not made: the page is not there any more.</source>
        <translation>Chưa tạo mẫu: trang không còn nữa.</translation>
    </message>
    <message>
        <source>This template is not there any more.</source>
        <translation>Mẫu này không còn nữa.</translation>
    </message>
</context>
<context>
    <name>pheu::RecordsView</name>
    <message>
        <source>1 record deleted.</source>
        <translation>Đã xóa 1 bản ghi.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>This page has no such field</source>
        <translation>Trang này không có trường như vậy</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Delete record</source>
        <translation>Xóa bản ghi</translation>
    </message>
</context>
<context>
    <name>pheu::RedoCommand</name>
    <message>
        <source>Does again what was undone last.</source>
        <translation>Làm lại điều vừa hoàn tác.</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>Đã làm lại: %1</translation>
    </message>
</context>
<context>
    <name>pheu::Repair</name>
    <message>
        <source>“%1” could not be rescued because its list of pages and fields cannot be read. Open a backup.</source>
        <translation>Không cứu được “%1” vì không đọc được danh sách trang và trường. Hãy mở một bản sao lưu.</translation>
    </message>
    <message>
        <source>“%1” could not be rescued: %2 Open a backup.</source>
        <translation>Không cứu được “%1”: %2 Hãy mở một bản sao lưu.</translation>
    </message>
    <message>
        <source>“%1” could not be written because a file of that name is already there. Choose another name.</source>
        <translation>Không ghi được “%1” vì đã có tệp trùng tên. Hãy chọn tên khác.</translation>
    </message>
</context>
<context>
    <name>pheu::Replace</name>
    <message>
        <source>“%1” is no regular expression: %2 (character %3).</source>
        <translation>“%1” không phải biểu thức chính quy: %2 (ký tự %3).</translation>
    </message>
    <message>
        <source>Nothing was replaced.</source>
        <translation>Chưa thay gì.</translation>
    </message>
</context>
<context>
    <name>pheu::ReplaceBar</name>
    <message>
        <source>Find</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Thay bằng</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ở đâu</translation>
    </message>
    <message>
        <source>in the selection</source>
        <translation>trong vùng chọn</translation>
    </message>
    <message>
        <source>in this column</source>
        <translation>trong cột này</translation>
    </message>
    <message>
        <source>in all columns shown</source>
        <translation>trong mọi cột đang hiện</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Phân biệt chữ hoa</translation>
    </message>
    <message>
        <source>Whole cell</source>
        <translation>Cả ô</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Biểu thức chính quy</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Thay tất cả</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Đang đếm…</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) found</source>
        <translation>
            <numerusform>Tìm thấy %n ô</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n will change</source>
        <translation>
            <numerusform>%n ô sẽ đổi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot: %1</source>
        <translation>
            <numerusform>%n ô không đổi được: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) replaced.</source>
        <translation>
            <numerusform>Đã thay %n ô.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replacing</source>
        <translation>Đang thay</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>Xóa hết</translation>
    </message>
    <message numerus="yes">
        <source>Removed from %n cell(s).</source>
        <translation>
            <numerusform>Đã xóa khỏi %n ô.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::Report</name>
    <message>
        <source>Campaign report</source>
        <translation>Báo cáo chiến dịch</translation>
    </message>
    <message>
        <source>Campaign report %1</source>
        <translation>Báo cáo chiến dịch %1</translation>
    </message>
</context>
<context>
    <name>pheu::ReportCommand</name>
    <message>
        <source>%1 is not a .pdf name: that is what can be written.</source>
        <translation>%1 không phải tên .pdf: chỉ ghi được loại đó.</translation>
    </message>
    <message>
        <source>Writes the report as a PDF.</source>
        <translation>Ghi báo cáo thành PDF.</translation>
    </message>
    <message>
        <source>The file to write; needed.</source>
        <translation>Tệp cần ghi; bắt buộc.</translation>
    </message>
    <message>
        <source>Title; none: the name of the workspace.</source>
        <translation>Tiêu đề; không nêu: tên không gian làm việc.</translation>
    </message>
    <message>
        <source>Name of the client.</source>
        <translation>Tên khách hàng.</translation>
    </message>
    <message>
        <source>Picture for the head of the first page (PNG, JPEG, WebP).</source>
        <translation>Hình cho đầu trang thứ nhất (PNG, JPEG, WebP).</translation>
    </message>
    <message>
        <source>A paragraph of your own.</source>
        <translation>Một đoạn lời của bạn.</translation>
    </message>
    <message>
        <source>Name the file to write: -o OUT.pdf.</source>
        <translation>Hãy nêu tệp cần ghi: -o OUT.pdf.</translation>
    </message>
    <message>
        <source>Dashboard whose cards are shown: one of the workspace, or overview, channel, b2b-lead, shop, email, client; none: the usual ones.</source>
        <translation>Bảng điều khiển có các thẻ cần in: một bảng của không gian làm việc, hoặc overview, channel, b2b-lead, shop, email, client; không nêu: các thẻ thường dùng.</translation>
    </message>
</context>
<context>
    <name>pheu::ReportDialog</name>
    <message>
        <source>Export report</source>
        <translation>Xuất báo cáo</translation>
    </message>
    <message>
        <source>Open PDF</source>
        <translation>Mở PDF</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Mở thư mục</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Export PDF…</source>
        <translation>Xuất PDF…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Tiêu đề</translation>
    </message>
    <message>
        <source>C&amp;lient</source>
        <translation>&amp;Khách hàng</translation>
    </message>
    <message>
        <source>Lo&amp;go (PNG, JPEG, WebP, GIF)</source>
        <translation>Lo&amp;go (PNG, JPEG, WebP, GIF)</translation>
    </message>
    <message>
        <source>&amp;Comment</source>
        <translation>&amp;Lời bình</translation>
    </message>
    <message>
        <source>Logo file</source>
        <translation>Tệp logo</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Chọn logo</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Hình (%1)</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>PDF files (%1)</source>
        <translation>Tệp PDF (%1)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Đã lưu: %1</translation>
    </message>
    <message>
        <source>C&amp;ards</source>
        <translation>&amp;Thẻ</translation>
    </message>
    <message>
        <source>Standard report</source>
        <translation>Báo cáo tiêu chuẩn</translation>
    </message>
    <message>
        <source>Dashboard “%1”</source>
        <translation>Bảng điều khiển “%1”</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Đang ghi báo cáo</translation>
    </message>
</context>
<context>
    <name>pheu::ReportLayout</name>
    <message>
        <source>Only: %1</source>
        <translation>Chỉ gồm: %1</translation>
    </message>
    <message>
        <source>How the figures are computed</source>
        <translation>Cách tính các số liệu</translation>
    </message>
    <message>
        <source>“—” means that a figure is undefined: a part of its formula has no value or the divisor is 0. Totals are computed from all records, not added up from the rows.</source>
        <translation>“—” nghĩa là số liệu không xác định: một phần của công thức không có giá trị hoặc mẫu số bằng 0. Tổng được tính từ mọi bản ghi, không cộng từ các hàng.</translation>
    </message>
    <message>
        <source>%1 · compared with %2</source>
        <translation>%1 · so với %2</translation>
    </message>
    <message>
        <source>Made on %1</source>
        <translation>Lập ngày %1</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Records in this report: %1.</source>
        <translation>Số bản ghi trong báo cáo này: %1.</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Mục tiêu</translation>
    </message>
    <message>
        <source>Actual of target</source>
        <translation>Thực tế trên chỉ tiêu</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Nhịp độ</translation>
    </message>
    <message>
        <source>Projected</source>
        <translation>Dự kiến</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 trên %2</translation>
    </message>
    <message>
        <source>Goals, through %1</source>
        <translation>Mục tiêu, đến hết %1</translation>
    </message>
</context>
<context>
    <name>pheu::ReportPreview</name>
    <message>
        <source>Previous page</source>
        <translation>Trang trước</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Trang sau</translation>
    </message>
    <message>
        <source>Reading the results…</source>
        <translation>Đang đọc kết quả…</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Xem trước</translation>
    </message>
    <message>
        <source>The preview is being made</source>
        <translation>Đang tạo bản xem trước</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Trang %1 trên %2</translation>
    </message>
</context>
<context>
    <name>pheu::ReportWriter</name>
    <message>
        <source>The report cannot be written to “%1”: %2. Choose another place.</source>
        <translation>Không ghi được báo cáo vào “%1”: %2. Hãy chọn nơi khác.</translation>
    </message>
    <message>
        <source>The report was not written.</source>
        <translation>Báo cáo chưa được ghi.</translation>
    </message>
</context>
<context>
    <name>pheu::RevertDialog</name>
    <message>
        <source>edited since: the later value stays</source>
        <translation>đã sửa từ đó: giữ giá trị sau</translation>
    </message>
    <message>
        <source>edited since: the record stays</source>
        <translation>đã sửa từ đó: bản ghi ở lại</translation>
    </message>
    <message>
        <source>other records use it: it stays</source>
        <translation>bản ghi khác dùng nó: ở lại</translation>
    </message>
    <message>
        <source>the field is of another type now</source>
        <translation>trường nay đã là kiểu khác</translation>
    </message>
    <message>
        <source>what it linked to before is deleted</source>
        <translation>bản ghi nó liên kết trước đây đã bị xóa</translation>
    </message>
    <message>
        <source>records hold this choice: it stays</source>
        <translation>có bản ghi giữ lựa chọn này: ở lại</translation>
    </message>
    <message>
        <source>Take back import %1</source>
        <translation>Rút lại lần nhập %1</translation>
    </message>
    <message>
        <source>Take back import %1 (%2)?</source>
        <translation>Rút lại lần nhập %1 (%2)?</translation>
    </message>
    <message>
        <source>&amp;Take it back</source>
        <translation>&amp;Rút lại</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) that it added go.</source>
        <translation>
            <numerusform>%n bản ghi nó thêm sẽ mất.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) that it changed get their value of before.</source>
        <translation>
            <numerusform>%n ô nó đổi sẽ trở về giá trị trước.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of it was edited or used since.</source>
        <translation>Chưa có gì của nó được sửa hoặc dùng từ đó.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) stay, because they were edited or used after the import.</source>
        <translation>
            <numerusform>%n mục ở lại, vì đã được sửa hoặc dùng sau lần nhập.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first %1 are shown.</source>
        <translation>Hiện %1 mục đầu.</translation>
    </message>
    <message>
        <source>This is one edit, which can be undone.</source>
        <translation>Đây là một lần sửa và có thể hoàn tác.</translation>
    </message>
    <message>
        <source>What stays</source>
        <translation>Những gì ở lại</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Bản ghi</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Trường</translation>
    </message>
    <message>
        <source>From the import</source>
        <translation>Từ lần nhập</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Bây giờ</translation>
    </message>
    <message>
        <source>Why it stays</source>
        <translation>Vì sao ở lại</translation>
    </message>
</context>
<context>
    <name>pheu::RulesBox</name>
    <message>
        <source>Required: a record cannot be left without it</source>
        <translation>Bắt buộc: bản ghi không được để trống trường này</translation>
    </message>
    <message>
        <source>Unique: no two records have the same</source>
        <translation>Duy nhất: không hai bản ghi nào giống nhau</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Quy tắc</translation>
    </message>
    <message>
        <source>What every value must keep to</source>
        <translation>Mọi giá trị phải giữ đúng điều gì</translation>
    </message>
    <message>
        <source>Smallest value</source>
        <translation>Giá trị nhỏ nhất</translation>
    </message>
    <message>
        <source>Largest value</source>
        <translation>Giá trị lớn nhất</translation>
    </message>
    <message>
        <source>Shown when a value is refused</source>
        <translation>Hiện khi một giá trị bị từ chối</translation>
    </message>
    <message>
        <source>to</source>
        <translation>đến</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Mẫu</translation>
    </message>
    <message>
        <source>Your sentence</source>
        <translation>Lời nhắc của bạn</translation>
    </message>
    <message>
        <source>“%1” is not a value that this field could hold. Write the bound as a value is written, or leave it empty.</source>
        <translation>“%1” không phải giá trị mà trường này giữ được. Hãy viết giới hạn như viết giá trị, hoặc để trống.</translation>
    </message>
    <message>
        <source>The pattern does not read: %1 at character %2. It is a regular expression that the whole text must match.</source>
        <translation>Không đọc được mẫu: %1 ở ký tự %2. Đây là biểu thức chính quy mà cả văn bản phải khớp.</translation>
    </message>
</context>
<context>
    <name>pheu::RulesDialog</name>
    <message>
        <source>Allowed sources</source>
        <translation>Nguồn được phép</translation>
    </message>
    <message>
        <source>Any: facebook, zalo, google …</source>
        <translation>Tùy ý: facebook, zalo, google …</translation>
    </message>
    <message>
        <source>Allowed media</source>
        <translation>Phương tiện được phép</translation>
    </message>
    <message>
        <source>Any: cpc, paid_social, email …</source>
        <translation>Tùy ý: cpc, paid_social, email …</translation>
    </message>
    <message>
        <source>Forbidden words</source>
        <translation>Từ bị cấm</translation>
    </message>
    <message>
        <source>test, draft</source>
        <translation>test, nhap</translation>
    </message>
    <message>
        <source>Your own domains</source>
        <translation>Tên miền của bạn</translation>
    </message>
    <message>
        <source>shop.vn</source>
        <translation>shop.vn</translation>
    </message>
    <message>
        <source>&amp;Lower case</source>
        <translation>&amp;Chữ thường</translation>
    </message>
    <message>
        <source>Without &amp;marks: Tết becomes Tet, đ becomes d</source>
        <translation>Không &amp;dấu: Tết thành Tet, đ thành d</translation>
    </message>
    <message>
        <source>UTM rules</source>
        <translation>Quy tắc UTM</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Tham số</translation>
    </message>
    <message>
        <source>Channel groups</source>
        <translation>Nhóm kênh</translation>
    </message>
    <message>
        <source>Between words</source>
        <translation>Giữa các từ</translation>
    </message>
    <message>
        <source>Hyphen: tet-2026</source>
        <translation>Gạch nối: tet-2026</translation>
    </message>
    <message>
        <source>Underscore: tet_2026</source>
        <translation>Gạch dưới: tet_2026</translation>
    </message>
    <message>
        <source>Dot: tet.2026</source>
        <translation>Dấu chấm: tet.2026</translation>
    </message>
    <message>
        <source>Plus: tet+2026</source>
        <translation>Dấu cộng: tet+2026</translation>
    </message>
    <message>
        <source>As it is typed</source>
        <translation>Giữ như gõ</translation>
    </message>
    <message>
        <source>Most characters</source>
        <translation>Số ký tự tối đa</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Tùy ý</translation>
    </message>
    <message>
        <source>Allowed &amp;sources</source>
        <translation>&amp;Nguồn được phép</translation>
    </message>
    <message>
        <source>Allowed m&amp;edia</source>
        <translation>&amp;Phương tiện được phép</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Bắt buộc</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Đang ghi</translation>
    </message>
    <message>
        <source>&amp;Between words</source>
        <translation>&amp;Giữa các từ</translation>
    </message>
    <message>
        <source>Most &amp;characters</source>
        <translation>Số &amp;ký tự tối đa</translation>
    </message>
    <message>
        <source>&amp;Forbidden words</source>
        <translation>&amp;Từ bị cấm</translation>
    </message>
    <message>
        <source>Name of the link</source>
        <translation>Tên liên kết</translation>
    </message>
    <message>
        <source>Naming of %1</source>
        <translation>Cách đặt tên %1</translation>
    </message>
    <message>
        <source>Made of what the link is for</source>
        <translation>Ghép từ những gì liên kết dành cho</translation>
    </message>
    <message>
        <source>Naming: %1</source>
        <translation>Cách đặt tên: %1</translation>
    </message>
    <message>
        <source>Your own &amp;domains</source>
        <translation>&amp;Tên miền của bạn</translation>
    </message>
    <message>
        <source>The first rule that fits says the group; without one it is GA4&apos;s default group. Patterns are apart by commas, * stands for anything, an empty one fits all.</source>
        <translation>Quy tắc khớp đầu tiên cho biết nhóm; nếu không có thì theo nhóm mặc định của GA4. Các mẫu cách nhau bằng dấu phẩy, * thay cho bất kỳ chữ nào, mẫu trống khớp tất cả.</translation>
    </message>
    <message>
        <source>Channel rules</source>
        <translation>Quy tắc kênh</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Nhóm</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Vừa</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Chiến dịch</translation>
    </message>
    <message>
        <source>&amp;Add a rule</source>
        <translation>&amp;Thêm quy tắc</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Bỏ</translation>
    </message>
    <message>
        <source>The campaign “%1” is written %2</source>
        <translation>Chiến dịch “%1” được viết %2</translation>
    </message>
</context>
<context>
    <name>pheu::RunStep</name>
    <message>
        <source>Importing…</source>
        <translation>Đang nhập…</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Tiến độ nhập</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s). Cancel leaves the workspace as it was.</source>
        <translation>
            <numerusform>%1 hàng. Hủy thì không gian làm việc giữ nguyên như cũ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 row(s), %3. Cancel leaves the workspace as it was.</source>
        <translation>
            <numerusform>%1 trên %2 hàng, %3. Hủy thì không gian làm việc giữ nguyên như cũ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) a second</source>
        <translation>
            <numerusform>%1 hàng mỗi giây</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::SampleData</name>
    <message>
        <source>The data of the sample is missing in this build of Pheu.</source>
        <translation>Bản Pheu này thiếu dữ liệu mẫu.</translation>
    </message>
    <message>
        <source>The data of the sample is damaged in this build of Pheu.</source>
        <translation>Dữ liệu mẫu trong bản Pheu này bị hỏng.</translation>
    </message>
</context>
<context>
    <name>pheu::SampleWorkspace</name>
    <message>
        <source>The sample does not fit the pages of this build of Pheu.</source>
        <translation>Dữ liệu mẫu không khớp với các trang của bản Pheu này.</translation>
    </message>
    <message>
        <source>The sample could not be made: there is no room for temporary files (%1).</source>
        <translation>Không tạo được dữ liệu mẫu: không còn chỗ cho tệp tạm (%1).</translation>
    </message>
    <message>
        <source>The sample was not made: canceled.</source>
        <translation>Chưa tạo dữ liệu mẫu: đã hủy.</translation>
    </message>
    <message>
        <source>The sample could not be made: %1 could not be written (%2).</source>
        <translation>Không tạo được dữ liệu mẫu: không ghi được %1 (%2).</translation>
    </message>
</context>
<context>
    <name>pheu::Scenario</name>
    <message>
        <source>“%1” needs at least two steps, with rates, prices and a budget that are numbers of 0 and more.</source>
        <translation>“%1” cần ít nhất hai bước, với tỷ lệ, giá và ngân sách là số từ 0 trở lên.</translation>
    </message>
    <message>
        <source>What the first step costs is 0, so a budget buys any number of it. Enter its cost.</source>
        <translation>Chi phí của bước đầu là 0, nên ngân sách nào cũng mua được vô hạn. Hãy nhập chi phí.</translation>
    </message>
    <message>
        <source>A rate of 0 never reaches the goal. Enter rates above 0.</source>
        <translation>Tỷ lệ 0 không bao giờ tới mục tiêu. Hãy nhập tỷ lệ lớn hơn 0.</translation>
    </message>
    <message>
        <source>The order value is 0, so no number of orders reaches a revenue. Enter one.</source>
        <translation>Giá trị đơn hàng là 0, nên bao nhiêu đơn cũng không ra doanh thu. Hãy nhập giá trị.</translation>
    </message>
    <message>
        <source>The funnel “%1” has fewer than two steps with figures in this period. Choose a longer period or another funnel.</source>
        <translation>Phễu “%1” có ít hơn hai bước có số liệu trong kỳ này. Hãy chọn kỳ dài hơn hoặc phễu khác.</translation>
    </message>
</context>
<context>
    <name>pheu::SetCommand</name>
    <message>
        <source>The page “%1” has no field “%2”.</source>
        <translation>Trang “%1” không có trường “%2”.</translation>
    </message>
    <message>
        <source>“%1” on the page “%2” is filled by the program and cannot be set.</source>
        <translation>“%1” trên trang “%2” do chương trình điền nên không đặt được.</translation>
    </message>
    <message>
        <source>“%1” is set twice.</source>
        <translation>“%1” được đặt hai lần.</translation>
    </message>
    <message>
        <source>Changes fields of one record, or adds a record.</source>
        <translation>Sửa các trường của một bản ghi, hoặc thêm bản ghi.</translation>
    </message>
    <message>
        <source>RECORD is an id or new, not “%1”.</source>
        <translation>RECORD là một số hoặc new, không phải “%1”.</translation>
    </message>
    <message>
        <source>“%1” is not &quot;field=value&quot;.</source>
        <translation>“%1” không phải &quot;trường=giá trị&quot;.</translation>
    </message>
    <message>
        <source>The page “%1” has no record %2.</source>
        <translation>Trang “%1” không có bản ghi %2.</translation>
    </message>
    <message>
        <source>RECORD is an id, or new, which prints the id it gets. An empty value empties the field. Dates are YYYY-MM-DD, numbers have a decimal point, several links or options are parted by commas; a name that holds a comma stands in double quotes. A person who is not there yet is added. For a field of files the value is the path of a file to add; name the field again for the next.</source>
        <translation>RECORD là một id, hoặc new, khi đó in ra id nhận được. Giá trị trống làm trống trường. Ngày là YYYY-MM-DD, số có dấu chấm thập phân, nhiều liên kết hay lựa chọn cách nhau bằng dấu phẩy; tên có dấu phẩy đặt trong dấu nháy kép. Người chưa có sẽ được thêm. Với trường tệp, giá trị là đường dẫn của tệp cần thêm; nêu lại trường cho tệp tiếp theo.</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <comment>the name of a field, what is wrong with its value</comment>
        <translation>“%1”: %2</translation>
    </message>
    <message>
        <source>“%1” was rounded to the decimals of its currency.</source>
        <translation>“%1” đã được làm tròn theo số lẻ của tiền tệ.</translation>
    </message>
    <message>
        <source>New people: %1</source>
        <comment>a list of names</comment>
        <translation>Người mới: %1</translation>
    </message>
    <message>
        <source>“%1” names several people, and the field holds one.</source>
        <translation>“%1” nêu nhiều người, mà trường chỉ giữ một người.</translation>
    </message>
</context>
<context>
    <name>pheu::SetValueDialog</name>
    <message>
        <source>Set the cells</source>
        <translation>Đặt giá trị các ô</translation>
    </message>
    <message numerus="yes">
        <source>“%1” of %n record(s) becomes:</source>
        <translation>
            <numerusform>“%1” của %n bản ghi thành:</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty: the cells are emptied. One undo takes it back.</source>
        <translation>Để trống: các ô được làm trống. Một lần hoàn tác là trở lại.</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Đã đặt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
</context>
<context>
    <name>pheu::Settings</name>
    <message>
        <source>The setting “%1” was not changed: %2</source>
        <translation>Chưa đổi cài đặt “%1”: %2</translation>
    </message>
    <message>
        <source>“%1” is no currency code. Use a code such as VND or USD.</source>
        <translation>“%1” không phải mã tiền tệ. Hãy dùng mã như VND hoặc USD.</translation>
    </message>
    <message>
        <source>the workspace already holds amounts in %1. Make a new workspace for another currency.</source>
        <translation>không gian làm việc đã có số tiền bằng %1. Hãy tạo không gian mới cho tiền tệ khác.</translation>
    </message>
    <message>
        <source>it needs a day of the week from 1 to 7 and a month from 1 to 12.</source>
        <translation>cần một thứ trong tuần từ 1 đến 7 và một tháng từ 1 đến 12.</translation>
    </message>
    <message>
        <source>choose Vietnamese (vi) or English (en).</source>
        <translation>hãy chọn tiếng Việt (vi) hoặc tiếng Anh (en).</translation>
    </message>
    <message>
        <source>it needs a short text.</source>
        <translation>cần một văn bản ngắn.</translation>
    </message>
    <message>
        <source>it needs a share between 0 % and 100 %.</source>
        <translation>cần một tỷ lệ từ 0 % đến 100 %.</translation>
    </message>
    <message>
        <source>it needs an object.</source>
        <translation>cần một đối tượng.</translation>
    </message>
    <message>
        <source>there is no such setting.</source>
        <translation>không có cài đặt như vậy.</translation>
    </message>
    <message>
        <source>it needs a number of years, above 0 and at most 100.</source>
        <translation>cần số năm, lớn hơn 0 và nhiều nhất 100.</translation>
    </message>
    <message>
        <source>it needs a whole number of megabytes from 1 to 100000.</source>
        <translation>cần số megabyte nguyên từ 1 đến 100000.</translation>
    </message>
    <message>
        <source>it needs a list.</source>
        <translation>cần một danh sách.</translation>
    </message>
</context>
<context>
    <name>pheu::SettingsDialog</name>
    <message>
        <source>Workspace settings</source>
        <translation>Cài đặt không gian làm việc</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Chung</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Chưa đặt</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>Tê&amp;n</translation>
    </message>
    <message>
        <source>&amp;Currency</source>
        <translation>&amp;Tiền tệ</translation>
    </message>
    <message>
        <source>Of all money in the workspace. It can be changed while no amount has been entered.</source>
        <translation>Của mọi số tiền trong không gian làm việc. Đổi được khi chưa nhập số tiền nào.</translation>
    </message>
    <message>
        <source>&amp;A conversion is</source>
        <translation>Chuyển đổ&amp;i là</translation>
    </message>
    <message>
        <source>The measure that the conversion rate counts.</source>
        <translation>Số đo mà tỷ lệ chuyển đổi đếm.</translation>
    </message>
    <message>
        <source>&amp;Margin</source>
        <translation>&amp;Biên lợi nhuận</translation>
    </message>
    <message>
        <source>Share of revenue that is left after the cost of goods, for ROMI.</source>
        <translation>Phần doanh thu còn lại sau giá vốn, dùng cho ROMI.</translation>
    </message>
    <message>
        <source>Weeks &amp;start on</source>
        <translation>Tuần bắt đầ&amp;u từ</translation>
    </message>
    <message>
        <source>&amp;Fiscal year starts in</source>
        <translation>Năm tài &amp;chính bắt đầu từ</translation>
    </message>
    <message>
        <source>&amp;Language of exports and reports</source>
        <translation>Ngôn ngữ của tệp &amp;xuất và báo cáo</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Số đo</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>Tính từ</translation>
    </message>
    <message>
        <source>Source, as in the results</source>
        <translation>Nguồn, như trong kết quả</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Đã đặt</translation>
    </message>
    <message>
        <source>Two sources may report the same orders. Say which one counts for a measure; the others are then left out of it. Some measures can be counted from the records of a page instead. A measure that is not listed counts all sources, or such records where the results have none.</source>
        <translation>Hai nguồn có thể báo cùng những đơn hàng. Hãy nêu nguồn nào được tính cho một số đo; các nguồn khác sẽ bị bỏ ra. Một số số đo có thể tính từ bản ghi của một trang. Số đo không có trong danh sách tính mọi nguồn, hoặc các bản ghi ấy khi kết quả không có số.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Gỡ bỏ</translation>
    </message>
    <message>
        <source>“%1” is not a margin. Give a percentage from 0 to 100, or leave it empty.</source>
        <translation>“%1” không phải biên lợi nhuận. Hãy nhập phần trăm từ 0 đến 100, hoặc để trống.</translation>
    </message>
    <message>
        <source>From the retention</source>
        <translation>Theo tỷ lệ giữ chân</translation>
    </message>
    <message>
        <source>Lifes&amp;pan</source>
        <translation>&amp;Vòng đời</translation>
    </message>
    <message>
        <source>Years that a customer stays, for the lifetime value. Empty: from how many stay, year on year.</source>
        <translation>Số năm một khách hàng ở lại, để tính giá trị vòng đời. Để trống: tính theo số khách ở lại qua từng năm.</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Mọi nguồn</translation>
    </message>
    <message>
        <source>Records of “%1”</source>
        <translation>Bản ghi của “%1”</translation>
    </message>
    <message>
        <source>Records of a page that is not here</source>
        <translation>Bản ghi của một trang không có ở đây</translation>
    </message>
    <message>
        <source>“%1” is not a lifespan. Give years above 0, at most 100, or leave it empty.</source>
        <translation>“%1” không phải là vòng đời. Hãy nhập số năm lớn hơn 0, nhiều nhất 100, hoặc để trống.</translation>
    </message>
</context>
<context>
    <name>pheu::ShortcutsDialog</name>
    <message>
        <source>Getting around</source>
        <translation>Di chuyển</translation>
    </message>
    <message>
        <source>Overview; Ctrl+2 … Ctrl+9 the pages</source>
        <translation>Tổng quan; Ctrl+2 … Ctrl+9 các trang</translation>
    </message>
    <message>
        <source>From the sidebar to the page, to the record, and back</source>
        <translation>Từ thanh bên đến trang, đến bản ghi, và trở lại</translation>
    </message>
    <message>
        <source>Search in the page, also without marks</source>
        <translation>Tìm trong trang, không cần dấu cũng được</translation>
    </message>
    <message>
        <source>First and last record</source>
        <translation>Bản ghi đầu và cuối</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Nhập dữ liệu</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>Soạn thảo</translation>
    </message>
    <message>
        <source>Edit the cell; typing replaces it</source>
        <translation>Sửa ô; gõ phím sẽ thay nội dung</translation>
    </message>
    <message>
        <source>Leave the cell as it was</source>
        <translation>Giữ ô như cũ</translation>
    </message>
    <message>
        <source>Open the record; tick a check box</source>
        <translation>Mở bản ghi; đánh dấu ô</translation>
    </message>
    <message>
        <source>New record</source>
        <translation>Bản ghi mới</translation>
    </message>
    <message>
        <source>Delete the selected records</source>
        <translation>Xóa các bản ghi đã chọn</translation>
    </message>
    <message>
        <source>Empty the selected cells</source>
        <translation>Làm trống các ô đã chọn</translation>
    </message>
    <message>
        <source>Fill down from the first selected row</source>
        <translation>Điền xuống từ hàng đầu đã chọn</translation>
    </message>
    <message>
        <source>Copy and paste blocks, also with Excel and LibreOffice</source>
        <translation>Sao chép và dán khối, cả với Excel và LibreOffice</translation>
    </message>
    <message>
        <source>Undo and redo, also after reopening</source>
        <translation>Hoàn tác và làm lại, cả sau khi mở lại</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Phím tắt</translation>
    </message>
</context>
<context>
    <name>pheu::Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Chỉ đọc</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Tổng quan</translation>
    </message>
    <message>
        <source>PAGES</source>
        <translation>TRANG</translation>
    </message>
    <message>
        <source>DATA</source>
        <translation>DỮ LIỆU</translation>
    </message>
    <message>
        <source>Import data</source>
        <translation>Nhập dữ liệu</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Lịch sử</translation>
    </message>
    <message>
        <source>KPI catalogue</source>
        <translation>Danh mục KPI</translation>
    </message>
    <message>
        <source>Search or run…</source>
        <translation>Tìm hoặc chạy…</translation>
    </message>
    <message>
        <source>Search, or run a command</source>
        <translation>Tìm, hoặc chạy một lệnh</translation>
    </message>
    <message>
        <source>Pages, views, records and commands (Ctrl+K)</source>
        <translation>Trang, dạng xem, bản ghi và lệnh (Ctrl+K)</translation>
    </message>
    <message>
        <source>New page…</source>
        <translation>Trang mới…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) wait in the watched folder</source>
        <translation>
            <numerusform>%n tệp chờ trong thư mục được theo dõi</numerusform>
        </translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Cây mục tiêu</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Các lần nhập</translation>
    </message>
    <message>
        <source>Dashboards</source>
        <translation>Bảng điều khiển</translation>
    </message>
</context>
<context>
    <name>pheu::SidebarItem</name>
    <message>
        <source>Name of the page</source>
        <translation>Tên trang</translation>
    </message>
</context>
<context>
    <name>pheu::Slice</name>
    <message>
        <source>--%1 takes a date such as 2026-03-01, not “%2”.</source>
        <translation>--%1 nhận ngày như 2026-03-01, không nhận “%2”.</translation>
    </message>
    <message>
        <source>--compare needs both --from and --to.</source>
        <translation>--compare cần cả --from và --to.</translation>
    </message>
    <message>
        <source>--compare takes previous, year or two dates such as 2026-01-01..2026-01-31, not “%1”.</source>
        <translation>--compare nhận previous, year hoặc hai ngày như 2026-01-01..2026-01-31, không nhận “%1”.</translation>
    </message>
    <message>
        <source>The period of --compare ends before it begins: %1.</source>
        <translation>Kỳ của --compare kết thúc trước khi bắt đầu: %1.</translation>
    </message>
    <message>
        <source>First day, YYYY-MM-DD; none: from the first record.</source>
        <translation>Ngày đầu, YYYY-MM-DD; không nêu: từ bản ghi đầu.</translation>
    </message>
    <message>
        <source>Last day, inclusive; none: to the last record.</source>
        <translation>Ngày cuối, tính cả ngày đó; không nêu: đến bản ghi cuối.</translation>
    </message>
    <message>
        <source>Only records for which this holds, such as: channel = &quot;Facebook&quot; and spend &gt; 0</source>
        <translation>Chỉ các bản ghi thỏa điều này, như: channel = &quot;Facebook&quot; and spend &gt; 0</translation>
    </message>
    <message>
        <source>Compares with the period before, a year earlier, or two dates.</source>
        <translation>So với kỳ trước, năm trước, hoặc hai ngày.</translation>
    </message>
    <message>
        <source>--to %1 is before --from %2.</source>
        <translation>--to %1 trước --from %2.</translation>
    </message>
    <message>
        <source>--by needs a dimension such as channel or month.</source>
        <translation>--by cần một chiều như channel hoặc month.</translation>
    </message>
    <message numerus="yes">
        <source>--by takes %n dimension(s) here.</source>
        <translation>
            <numerusform>--by ở đây nhận %n chiều.</numerusform>
        </translation>
    </message>
    <message>
        <source>--by names “%1” twice.</source>
        <translation>--by nêu “%1” hai lần.</translation>
    </message>
    <message>
        <source>%1 has no Results page.</source>
        <translation>%1 không có trang Kết quả.</translation>
    </message>
    <message>
        <source>Filters:</source>
        <translation>Bộ lọc:</translation>
    </message>
    <message>
        <source>= != &lt; &lt;= &gt; &gt;=, and, or, not, parentheses</source>
        <translation>= != &lt; &lt;= &gt; &gt;=, and, or, not, ngoặc đơn</translation>
    </message>
    <message>
        <source>one of several</source>
        <translation>một trong nhiều giá trị</translation>
    </message>
    <message>
        <source>also: starts with</source>
        <translation>cũng có: starts with (bắt đầu bằng)</translation>
    </message>
    <message>
        <source>also: is not empty</source>
        <translation>cũng có: is not empty (không trống)</translation>
    </message>
    <message>
        <source>a path over links</source>
        <translation>đường dẫn qua các liên kết</translation>
    </message>
    <message>
        <source>a name with other characters than letters, digits and _</source>
        <translation>tên có ký tự khác chữ, số và _</translation>
    </message>
    <message>
        <source>days by today; also today, yesterday, tomorrow, and this, last or next week, month, quarter, year, fiscal year</source>
        <translation>các ngày tính từ hôm nay; cũng có today, yesterday, tomorrow, và this, last hay next với week, month, quarter, year, fiscal year</translation>
    </message>
    <message>
        <source>with today; also next 7 days</source>
        <translation>kể cả hôm nay; cũng có next 7 days</translation>
    </message>
    <message>
        <source>from its first day on; before it</source>
        <translation>từ ngày đầu của kỳ trở đi; trước ngày ấy</translation>
    </message>
</context>
<context>
    <name>pheu::SmartCheck</name>
    <message>
        <source>A source of data is missing: “%1” comes from the page “%2”, which this workspace lacks. Add that page.</source>
        <translation>Thiếu nguồn dữ liệu: “%1” lấy từ trang “%2” mà không gian làm việc này không có. Hãy thêm trang đó.</translation>
    </message>
    <message>
        <source>A source of data is missing: no record has “%1” yet. Import a file that has it, or it will never move.</source>
        <translation>Thiếu nguồn dữ liệu: chưa bản ghi nào có “%1”. Hãy nhập tệp có số liệu này, nếu không nó sẽ không bao giờ thay đổi.</translation>
    </message>
    <message>
        <source>A place in the tree is missing: choose the goal above that this one leads to.</source>
        <translation>Thiếu vị trí trong cây: hãy chọn mục tiêu cấp trên mà mục tiêu này dẫn tới.</translation>
    </message>
    <message>
        <source>What is measured is missing: choose a KPI, or write a formula over the goals below.</source>
        <translation>Thiếu thứ được đo: hãy chọn KPI, hoặc viết công thức từ các mục tiêu cấp dưới.</translation>
    </message>
    <message>
        <source>A number is missing: how much is to be reached?</source>
        <translation>Thiếu con số: cần đạt bao nhiêu?</translation>
    </message>
    <message>
        <source>A period is missing: from which day to which day?</source>
        <translation>Thiếu kỳ hạn: từ ngày nào đến ngày nào?</translation>
    </message>
    <message>
        <source>An owner is missing: who follows it?</source>
        <translation>Thiếu người phụ trách: ai theo dõi?</translation>
    </message>
    <message>
        <source>“%1” is a vanity figure: it can grow while nothing else does.</source>
        <translation>“%1” là số liệu phù phiếm: nó có thể tăng khi mọi thứ khác đứng yên.</translation>
    </message>
    <message>
        <source>“%1” is a vanity figure: it can grow while nothing else does. “%2” tells what to do.</source>
        <translation>“%1” là số liệu phù phiếm: nó có thể tăng khi mọi thứ khác đứng yên. “%2” cho biết cần làm gì.</translation>
    </message>
    <message>
        <source>“%1” lacks a number: give its target.</source>
        <translation>“%1” thiếu con số: hãy cho chỉ tiêu.</translation>
    </message>
    <message>
        <source>“%1” lacks a period: give its first and its last day, a campaign with both, or a goal above that has them.</source>
        <translation>“%1” thiếu kỳ hạn: hãy cho ngày đầu và ngày cuối, một chiến dịch có cả hai, hoặc một mục tiêu cấp trên có kỳ hạn.</translation>
    </message>
    <message>
        <source>A source of data is missing: no record that matches the filter has “%1”. Change the filter, or it will never move.</source>
        <translation>Thiếu nguồn dữ liệu: không bản ghi nào khớp bộ lọc có “%1”. Hãy đổi bộ lọc, nếu không mục tiêu sẽ đứng yên.</translation>
    </message>
    <message>
        <source>The plan by hand comes to %1, the target is %2. Share it anew or change one of its parts; as it is, only its shape is followed.</source>
        <translation>Kế hoạch nhập tay cộng lại là %1, chỉ tiêu là %2. Hãy chia lại hoặc sửa một phần; để nguyên thì chỉ theo hình dạng của nó.</translation>
    </message>
</context>
<context>
    <name>pheu::SortKey</name>
    <message>
        <source>The order asks for a field that is not in this workspace.</source>
        <translation>Thứ tự hỏi một trường không có trong không gian làm việc này.</translation>
    </message>
    <message>
        <source>The order follows “%1”, which is not a link.</source>
        <translation>Thứ tự đi qua “%1”, mà đó không phải liên kết.</translation>
    </message>
</context>
<context>
    <name>pheu::SourceFile</name>
    <message>
        <source>“%1”, line %2: a quotation mark opens a cell and is never closed. The file may be cut off; export it again and import that file.</source>
        <translation>“%1”, dòng %2: dấu ngoặc kép mở ô mà không bao giờ đóng. Tệp có thể bị cắt; hãy xuất lại và nhập tệp đó.</translation>
    </message>
    <message>
        <source>“%1” has no row of column names. Add one as the first line and import again.</source>
        <translation>“%1” không có hàng tên cột. Hãy thêm làm dòng đầu rồi nhập lại.</translation>
    </message>
    <message>
        <source>The import was canceled; nothing was written.</source>
        <translation>Đã hủy nhập; chưa ghi gì.</translation>
    </message>
    <message>
        <source>“%1” is no decimal sign. It is &quot;.&quot; or &quot;,&quot;.</source>
        <translation>“%1” không phải dấu thập phân. Đó là &quot;.&quot; hoặc &quot;,&quot;.</translation>
    </message>
    <message>
        <source>“%1” is no date format. Use ymd, dmy, mdy or a pattern such as dd/MM/yyyy.</source>
        <translation>“%1” không phải định dạng ngày. Hãy dùng ymd, dmy, mdy hoặc mẫu như dd/MM/yyyy.</translation>
    </message>
    <message>
        <source>“%1”, line %2, column “%3”: numbers such as “%4” read two ways. Say which sign is the decimal one: --decimal . or --decimal ,</source>
        <translation>“%1”, dòng %2, cột “%3”: số như “%4” đọc được hai cách. Hãy nêu dấu nào là dấu thập phân: --decimal . hoặc --decimal ,</translation>
    </message>
    <message>
        <source>“%1”, line %2, column “%3”: dates such as “%4” read two ways. Say the order of day, month and year: --date-format dmy, mdy or ymd.</source>
        <translation>“%1”, dòng %2, cột “%3”: ngày như “%4” đọc được hai cách. Hãy nêu thứ tự ngày, tháng, năm: --date-format dmy, mdy hoặc ymd.</translation>
    </message>
    <message>
        <source>“%1” has %2 columns, and at most 2,000 are read. Export fewer columns and import again.</source>
        <translation>“%1” có %2 cột, mà chỉ đọc nhiều nhất 2.000. Hãy xuất ít cột hơn rồi nhập lại.</translation>
    </message>
</context>
<context>
    <name>pheu::SourceList</name>
    <message>
        <source>The folder “%1” holds no file that can be imported (%2).</source>
        <translation>Thư mục “%1” không có tệp nào nhập được (%2).</translation>
    </message>
</context>
<context>
    <name>pheu::SourceStep</name>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Bỏ</translation>
    </message>
    <message>
        <source>Files and folders to import</source>
        <translation>Tệp và thư mục cần nhập</translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation>Thêm &amp;tệp…</translation>
    </message>
    <message>
        <source>Add a f&amp;older…</source>
        <translation>Thêm thư &amp;mục…</translation>
    </message>
    <message>
        <source>&amp;Paste a table</source>
        <translation>&amp;Dán một bảng</translation>
    </message>
    <message>
        <source>Takes cells copied from a spreadsheet, or any text with rows and columns (Ctrl+V)</source>
        <translation>Nhận các ô sao chép từ bảng tính, hoặc văn bản bất kỳ có dòng và cột (Ctrl+V)</translation>
    </message>
    <message>
        <source>%1 (folder)</source>
        <translation>%1 (thư mục)</translation>
    </message>
    <message>
        <source>The clipboard holds no table. Copy cells in a spreadsheet, the row of column names among them, and paste again.</source>
        <translation>Bảng tạm không có bảng nào. Hãy sao chép các ô trong bảng tính, kể cả dòng tên cột, rồi dán lại.</translation>
    </message>
    <message>
        <source>Clipboard %1</source>
        <translation>Bảng tạm %1</translation>
    </message>
    <message>
        <source>The text of the clipboard cannot be kept for the import: %1</source>
        <translation>Không giữ được nội dung bảng tạm để nhập: %1</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Nhập dữ liệu</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.tab *.txt *.xlsx *.xlsm *.xls);;All files (*)</source>
        <translation>Bảng (*.csv *.tsv *.tab *.txt *.xlsx *.xlsm *.xls);;Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Import all files of a folder</source>
        <translation>Nhập mọi tệp của một thư mục</translation>
    </message>
    <message>
        <source>Drop exports here, or choose files, a whole folder, or cells that you copied from a spreadsheet. Nothing is written before the last step.</source>
        <translation>Thả tệp xuất vào đây, hoặc chọn tệp, cả thư mục, hay các ô sao chép từ bảng tính. Không có gì được ghi trước bước cuối.</translation>
    </message>
    <message>
        <source>All of them are imported together, as one edit that can be undone.</source>
        <translation>Tất cả được nhập cùng nhau, thành một lần sửa có thể hoàn tác.</translation>
    </message>
</context>
<context>
    <name>pheu::StarInput</name>
    <message>
        <source>%1 of %2 stars</source>
        <translation>%1 trên %2 sao</translation>
    </message>
</context>
<context>
    <name>pheu::StartPage</name>
    <message>
        <source>Start</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>Welcome to Pheu</source>
        <translation>Chào mừng đến với Pheu</translation>
    </message>
    <message>
        <source>Campaigns, funnel and return of every channel in one file that is yours. No account, no cloud.</source>
        <translation>Chiến dịch, phễu và hiệu quả của mọi kênh trong một tệp của bạn. Không tài khoản, không đám mây.</translation>
    </message>
    <message>
        <source>See the sample</source>
        <translation>Xem dữ liệu mẫu</translation>
    </message>
    <message>
        <source>A year of a shop with eight channels. Nothing to fill in.</source>
        <translation>Một năm của một cửa hàng với tám kênh. Không phải điền gì.</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>Không gian mới</translation>
    </message>
    <message>
        <source>Empty pages for campaigns, ads, links, channels and results.</source>
        <translation>Các trang trống cho chiến dịch, quảng cáo, liên kết, kênh và kết quả.</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>Mở không gian làm việc</translation>
    </message>
    <message>
        <source>A .pheu file from this computer.</source>
        <translation>Một tệp .pheu trên máy này.</translation>
    </message>
    <message>
        <source>Drop an export of an ad platform here, or choose one</source>
        <translation>Thả tệp xuất của nền tảng quảng cáo vào đây, hoặc chọn một tệp</translation>
    </message>
    <message>
        <source>RECENT</source>
        <translation>GẦN ĐÂY</translation>
    </message>
    <message>
        <source>CSV or Excel, from Google Ads, Meta Ads or any other. You will see what it holds before anything is written.</source>
        <translation>CSV hoặc Excel, từ Google Ads, Meta Ads hay bất kỳ nguồn nào khác. Bạn sẽ thấy tệp chứa gì trước khi có gì được ghi.</translation>
    </message>
</context>
<context>
    <name>pheu::StepBar</name>
    <message>
        <source>Steps of the import</source>
        <translation>Các bước nhập</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Bước %1: %2</translation>
    </message>
</context>
<context>
    <name>pheu::Structure</name>
    <message>
        <source>The change was not made: it is none of the structure.</source>
        <translation>Chưa thực hiện: đây không phải thay đổi về cấu trúc.</translation>
    </message>
    <message>
        <source>There is no page with the number %1 any more.</source>
        <translation>Không còn trang mang số %1.</translation>
    </message>
    <message>
        <source>There is no field with the number %1 any more.</source>
        <translation>Không còn trường mang số %1.</translation>
    </message>
    <message>
        <source>There is no view with the number %1 any more.</source>
        <translation>Không còn dạng xem mang số %1.</translation>
    </message>
    <message>
        <source>Nothing was changed because you cancelled.</source>
        <translation>Chưa thay đổi gì vì bạn đã hủy.</translation>
    </message>
    <message>
        <source>There is no option with the number %1 any more.</source>
        <translation>Không còn lựa chọn mang số %1.</translation>
    </message>
    <message>
        <source>Only a field with options can get a new option.</source>
        <translation>Chỉ trường có lựa chọn mới thêm được lựa chọn.</translation>
    </message>
    <message>
        <source>“%1” has %2 options already, which is the most there can be. Remove some first.</source>
        <translation>“%1” đã có %2 lựa chọn, là nhiều nhất có thể. Hãy bỏ bớt trước.</translation>
    </message>
    <message>
        <source>“%1” has %2 views already, which is the most there can be. Remove some first.</source>
        <translation>“%1” đã có %2 dạng xem, là nhiều nhất có thể. Hãy bỏ bớt trước.</translation>
    </message>
    <message>
        <source>“%1” could not be removed because it is the only view of “%2”. Add another one first.</source>
        <translation>Không xóa được “%1” vì đó là dạng xem duy nhất của “%2”. Hãy thêm dạng xem khác trước.</translation>
    </message>
    <message>
        <source>The comment is empty. Type what you want to say.</source>
        <translation>Bình luận trống. Hãy gõ điều bạn muốn nói.</translation>
    </message>
    <message>
        <source>The comment is longer than %1 characters. Shorten it.</source>
        <translation>Bình luận dài quá %1 ký tự. Hãy rút ngắn.</translation>
    </message>
    <message>
        <source>There is no comment with the number %1 any more.</source>
        <translation>Không còn bình luận mang số %1.</translation>
    </message>
    <message>
        <source>The comment was not added because record %1 of “%2” is not there any more.</source>
        <translation>Chưa thêm bình luận vì bản ghi %1 của “%2” không còn nữa.</translation>
    </message>
    <message>
        <source>The field “%1” was not changed: %2</source>
        <translation>Chưa sửa trường “%1”: %2</translation>
    </message>
    <message>
        <source>a link needs a page to lead to. Choose one.</source>
        <translation>liên kết cần một trang để dẫn đến. Hãy chọn trang.</translation>
    </message>
    <message>
        <source>it would show the other side of a link that does not lead here.</source>
        <translation>nó sẽ hiện mặt kia của một liên kết không dẫn đến đây.</translation>
    </message>
    <message>
        <source>“%1” is no currency code. Use a code such as VND or USD.</source>
        <translation>“%1” không phải mã tiền tệ. Hãy dùng mã như VND hoặc USD.</translation>
    </message>
    <message>
        <source>the currency must be read from a text field of the same page.</source>
        <translation>tiền tệ phải được đọc từ một trường văn bản của cùng trang.</translation>
    </message>
    <message>
        <source>“%1” was not added because “%2” has %3 fields already, which is the most there can be. Remove some first.</source>
        <translation>Chưa thêm “%1” vì “%2” đã có %3 trường, là nhiều nhất có thể. Hãy bỏ bớt trước.</translation>
    </message>
    <message>
        <source>“%1” was not added because its type is not known.</source>
        <translation>Chưa thêm “%1” vì không biết kiểu của nó.</translation>
    </message>
    <message>
        <source>“%1” has that field already.</source>
        <translation>“%1” đã có trường đó.</translation>
    </message>
    <message>
        <source>what it holds would be another. Change its type instead.</source>
        <translation>nội dung nó giữ sẽ thành khác. Hãy đổi kiểu của nó.</translation>
    </message>
    <message>
        <source>ratings above %1 would be lost. Change its type instead.</source>
        <translation>các đánh giá trên %1 sẽ mất. Hãy đổi kiểu của nó.</translation>
    </message>
    <message>
        <source>it already holds amounts in another currency. Add a second field for the other currency.</source>
        <translation>nó đã giữ số tiền bằng tiền tệ khác. Hãy thêm trường thứ hai cho tiền tệ kia.</translation>
    </message>
    <message>
        <source>“%1” could not be removed because it names the records of “%2”. Choose another field for that first.</source>
        <translation>Không xóa được “%1” vì nó là tên bản ghi của “%2”. Hãy chọn trường khác làm tên trước.</translation>
    </message>
    <message>
        <source>“%1” would be left without any field. Add another one to it first.</source>
        <translation>“%1” sẽ không còn trường nào. Hãy thêm trường khác trước.</translation>
    </message>
    <message>
        <source>“%1” could not be removed because “%2” reads the currency of its amounts from it. Remove “%2” first.</source>
        <translation>Không xóa được “%1” vì “%2” đọc tiền tệ từ nó. Hãy xóa “%2” trước.</translation>
    </message>
    <message>
        <source>the other side of a link cannot be there twice. Add a link of its own.</source>
        <translation>mặt kia của một liên kết không thể có hai lần. Hãy thêm liên kết riêng.</translation>
    </message>
    <message>
        <source>its new type is not known.</source>
        <translation>không biết kiểu mới của nó.</translation>
    </message>
    <message>
        <source>it shows the other side of a link. Change the link itself.</source>
        <translation>nó hiện mặt kia của một liên kết. Hãy đổi chính liên kết đó.</translation>
    </message>
    <message>
        <source>it names the records of “%1” and must stay text.</source>
        <translation>nó là tên bản ghi của “%1” và phải là văn bản.</translation>
    </message>
    <message>
        <source>“%1” reads the currency of its amounts from it, so it must stay text.</source>
        <translation>“%1” đọc tiền tệ từ nó nên nó phải là văn bản.</translation>
    </message>
    <message>
        <source>The page “%1” was not changed: %2</source>
        <translation>Trang “%1” chưa đổi: %2</translation>
    </message>
    <message>
        <source>A workspace has at most %1 pages, and a page at most %2 fields.</source>
        <translation>Không gian làm việc có nhiều nhất %1 trang, và một trang có nhiều nhất %2 trường.</translation>
    </message>
    <message>
        <source>A page needs at least one field.</source>
        <translation>Trang cần ít nhất một trường.</translation>
    </message>
    <message>
        <source>The workspace has a page “%1” already.</source>
        <translation>Không gian làm việc đã có trang “%1”.</translation>
    </message>
    <message>
        <source>the type of “%1” is not known.</source>
        <translation>không biết kiểu của “%1”.</translation>
    </message>
    <message>
        <source>“%1” would show the other side of a link that does not lead here.</source>
        <translation>“%1” sẽ hiện mặt kia của một liên kết không dẫn đến đây.</translation>
    </message>
    <message>
        <source>only a text field of the page can name its records.</source>
        <translation>chỉ trường văn bản của trang mới làm tên bản ghi được.</translation>
    </message>
    <message>
        <source>it is the only page of the workspace. Add another one first.</source>
        <translation>đó là trang duy nhất của không gian làm việc. Hãy thêm trang khác trước.</translation>
    </message>
</context>
<context>
    <name>pheu::StructureStep</name>
    <message>
        <source>What was found</source>
        <translation>Những gì tìm được</translation>
    </message>
    <message>
        <source>File that is shown</source>
        <translation>Tệp đang hiện</translation>
    </message>
    <message>
        <source>Page to import into</source>
        <translation>Trang nhập vào</translation>
    </message>
    <message>
        <source>Kind of export</source>
        <translation>Loại tệp xuất</translation>
    </message>
    <message>
        <source>Sheet of the workbook</source>
        <translation>Trang tính của sổ làm việc</translation>
    </message>
    <message>
        <source>What separates the columns</source>
        <translation>Thứ ngăn cách các cột</translation>
    </message>
    <message>
        <source>Decimal sign of the file</source>
        <translation>Dấu thập phân của tệp</translation>
    </message>
    <message>
        <source>Order of day and month in the file</source>
        <translation>Thứ tự ngày và tháng trong tệp</translation>
    </message>
    <message>
        <source>Line of the names of the columns</source>
        <translation>Dòng tên các cột</translation>
    </message>
    <message>
        <source>Currency of the file</source>
        <translation>Tiền tệ của tệp</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Các dòng đầu của tệp</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>Tệ&amp;p</translation>
    </message>
    <message>
        <source>&amp;Kind of export</source>
        <translation>&amp;Loại tệp xuất</translation>
    </message>
    <message>
        <source>The one that the export is of</source>
        <translation>Trang mà tệp xuất thuộc về</translation>
    </message>
    <message>
        <source>Pa&amp;ge</source>
        <translation>T&amp;rang</translation>
    </message>
    <message>
        <source>&amp;Sheet</source>
        <translation>Trang tín&amp;h</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>Như tìm thấy</translation>
    </message>
    <message>
        <source>Comma  ,</source>
        <translation>Dấu phẩy  ,</translation>
    </message>
    <message>
        <source>Semicolon  ;</source>
        <translation>Dấu chấm phẩy  ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Bar  |</source>
        <translation>Gạch đứng  |</translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation>Khoảng trắng</translation>
    </message>
    <message>
        <source>&amp;Columns are separated by</source>
        <translation>&amp;Các cột ngăn cách bằng</translation>
    </message>
    <message>
        <source>Names of columns on &amp;line</source>
        <translation>Tên cột ở &amp;dòng</translation>
    </message>
    <message>
        <source>Decide from the values</source>
        <translation>Xét theo các giá trị</translation>
    </message>
    <message>
        <source>Point: 1,234.5</source>
        <translation>Dấu chấm: 1,234.5</translation>
    </message>
    <message>
        <source>Comma: 1.234,5</source>
        <translation>Dấu phẩy: 1.234,5</translation>
    </message>
    <message>
        <source>N&amp;umbers</source>
        <translation>&amp;Số</translation>
    </message>
    <message>
        <source>Day first: 31/12/2026</source>
        <translation>Ngày trước: 31/12/2026</translation>
    </message>
    <message>
        <source>Month first: 12/31/2026</source>
        <translation>Tháng trước: 12/31/2026</translation>
    </message>
    <message>
        <source>Year first: 2026-12-31</source>
        <translation>Năm trước: 2026-12-31</translation>
    </message>
    <message>
        <source>&amp;Dates</source>
        <translation>&amp;Ngày</translation>
    </message>
    <message>
        <source>As in the file, else %1</source>
        <translation>Như trong tệp, nếu không thì %1</translation>
    </message>
    <message>
        <source>Curr&amp;ency</source>
        <translation>Tiền &amp;tệ</translation>
    </message>
    <message>
        <source>Recognise by itself</source>
        <translation>Tự nhận biết</translation>
    </message>
    <message>
        <source>None: I choose the columns</source>
        <translation>Không: tôi tự chọn cột</translation>
    </message>
    <message>
        <source>No workbook</source>
        <translation>Không phải sổ làm việc</translation>
    </message>
    <message>
        <source>The one that is known best</source>
        <translation>Loại được biết rõ nhất</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n trang tính</numerusform>
        </translation>
    </message>
    <message>
        <source>separated by tabs</source>
        <translation>phân cách bằng tab</translation>
    </message>
    <message>
        <source>separated by spaces</source>
        <translation>ngăn cách bằng khoảng trắng</translation>
    </message>
    <message>
        <source>separated by “%1”</source>
        <translation>phân cách bằng “%1”</translation>
    </message>
    <message>
        <source>header on line %1</source>
        <translation>tiêu đề ở dòng %1</translation>
    </message>
    <message>
        <source>no row names the columns</source>
        <translation>không có dòng tên cột</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) of it are read</source>
        <translation>
            <numerusform>Đọc %n bảng trong đó</numerusform>
        </translation>
    </message>
    <message>
        <source>not an export we know: check where the columns go</source>
        <translation>không phải tệp xuất quen thuộc: hãy kiểm tra các cột đi đâu</translation>
    </message>
    <message>
        <source>recognised as %1, which knows %2 of the columns</source>
        <translation>nhận ra là %1, biết %2 số cột</translation>
    </message>
    <message>
        <source>covers %1</source>
        <translation>gồm %1</translation>
    </message>
    <message>
        <source>amounts in %1</source>
        <translation>tiền tính bằng %1</translation>
    </message>
    <message>
        <source>above</source>
        <translation>ở trên</translation>
    </message>
    <message>
        <source>The numbers of the column “%1” read two ways: 1.500 is fifteen hundred or one and a half. Choose their decimal sign above, under “Numbers”.</source>
        <translation>Số của cột “%1” đọc được hai cách: 1.500 là một nghìn năm trăm hay một phẩy năm. Hãy chọn dấu thập phân ở trên, mục “Số”.</translation>
    </message>
    <message>
        <source>The dates of the column “%1” read two ways: 3/4 is in March or in April. Choose their order above, under “Dates”.</source>
        <translation>Ngày của cột “%1” đọc được hai cách: 3/4 là tháng ba hay tháng tư. Hãy chọn thứ tự ở trên, mục “Ngày”.</translation>
    </message>
    <message>
        <source>Encoding of the file</source>
        <translation>Bảng mã của tệp</translation>
    </message>
    <message>
        <source>&amp;Tables of the file that are imported</source>
        <translation>&amp;Các bảng của tệp được nhập</translation>
    </message>
    <message>
        <source>Tables of the file that are imported</source>
        <translation>Các bảng của tệp được nhập</translation>
    </message>
    <message>
        <source>Enc&amp;oding</source>
        <translation>&amp;Bảng mã</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <translation>
            <numerusform>%1 hàng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Line %1: %2 (%3 row(s))</source>
        <extracomment>%1 a number of a line, %2 names of columns, %3 how many rows</extracomment>
        <translation>
            <numerusform>Dòng %1: %2 (%3 hàng)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::SystemReason</name>
    <message>
        <source>permission is denied</source>
        <translation>không có quyền</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>không có tệp hay thư mục như vậy</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>đĩa đã đầy</translation>
    </message>
    <message>
        <source>the disk can only be read</source>
        <translation>đĩa chỉ cho đọc</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>đó là thư mục</translation>
    </message>
    <message>
        <source>a part of its path is no folder</source>
        <translation>một phần của đường dẫn không phải là thư mục</translation>
    </message>
    <message>
        <source>a file of that name is already there</source>
        <translation>đã có một tệp trùng tên ở đó</translation>
    </message>
    <message>
        <source>too many files are open</source>
        <translation>có quá nhiều tệp đang mở</translation>
    </message>
    <message>
        <source>another program uses it</source>
        <translation>một chương trình khác đang dùng</translation>
    </message>
    <message>
        <source>the disk reports an error</source>
        <translation>đĩa báo lỗi</translation>
    </message>
    <message>
        <source>the file would be too large for the disk</source>
        <translation>tệp sẽ quá lớn đối với đĩa</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>tên quá dài</translation>
    </message>
    <message>
        <source>its links lead in a circle</source>
        <translation>các liên kết của nó dẫn vòng tròn</translation>
    </message>
    <message>
        <source>the disk is not there any more</source>
        <translation>đĩa không còn ở đó</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>không đủ bộ nhớ</translation>
    </message>
    <message>
        <source>the network drive does not answer</source>
        <translation>ổ mạng không trả lời</translation>
    </message>
    <message>
        <source>your share of the disk is full</source>
        <translation>phần đĩa dành cho bạn đã đầy</translation>
    </message>
</context>
<context>
    <name>pheu::TableCard</name>
    <message numerus="yes">
        <source>%n more; the total counts all</source>
        <translation>
            <numerusform>còn %n; tổng tính tất cả</numerusform>
        </translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Tổng</translation>
    </message>
    <message>
        <source>Total, computed from all records</source>
        <translation>Tổng, tính từ mọi bản ghi</translation>
    </message>
</context>
<context>
    <name>pheu::TableFinder</name>
    <message>
        <source>“%1” is no workbook, so it has no sheet “%2”.</source>
        <translation>“%1” không phải sổ làm việc nên không có trang tính “%2”.</translation>
    </message>
    <message>
        <source>“%1” cannot be imported: %2</source>
        <translation>Không nhập được “%1”: %2</translation>
    </message>
    <message>
        <source>“%1” has no sheet “%2”. Its sheets are: %3.</source>
        <translation>“%1” không có trang tính “%2”. Các trang tính của nó: %3.</translation>
    </message>
    <message>
        <source>No sheet of “%1” has anything in it. Export the report again and import that file.</source>
        <translation>Không trang tính nào của “%1” có dữ liệu. Hãy xuất lại báo cáo và nhập tệp đó.</translation>
    </message>
    <message>
        <source>“%1” has several sheets; “%2” was read. Import another one with --sheet: %3.</source>
        <translation>“%1” có nhiều trang tính; đã đọc “%2”. Nhập trang khác bằng --sheet: %3.</translation>
    </message>
    <message>
        <source>line %1 (%2)</source>
        <translation>dòng %1 (%2)</translation>
    </message>
    <message>
        <source>“%1” holds %2 tables. Those that restate the same figures, or give none for this page, were left out: %3.</source>
        <translation>“%1” có %2 bảng. Những bảng lặp lại cùng số liệu, hoặc không có số liệu cho trang này, đã bị bỏ qua: %3.</translation>
    </message>
    <message>
        <source>Of “%1” several tables were chosen that give the same figures, so they may be counted twice: %2.</source>
        <translation>Từ “%1” đã chọn nhiều bảng cho cùng số liệu, nên chúng có thể bị tính hai lần: %2.</translation>
    </message>
    <message>
        <source>“%1” holds %2 tables. Not chosen: %3.</source>
        <translation>“%1” có %2 bảng. Không chọn: %3.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>number and first column of a table</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>“%1” has no table “%2”. Its tables are: %3.</source>
        <translation>“%1” không có bảng “%2”. Các bảng của nó là: %3.</translation>
    </message>
</context>
<context>
    <name>pheu::TargetBoard</name>
    <message>
        <source>“%1” has no figure in this period yet.</source>
        <translation>“%1” chưa có số liệu trong kỳ này.</translation>
    </message>
    <message>
        <source>The targets below “%1” come to %2: %3 less than its own target of %4.</source>
        <translation>Các chỉ tiêu dưới “%1” cho ra %2: ít hơn chỉ tiêu riêng %4 của nó %3.</translation>
    </message>
    <message>
        <source>The targets below “%1” come to %2: %3 more than its own target of %4.</source>
        <translation>Các chỉ tiêu dưới “%1” cho ra %2: nhiều hơn chỉ tiêu riêng %4 của nó %3.</translation>
    </message>
    <message>
        <source>The figures below “%1” come to %2: %3 less than its own figure of %4.</source>
        <translation>Các số liệu dưới “%1” cho ra %2: ít hơn số liệu riêng %4 của nó %3.</translation>
    </message>
    <message>
        <source>The figures below “%1” come to %2: %3 more than its own figure of %4.</source>
        <translation>Các số liệu dưới “%1” cho ra %2: nhiều hơn số liệu riêng %4 của nó %3.</translation>
    </message>
    <message>
        <source>The plan by hand of “%1” comes to %2, its target is %3: the line follows the shape of the plan up to the target.</source>
        <translation>Kế hoạch nhập tay của “%1” cộng lại là %2, còn mục tiêu là %3: đường kế hoạch đi theo hình dạng của kế hoạch lên đến mục tiêu.</translation>
    </message>
    <message>
        <source>“%1” is paced evenly, not as last year: the results do not cover all of %2. Import the days that are missing, or choose another pacing.</source>
        <translation>“%1” được chia đều, không theo năm trước: kết quả không phủ hết %2. Hãy nhập những ngày còn thiếu, hoặc chọn cách chia khác.</translation>
    </message>
</context>
<context>
    <name>pheu::TargetCard</name>
    <message>
        <source>Actual</source>
        <translation>Thực tế</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>trên %1</translation>
    </message>
    <message>
        <source>of %1 · %2</source>
        <translation>trên %1 · %2</translation>
    </message>
    <message>
        <source>through %1</source>
        <translation>đến hết %1</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Dự kiến</translation>
    </message>
    <message>
        <source>Projected</source>
        <translation>Dự kiến</translation>
    </message>
    <message>
        <source>Needed a day</source>
        <translation>Cần mỗi ngày</translation>
    </message>
</context>
<context>
    <name>pheu::TargetPlan</name>
    <message>
        <source>“%1” in the plan is not a span of time and an amount, such as 2026-03=100.</source>
        <translation>“%1” trong kế hoạch không phải một khoảng thời gian và một lượng, như 2026-03=100.</translation>
    </message>
    <message>
        <source>“%1” in the plan overlaps another part of it.</source>
        <translation>“%1” trong kế hoạch trùng lên phần khác.</translation>
    </message>
</context>
<context>
    <name>pheu::TargetTree</name>
    <message>
        <source>“%1”: there is no KPI or measure “%2”. Choose one of the catalogue.</source>
        <translation>“%1”: không có KPI hoặc chỉ số “%2”. Hãy chọn một mục trong danh mục.</translation>
    </message>
    <message>
        <source>“%1” ends before it begins. Change one of its days.</source>
        <translation>“%1” kết thúc trước khi bắt đầu. Hãy đổi một trong hai ngày.</translation>
    </message>
    <message>
        <source>“%1” has only one end of its period. Give both days.</source>
        <translation>“%1” chỉ có một đầu của kỳ. Hãy cho cả hai ngày.</translation>
    </message>
    <message>
        <source>The filter of “%1” cannot be read: %2</source>
        <translation>Không đọc được bộ lọc của “%1”: %2</translation>
    </message>
    <message>
        <source>“%1” follows a plan by hand, but has none. It is paced evenly.</source>
        <translation>“%1” theo kế hoạch nhập tay nhưng chưa có kế hoạch. Tạm chia đều.</translation>
    </message>
    <message>
        <source>“%1” stands below itself, so it is shown at the top. Give it another goal above.</source>
        <translation>“%1” nằm dưới chính nó nên được đưa lên trên cùng. Hãy chọn mục tiêu cấp trên khác.</translation>
    </message>
    <message numerus="yes">
        <source>The tree is %n level(s) deep at “%1”. Past four, people lose the thread: join levels, or begin a tree of its own.</source>
        <translation>
            <numerusform>Cây sâu %n tầng ở “%1”. Quá bốn tầng người ta sẽ lạc: hãy gộp tầng, hoặc lập cây riêng.</numerusform>
        </translation>
    </message>
    <message>
        <source>The branch “%1” has no leading KPI: it says how it went, not how it will go. Add one that moves earlier, such as leads or messages.</source>
        <translation>Nhánh “%1” không có KPI dẫn dắt: nó nói việc đã qua, không nói việc sắp tới. Hãy thêm một KPI biến động sớm hơn, như khách tiềm năng hay tin nhắn.</translation>
    </message>
    <message>
        <source>The formula of “%1” cannot be used: %2</source>
        <translation>Không dùng được công thức của “%1”: %2</translation>
    </message>
    <message>
        <source>The formula names “%1”, but this goal has no goals below it yet.</source>
        <translation>Công thức nêu “%1”, nhưng mục tiêu này chưa có mục tiêu cấp dưới.</translation>
    </message>
    <message>
        <source>The formula names “%1”, which is not below this goal. There are: %2.</source>
        <translation>Công thức nêu “%1”, vốn không nằm dưới mục tiêu này. Có: %2.</translation>
    </message>
    <message>
        <source>The formula of a goal joins the goals below it by + − × ÷ and brackets only.</source>
        <translation>Công thức của mục tiêu chỉ nối các mục tiêu cấp dưới bằng + − × ÷ và dấu ngoặc.</translation>
    </message>
    <message>
        <source>“%1” would stand below itself. Choose another goal above it.</source>
        <translation>“%1” sẽ nằm dưới chính nó. Hãy chọn mục tiêu cấp trên khác.</translation>
    </message>
</context>
<context>
    <name>pheu::TargetsCommand</name>
    <message>
        <source>Target</source>
        <translation>Mục tiêu</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Chỉ tiêu</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Thực tế</translation>
    </message>
    <message>
        <source>Expected by now</source>
        <translation>Lẽ ra đến nay</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Nhịp độ</translation>
    </message>
    <message>
        <source>Projected</source>
        <translation>Dự kiến</translation>
    </message>
    <message>
        <source>Needed a day</source>
        <translation>Cần mỗi ngày</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Shows how every target stands: expected, pace, projection, state.</source>
        <translation>Cho biết từng mục tiêu đang ở đâu: mức lẽ ra đạt, nhịp độ, dự kiến, trạng thái.</translation>
    </message>
    <message>
        <source>Through this day, YYYY-MM-DD; none: the last day with results.</source>
        <translation>Tính hết ngày này, YYYY-MM-DD; bỏ trống: ngày cuối có kết quả.</translation>
    </message>
    <message>
        <source>Form of the answer: table unless said.</source>
        <translation>Dạng trả lời: bảng, nếu không nêu khác.</translation>
    </message>
    <message>
        <source>Targets are records: pheu set FILE targets new name=… kpi=orders from=… to=… target=500. A workspace without the page gets it by: pheu add-page FILE targets</source>
        <translation>Mục tiêu là bản ghi: pheu set FILE targets new name=… kpi=orders from=… to=… target=500. Không gian làm việc chưa có trang này thêm bằng: pheu add-page FILE targets</translation>
    </message>
    <message>
        <source>--on takes a date such as 2026-03-01, not “%1”.</source>
        <translation>--on nhận một ngày như 2026-03-01, không phải “%1”.</translation>
    </message>
    <message>
        <source>%1 has no page for targets. Add it with: pheu add-page FILE targets</source>
        <translation>%1 không có trang mục tiêu. Thêm bằng: pheu add-page FILE targets</translation>
    </message>
    <message>
        <source>%1 has no results yet, so there is no last day with data. Import some, or name a day with --on.</source>
        <translation>%1 chưa có kết quả nên không có ngày cuối có dữ liệu. Hãy nhập, hoặc nêu một ngày bằng --on.</translation>
    </message>
    <message>
        <source>Exit code 3 when a target is behind, at risk or behind, or a rule of an alert finds something.</source>
        <translation>Mã thoát 3 khi có mục tiêu chậm tiến độ, có nguy cơ hoặc chậm tiến độ, hoặc khi một quy tắc cảnh báo phát hiện điều gì.</translation>
    </message>
    <message>
        <source>The results end on %1: the days after it count as days without any.</source>
        <translation>Kết quả dừng ở %1: các ngày sau đó được tính là không có kết quả.</translation>
    </message>
</context>
<context>
    <name>pheu::TargetsSetting</name>
    <message>
        <source>The limits of the states must fall from the first to the last, and lie between 0 % and 1,000 %.</source>
        <translation>Ngưỡng của các trạng thái phải giảm dần từ đầu đến cuối, và nằm trong khoảng 0 % đến 1.000 %.</translation>
    </message>
</context>
<context>
    <name>pheu::TaskDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
</context>
<context>
    <name>pheu::Template</name>
    <message>
        <source>The template “%1” has a defect at “%2”. Please report it.</source>
        <translation>Mẫu “%1” có lỗi ở “%2”. Xin hãy báo lại.</translation>
    </message>
    <message>
        <source>There is no template “%1”. There is: %2.</source>
        <translation>Không có mẫu “%1”. Có: %2.</translation>
    </message>
    <message>
        <source>The template page “%1” is missing.</source>
        <translation>Thiếu trang mẫu “%1”.</translation>
    </message>
</context>
<context>
    <name>pheu::TemplateButton</name>
    <message>
        <source>New record from a template</source>
        <translation>Bản ghi mới từ mẫu</translation>
    </message>
    <message>
        <source>New record</source>
        <translation>Bản ghi mới</translation>
    </message>
</context>
<context>
    <name>pheu::TemplateDialog</name>
    <message>
        <source>Pages, fields, options and views, without records</source>
        <translation>Trang, trường, lựa chọn và dạng xem, không có bản ghi</translation>
    </message>
    <message>
        <source>The same with all records</source>
        <translation>Như trên, kèm mọi bản ghi</translation>
    </message>
    <message>
        <source>Save as a template</source>
        <translation>Lưu thành mẫu</translation>
    </message>
    <message>
        <source>New workspaces can begin with what this one is made of. Attached files, comments and the history stay here.</source>
        <translation>Không gian làm việc mới có thể bắt đầu với những gì tạo nên không gian này. Tệp đính kèm, bình luận và lịch sử ở lại đây.</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>Chọn nơi lưu…</translation>
    </message>
</context>
<context>
    <name>pheu::TemplateMenu</name>
    <message>
        <source>From a template</source>
        <translation>Từ một mẫu</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n record(s))</source>
        <translation>
            <numerusform>%1 (%n bản ghi)</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove a template</source>
        <translation>Bỏ một mẫu</translation>
    </message>
    <message>
        <source>Remove the template “%1”?</source>
        <translation>Bỏ mẫu “%1”?</translation>
    </message>
    <message>
        <source>Records that were made from it stay as they are. Undo brings it back.</source>
        <translation>Các bản ghi đã tạo từ mẫu vẫn giữ nguyên. Hoàn tác sẽ đưa mẫu trở lại.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Gỡ bỏ</translation>
    </message>
    <message>
        <source>Save as a template</source>
        <translation>Lưu thành mẫu</translation>
    </message>
    <message>
        <source>Name of the template. New records made from it start with the values of this record and of the records linked to it.</source>
        <translation>Tên mẫu. Bản ghi mới tạo từ mẫu bắt đầu với các giá trị của bản ghi này và của các bản ghi liên kết với nó.</translation>
    </message>
    <message>
        <source>The template “%1” was saved. It is offered where new records are added.</source>
        <translation>Đã lưu mẫu “%1”. Mẫu có ở chỗ thêm bản ghi mới.</translation>
    </message>
</context>
<context>
    <name>pheu::TextSource</name>
    <message>
        <source>“%1” is compressed with gzip. Unpack it and import the CSV file inside.</source>
        <translation>“%1” được nén bằng gzip. Hãy giải nén và nhập tệp CSV bên trong.</translation>
    </message>
    <message>
        <source>“%1” is a database, not a table of text. Export the report as CSV and import that file.</source>
        <translation>“%1” là cơ sở dữ liệu, không phải bảng chữ. Hãy xuất báo cáo thành CSV và nhập tệp đó.</translation>
    </message>
    <message>
        <source>The file “%1” is not there. Check its name and folder.</source>
        <translation>Không có tệp “%1”. Hãy kiểm tra tên và thư mục.</translation>
    </message>
    <message>
        <source>“%1” is larger than 4 GB. Split it and import the parts.</source>
        <translation>“%1” lớn hơn 4 GB. Hãy tách ra và nhập từng phần.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2. Check the file&apos;s permissions.</source>
        <translation>Không đọc được “%1”: %2. Hãy kiểm tra quyền của tệp.</translation>
    </message>
    <message>
        <source>“%1” is empty. Export the report again and import that file.</source>
        <translation>“%1” rỗng. Hãy xuất báo cáo lại và nhập tệp đó.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2. Check the disk and try again.</source>
        <translation>Không đọc được “%1”: %2. Hãy kiểm tra đĩa rồi thử lại.</translation>
    </message>
    <message>
        <source>“%1” is written in UTF-32. Save it as “CSV UTF-8” and import that file.</source>
        <translation>“%1” viết bằng UTF-32. Hãy lưu thành “CSV UTF-8” và nhập tệp đó.</translation>
    </message>
    <message>
        <source>“%1”, line %2: the bytes are not UTF-16 text. Export the report again, or save it as “CSV UTF-8”, and import that file.</source>
        <translation>“%1”, dòng %2: các byte không phải văn bản UTF-16. Hãy xuất báo cáo lại, hoặc lưu thành “CSV UTF-8”, rồi nhập tệp đó.</translation>
    </message>
    <message>
        <source>“%1”, line %2 holds a zero byte, so it is not a text file. Export the report as CSV and import that file.</source>
        <translation>“%1”, dòng %2 có byte không nên đó không phải tệp văn bản. Hãy xuất báo cáo thành CSV và nhập tệp đó.</translation>
    </message>
    <message>
        <source>“%1” is an Excel workbook protected with a password. Open it, save it without the password and import that file.</source>
        <translation>“%1” là sổ làm việc Excel có mật khẩu. Hãy mở, lưu lại không mật khẩu rồi nhập tệp đó.</translation>
    </message>
    <message>
        <source>“%1” is an old Excel workbook (.xls). Open it in a spreadsheet program, save it as .xlsx or as “CSV UTF-8” and import that file.</source>
        <translation>“%1” là sổ làm việc Excel cũ (.xls). Hãy mở bằng bảng tính, lưu thành .xlsx hoặc “CSV UTF-8” rồi nhập tệp đó.</translation>
    </message>
    <message>
        <source>“%1” is a PDF, not a table. Export the report as CSV or Excel and import that file.</source>
        <translation>“%1” là PDF, không phải bảng. Hãy xuất báo cáo thành CSV hoặc Excel rồi nhập tệp đó.</translation>
    </message>
    <message>
        <source>“%1” is an Excel 2003 XML file. Open it in a spreadsheet program, save it as .xlsx or as “CSV UTF-8” and import that file.</source>
        <translation>“%1” là tệp XML của Excel 2003. Hãy mở bằng bảng tính, lưu thành .xlsx hoặc “CSV UTF-8” rồi nhập tệp đó.</translation>
    </message>
    <message>
        <source>“%1” is a web page (HTML), whatever its name says. Open it in a spreadsheet program, save it as .xlsx or as “CSV UTF-8” and import that file.</source>
        <translation>“%1” là một trang web (HTML), dù tên nó là gì. Hãy mở bằng bảng tính, lưu thành .xlsx hoặc “CSV UTF-8” rồi nhập tệp đó.</translation>
    </message>
    <message>
        <source>“%1” is plain text, whatever its name says; it was read as such. Nothing is to be done.</source>
        <translation>“%1” là văn bản thuần, dù tên nó là gì; nó đã được đọc như vậy. Không cần làm gì.</translation>
    </message>
    <message>
        <source>“%1” is not a file. Name the file to import.</source>
        <translation>“%1” không phải tệp. Hãy nêu tên tệp cần nhập.</translation>
    </message>
    <message>
        <source>“%1”, line %2 holds a byte that is no letter in %3. Choose another encoding.</source>
        <translation>“%1”, dòng %2 có một byte không phải là chữ trong bảng mã %3. Hãy chọn bảng mã khác.</translation>
    </message>
    <message>
        <source>“%1”, line %2 is not in UTF-8 or UTF-16, and guessing would spoil its letters. Save the file as “CSV UTF-8” and import that file, or say its encoding (--encoding).</source>
        <translation>“%1”, dòng %2 không phải UTF-8 hay UTF-16, và đoán thì sẽ hỏng chữ. Hãy lưu tệp thành “CSV UTF-8” rồi nhập tệp đó, hoặc nêu bảng mã của nó (--encoding).</translation>
    </message>
</context>
<context>
    <name>pheu::TimeButtons</name>
    <message>
        <source>Earlier</source>
        <translation>Trước</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Sau</translation>
    </message>
</context>
<context>
    <name>pheu::TimelineCanvas</name>
    <message>
        <source>From %1, no end</source>
        <translation>Từ %1, chưa có ngày cuối</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n days)</source>
        <translation>
            <numerusform>%1 (%n ngày)</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Trống</translation>
    </message>
</context>
<context>
    <name>pheu::TimelineView</name>
    <message>
        <source>Week</source>
        <translation>Tuần</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Tháng</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Quý</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Dòng thời gian</translation>
    </message>
    <message>
        <source>A timeline needs a date field</source>
        <translation>Dòng thời gian cần một trường ngày</translation>
    </message>
    <message>
        <source>Choose a date field</source>
        <translation>Chọn trường ngày</translation>
    </message>
    <message>
        <source>Each record becomes a bar from its start to its end. Choose the field that says when it starts.</source>
        <translation>Mỗi bản ghi thành một thanh từ lúc bắt đầu đến lúc kết thúc. Hãy chọn trường cho biết lúc bắt đầu.</translation>
    </message>
    <message>
        <source>Choose the start</source>
        <translation>Chọn ngày bắt đầu</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>None: points in time</source>
        <translation>Không có: các điểm thời gian</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Làn</translation>
    </message>
    <message>
        <source>No lanes</source>
        <translation>Không chia làn</translation>
    </message>
    <message>
        <source>On the bar</source>
        <translation>Trên thanh</translation>
    </message>
    <message>
        <source>Only the name</source>
        <translation>Chỉ tên</translation>
    </message>
    <message>
        <source>KPI of the dashboard&apos;s period</source>
        <translation>KPI theo kỳ của bảng điều khiển</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Không có</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Tỷ lệ</translation>
    </message>
    <message numerus="yes">
        <source>%n without a date</source>
        <translation>
            <numerusform>%n bản ghi không có ngày</numerusform>
        </translation>
    </message>
    <message>
        <source>This page has no date field. Add one, and its records can stand on a timeline.</source>
        <translation>Trang này chưa có trường ngày. Hãy thêm một trường để đưa bản ghi lên dòng thời gian.</translation>
    </message>
    <message>
        <source>More KPIs</source>
        <translation>KPI khác</translation>
    </message>
    <message>
        <source>More measures</source>
        <translation>Số đo khác</translation>
    </message>
</context>
<context>
    <name>pheu::TreeTemplateDialog</name>
    <message>
        <source>Number at the top</source>
        <translation>Con số ở trên cùng</translation>
    </message>
    <message>
        <source>Goals from a template</source>
        <translation>Mục tiêu từ mẫu</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Mẫu</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Phụ trách</translation>
    </message>
    <message>
        <source>The goals that will be made</source>
        <translation>Các mục tiêu sẽ được tạo</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Mục tiêu</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Chỉ tiêu</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Công thức</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>&amp;Kỳ</translation>
    </message>
    <message>
        <source>O&amp;wner</source>
        <translation>N&amp;gười phụ trách</translation>
    </message>
    <message>
        <source>Add the goals</source>
        <translation>Thêm các mục tiêu</translation>
    </message>
    <message>
        <source>Write the number at the top: what is below follows by the rates of the period before.</source>
        <translation>Hãy viết con số ở trên cùng: phần dưới suy ra theo tỷ lệ của kỳ trước.</translation>
    </message>
    <message numerus="yes">
        <source>%n goal(s) have no number yet: there is no figure of the rate they need. Fill them in afterwards.</source>
        <translation>
            <numerusform>%n mục tiêu chưa có con số: chưa có số liệu về tỷ lệ cần dùng. Hãy điền sau.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::TrendCard</name>
    <message>
        <source>Week of %1</source>
        <translation>Tuần từ %1</translation>
    </message>
    <message>
        <source>Starts: %1</source>
        <translation>Bắt đầu: %1</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Kế hoạch</translation>
    </message>
    <message>
        <source>%1, plan</source>
        <translation>%1, kế hoạch</translation>
    </message>
</context>
<context>
    <name>pheu::TypeButton</name>
    <message>
        <source>Type: %1</source>
        <translation>Kiểu: %1</translation>
    </message>
</context>
<context>
    <name>pheu::TypePopup</name>
    <message>
        <source>Search types</source>
        <translation>Tìm kiểu</translation>
    </message>
    <message>
        <source>Types of field</source>
        <translation>Các kiểu trường</translation>
    </message>
    <message>
        <source>No type is called so.</source>
        <translation>Không có kiểu nào tên như vậy.</translation>
    </message>
</context>
<context>
    <name>pheu::UndoCommand</name>
    <message>
        <source>Edit</source>
        <translation>Lần sửa</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Bản ghi</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Nhập dữ liệu</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>undone, can be redone</source>
        <translation>đã hoàn tác, làm lại được</translation>
    </message>
    <message>
        <source>Import %1 was taken back.</source>
        <translation>Đã gỡ lần nhập %1.</translation>
    </message>
    <message>
        <source>Kept, because they were changed or used since: %1</source>
        <translation>Giữ lại, vì đã sửa hoặc dùng từ đó: %1</translation>
    </message>
    <message>
        <source>Takes back the last edit, or one import.</source>
        <translation>Gỡ lần sửa cuối, hoặc một lần nhập.</translation>
    </message>
    <message>
        <source>Lists the edits, newest first, and changes nothing.</source>
        <translation>Liệt kê các lần sửa, mới nhất trước, và không thay đổi gì.</translation>
    </message>
    <message>
        <source>Takes back import N, also when later edits came on top.</source>
        <translation>Gỡ lần nhập N, cả khi đã có lần sửa sau nó.</translation>
    </message>
    <message>
        <source>--list and --import do not go together.</source>
        <translation>--list và --import không đi cùng nhau.</translation>
    </message>
    <message>
        <source>--import takes the number of an import, not “%1”.</source>
        <translation>--import nhận số của một lần nhập, không nhận “%1”.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Đã hoàn tác: %1</translation>
    </message>
</context>
<context>
    <name>pheu::UnitName</name>
    <message>
        <source>count</source>
        <translation>số đếm</translation>
    </message>
    <message>
        <source>money</source>
        <translation>tiền</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>phần trăm</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>tỷ số</translation>
    </message>
    <message>
        <source>days</source>
        <translation>ngày</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>giây</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>phút</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>giờ</translation>
    </message>
    <message>
        <source>points</source>
        <translation>điểm</translation>
    </message>
</context>
<context>
    <name>pheu::Upgrade</name>
    <message>
        <source>“%1” was made by an older version of Pheu and could not be brought up to date: %2</source>
        <translation>“%1” được tạo bởi bản Pheu cũ hơn và không nâng cấp được: %2</translation>
    </message>
    <message>
        <source>it is damaged (%1) Open a backup, or rescue what is readable with “pheu check --repair”.</source>
        <translation>nó bị hỏng (%1) Hãy mở một bản sao lưu, hoặc cứu phần còn đọc được bằng “pheu check --repair”.</translation>
    </message>
</context>
<context>
    <name>pheu::UrlList</name>
    <message>
        <source>The list “%1” could not be read: %2.</source>
        <translation>Không đọc được danh sách “%1”: %2.</translation>
    </message>
    <message>
        <source>The list “%1” is larger than 64 MB. Split it.</source>
        <translation>Danh sách “%1” lớn hơn 64 MB. Hãy chia nhỏ.</translation>
    </message>
    <message>
        <source>The list “%1” holds no web address.</source>
        <translation>Danh sách “%1” không có địa chỉ web nào.</translation>
    </message>
</context>
<context>
    <name>pheu::UserPresets</name>
    <message>
        <source>There is no preset “%1”: this workspace has none of its own yet.</source>
        <translation>Không có mẫu đọc “%1”: không gian làm việc này chưa có mẫu riêng nào.</translation>
    </message>
    <message>
        <source>There is no preset “%1”. Those of this workspace are: %2.</source>
        <translation>Không có mẫu đọc “%1”. Các mẫu của không gian làm việc này: %2.</translation>
    </message>
    <message>
        <source>A preset needs a name of at most 100 characters.</source>
        <translation>Mẫu cần một tên dài tối đa 100 ký tự.</translation>
    </message>
    <message>
        <source>“%1” is the name of a preset of the program. Choose another name.</source>
        <translation>“%1” là tên một mẫu của chương trình. Hãy chọn tên khác.</translation>
    </message>
    <message>
        <source>The workspace has %1 presets, and no more are kept. Remove one first.</source>
        <translation>Sổ làm việc đã có %1 mẫu và không giữ thêm. Hãy xóa bớt một mẫu.</translation>
    </message>
    <message>
        <source>The preset file “%1” is not there.</source>
        <translation>Không có tệp mẫu đọc “%1”.</translation>
    </message>
    <message>
        <source>The preset file “%1” cannot be read: %2</source>
        <translation>Không đọc được tệp mẫu đọc “%1”: %2</translation>
    </message>
    <message>
        <source>“%1” is larger than 1 MB, so it is no preset. Choose another file.</source>
        <translation>“%1” lớn hơn 1 MB nên không phải tệp mẫu. Hãy chọn tệp khác.</translation>
    </message>
    <message>
        <source>“%1”, line %2 is not the JSON of a preset. Export the preset again, or correct the file.</source>
        <translation>“%1”, dòng %2 không phải JSON của một mẫu. Hãy xuất lại mẫu hoặc sửa tệp.</translation>
    </message>
    <message>
        <source>No column of “%1” is mapped, so there is nothing to keep.</source>
        <translation>Chưa có cột nào của “%1” được ghép, nên không có gì để lưu.</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2</source>
        <translation>Không ghi được “%1”: %2</translation>
    </message>
</context>
<context>
    <name>pheu::UserTemplate</name>
    <message>
        <source>The template is damaged at “%1”. Save it again.</source>
        <translation>Mẫu bị hỏng ở “%1”. Hãy lưu lại.</translation>
    </message>
    <message>
        <source>Making the workspace was canceled.</source>
        <translation>Đã hủy việc tạo không gian làm việc.</translation>
    </message>
    <message>
        <source>The template %1 is not there. Choose another file.</source>
        <translation>Không có mẫu %1. Hãy chọn tệp khác.</translation>
    </message>
    <message>
        <source>The template %1 could not be read: %2.</source>
        <translation>Không đọc được mẫu %1: %2.</translation>
    </message>
    <message>
        <source>%1 is no template: it is too large to be one.</source>
        <translation>%1 không phải mẫu: nó quá lớn.</translation>
    </message>
    <message>
        <source>%1 is no template of Pheu. Save one with “Save as a template”.</source>
        <translation>%1 không phải mẫu của Pheu. Hãy lưu một mẫu bằng “Lưu thành mẫu”.</translation>
    </message>
    <message>
        <source>%1 was saved by a newer Pheu. Update the program to use it.</source>
        <translation>%1 được lưu bởi bản Pheu mới hơn. Hãy cập nhật chương trình để dùng nó.</translation>
    </message>
    <message>
        <source>The template %1 has no pages. Save it again.</source>
        <translation>Mẫu %1 không có trang nào. Hãy lưu lại.</translation>
    </message>
    <message>
        <source>The records of this template hold amounts in %1, so the new workspace must be in %1 too.</source>
        <translation>Bản ghi của mẫu này giữ số tiền bằng %1, nên không gian làm việc mới cũng phải dùng %1.</translation>
    </message>
    <message>
        <source>Saving the template was canceled.</source>
        <translation>Đã hủy việc lưu mẫu.</translation>
    </message>
    <message>
        <source>The template could not be written to %1: %2. Choose another place.</source>
        <translation>Không ghi được mẫu vào %1: %2. Hãy chọn chỗ khác.</translation>
    </message>
</context>
<context>
    <name>pheu::UtmAudit</name>
    <message>
        <source>“%1” does not begin with https://.</source>
        <translation>“%1” không bắt đầu bằng https://.</translation>
    </message>
    <message>
        <source>“%1” is no web address. It needs https:// and a host, without spaces.</source>
        <translation>“%1” không phải địa chỉ web. Cần https:// và tên máy chủ, không có dấu cách.</translation>
    </message>
    <message>
        <source>After # analytics reads no parameters, and there stand: %1.</source>
        <translation>Sau dấu # công cụ phân tích không đọc tham số, và ở đó có: %1.</translation>
    </message>
    <message>
        <source>A second ? stands where &amp; should be, so the parameters after it are lost.</source>
        <translation>Một dấu ? thứ hai đứng ở chỗ lẽ ra là &amp;, nên các tham số sau đó bị mất.</translation>
    </message>
    <message>
        <source>“%1” is written “%2”; analytics only reads it in lower case.</source>
        <translation>“%1” được viết “%2”; công cụ phân tích chỉ đọc chữ thường.</translation>
    </message>
    <message>
        <source>%1 stands %2 times.</source>
        <translation>%1 xuất hiện %2 lần.</translation>
    </message>
    <message>
        <source>%1 stands %2 times with different values: “%3”. Decide which one counts.</source>
        <translation>%1 xuất hiện %2 lần với giá trị khác nhau: “%3”. Hãy quyết định giá trị nào được tính.</translation>
    </message>
    <message>
        <source>The address has no UTM parameters.</source>
        <translation>Địa chỉ không có tham số UTM.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>Thiếu %1.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 trống.</translation>
    </message>
    <message>
        <source>%1 contains “%2”, which is personal data. It must not be sent to analytics.</source>
        <translation>%1 chứa “%2”, là dữ liệu cá nhân. Không được gửi cho công cụ phân tích.</translation>
    </message>
    <message>
        <source>The link leads from a page of your own site to %1, and its tags would end the visit and begin another. Take them off.</source>
        <translation>Liên kết dẫn từ một trang của chính bạn tới %1, và các thẻ của nó sẽ kết thúc lượt truy cập rồi bắt đầu lượt khác. Hãy gỡ thẻ.</translation>
    </message>
    <message>
        <source>Medium “%1” with source “%2” falls into no channel group and is reported as Unassigned. Use a medium such as cpc, paid_social, social, email or referral, or add a channel rule.</source>
        <translation>Phương tiện “%1” với nguồn “%2” không thuộc nhóm kênh nào và bị báo cáo là Unassigned. Hãy dùng cpc, paid_social, social, email hoặc referral, hoặc thêm một quy tắc kênh.</translation>
    </message>
    <message>
        <source>%1 “%2” means the same as “%3”, which is in use too; reports count them apart.</source>
        <translation>%1 “%2” nghĩa giống “%3”, cũng đang được dùng; báo cáo sẽ tính riêng chúng.</translation>
    </message>
    <message>
        <source>No web address</source>
        <translation>Không phải địa chỉ web</translation>
    </message>
    <message>
        <source>Parameters after #</source>
        <translation>Tham số sau dấu #</translation>
    </message>
    <message>
        <source>Second question mark</source>
        <translation>Dấu hỏi thứ hai</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>Chữ hoa</translation>
    </message>
    <message>
        <source>Repeated parameter</source>
        <translation>Tham số lặp</translation>
    </message>
    <message>
        <source>Empty parameter</source>
        <translation>Tham số trống</translation>
    </message>
    <message>
        <source>Missing parameter</source>
        <translation>Thiếu tham số</translation>
    </message>
    <message>
        <source>Tags on an internal link</source>
        <translation>Thẻ trên liên kết nội bộ</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Dữ liệu cá nhân</translation>
    </message>
    <message>
        <source>Against the rules</source>
        <translation>Trái quy tắc</translation>
    </message>
    <message>
        <source>No channel group</source>
        <translation>Không thuộc nhóm kênh nào</translation>
    </message>
    <message>
        <source>Nearly the same value</source>
        <translation>Gần như cùng giá trị</translation>
    </message>
    <message>
        <source>Same parameters elsewhere</source>
        <translation>Trùng tham số với liên kết khác</translation>
    </message>
</context>
<context>
    <name>pheu::UtmAuditCommand</name>
    <message>
        <source>Line</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Liên kết</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Phát hiện</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>Đã sửa</translation>
    </message>
    <message>
        <source>URLs: %1, findings: %2</source>
        <translation>URL: %1, phát hiện: %2</translation>
    </message>
    <message>
        <source>Links put right: %1</source>
        <translation>Liên kết đã sửa: %1</translation>
    </message>
    <message>
        <source>Finds what splits or loses figures in tagged URLs, and how each should be.</source>
        <translation>Tìm những gì làm tách hoặc mất số liệu trong các URL có thẻ, và cách viết đúng.</translation>
    </message>
    <message>
        <source>A list of URLs: one a line, or a table with a column of them; without URLs and list: the workspace&apos;s links.</source>
        <translation>Một danh sách URL: mỗi dòng một địa chỉ, hoặc một bảng có cột URL; không có URL và danh sách: các liên kết của không gian làm việc.</translation>
    </message>
    <message>
        <source>The URLs stand on pages of your own site: tags on links within it are findings.</source>
        <translation>Các URL nằm trên trang của chính bạn: thẻ trên liên kết nội bộ là một phát hiện.</translation>
    </message>
    <message>
        <source>Domains of your own, beside those of the rules.</source>
        <translation>Các tên miền của bạn, ngoài những tên trong quy tắc.</translation>
    </message>
    <message>
        <source>Puts the workspace&apos;s links right, as one edit.</source>
        <translation>Sửa các liên kết của không gian làm việc, thành một lần chỉnh sửa.</translation>
    </message>
    <message>
        <source>Exit code 3 when there is a finding.</source>
        <translation>Mã thoát 3 khi có phát hiện.</translation>
    </message>
    <message>
        <source>--fix changes the workspace&apos;s links; for URLs of your own take the addresses that the answer gives.</source>
        <translation>--fix thay đổi các liên kết của không gian làm việc; với URL của bạn hãy lấy các địa chỉ trong câu trả lời.</translation>
    </message>
    <message>
        <source>--own-site and --own-domain are about URLs that are given or listed.</source>
        <translation>--own-site và --own-domain dành cho các URL được đưa vào hoặc liệt kê.</translation>
    </message>
</context>
<context>
    <name>pheu::UtmBuildCommand</name>
    <message>
        <source>refused</source>
        <translation>bị từ chối</translation>
    </message>
    <message>
        <source>there already</source>
        <translation>đã có</translation>
    </message>
    <message>
        <source>made</source>
        <translation>đã tạo</translation>
    </message>
    <message>
        <source>can be made</source>
        <translation>có thể tạo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Tagged URL</source>
        <translation>URL đã gắn thẻ</translation>
    </message>
    <message>
        <source>Channel group</source>
        <translation>Nhóm kênh</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Links made: %1, there already: %2</source>
        <translation>Liên kết đã tạo: %1, đã có: %2</translation>
    </message>
    <message>
        <source>Makes links for ads, campaigns, channels and contents, all of them with each other.</source>
        <translation>Tạo liên kết cho quảng cáo, chiến dịch, kênh và nội dung, tất cả kết hợp với nhau.</translation>
    </message>
    <message>
        <source>An ad, by name or id: its campaign, channel and landing page are taken.</source>
        <translation>Một quảng cáo, theo tên hoặc id: lấy chiến dịch, kênh và trang đích của nó.</translation>
    </message>
    <message>
        <source>A campaign, by name or id.</source>
        <translation>Một chiến dịch, theo tên hoặc id.</translation>
    </message>
    <message>
        <source>A channel; none: those of the ad or campaign.</source>
        <translation>Một kênh; không có: kênh của quảng cáo hoặc chiến dịch.</translation>
    </message>
    <message>
        <source>Variants, one link each.</source>
        <translation>Các biến thể, mỗi biến thể một liên kết.</translation>
    </message>
    <message>
        <source>Where the link is put: a template from the list below.</source>
        <translation>Nơi đặt liên kết: một mẫu trong danh sách bên dưới.</translation>
    </message>
    <message>
        <source>Where the links lead; none: the ad&apos;s landing page.</source>
        <translation>Nơi liên kết dẫn tới; không có: trang đích của quảng cáo.</translation>
    </message>
    <message>
        <source>Name of the link; none: made of what it is for.</source>
        <translation>Tên liên kết; không có: ghép từ những gì nó dành cho.</translation>
    </message>
    <message>
        <source>The parameter %1.</source>
        <translation>Tham số %1.</translation>
    </message>
    <message>
        <source>Day for the naming template; none: the campaign&apos;s start, else today.</source>
        <translation>Ngày cho mẫu đặt tên; không có: ngày bắt đầu của chiến dịch, nếu không thì hôm nay.</translation>
    </message>
    <message>
        <source>Shows the plan and writes nothing.</source>
        <translation>Cho xem kế hoạch và không ghi gì.</translation>
    </message>
    <message>
        <source>Templates:</source>
        <translation>Các mẫu:</translation>
    </message>
    <message>
        <source>--date takes a day such as 2026-03-01, not “%1”.</source>
        <translation>--date nhận một ngày như 2026-03-01, không phải “%1”.</translation>
    </message>
    <message>
        <source>No link was made: %1 --dry-run shows the whole plan.</source>
        <translation>Chưa tạo liên kết nào: %1 --dry-run cho xem toàn bộ kế hoạch.</translation>
    </message>
</context>
<context>
    <name>pheu::UtmCommand</name>
    <message>
        <source>Builds UTM links, looks through URLs, writes QR codes.</source>
        <translation>Tạo liên kết UTM, rà soát URL, ghi mã QR.</translation>
    </message>
    <message>
        <source>Actions:</source>
        <translation>Hành động:</translation>
    </message>
    <message>
        <source>“pheu utm FILE ACTION --help” shows what an action takes.</source>
        <translation>“pheu utm FILE ACTION --help” cho biết một hành động nhận gì.</translation>
    </message>
    <message>
        <source>“utm” needs FILE and an action.</source>
        <translation>“utm” cần FILE và một hành động.</translation>
    </message>
    <message>
        <source>“utm” takes the file first, then an action.</source>
        <translation>“utm” nhận tệp trước, rồi đến hành động.</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>Có: %1.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Có phải ý bạn là %1?</translation>
    </message>
    <message>
        <source>“utm” has no action “%1”.</source>
        <translation>“utm” không có hành động “%1”.</translation>
    </message>
    <message>
        <source>Form of the answer: table unless said.</source>
        <translation>Dạng trả lời: bảng, nếu không nêu khác.</translation>
    </message>
    <message>
        <source>The same as --format json.</source>
        <translation>Giống như --format json.</translation>
    </message>
    <message>
        <source>This workspace has no page “%1”.</source>
        <translation>Không gian làm việc này không có trang “%1”.</translation>
    </message>
    <message>
        <source>The page “%1” has no record “%2”.</source>
        <translation>Trang “%1” không có bản ghi “%2”.</translation>
    </message>
</context>
<context>
    <name>pheu::UtmLinks</name>
    <message>
        <source>“%1” is no web address. It needs https:// and a host, without spaces.</source>
        <translation>“%1” không phải địa chỉ web. Cần https:// và tên máy chủ, không có dấu cách.</translation>
    </message>
    <message>
        <source>No link was made, because each one is refused or there already.</source>
        <translation>Chưa tạo liên kết nào, vì mỗi liên kết đều bị từ chối hoặc đã có.</translation>
    </message>
    <message>
        <source>That would be more than %1 links at once. Choose fewer ads, channels or contents.</source>
        <translation>Như vậy là hơn %1 liên kết một lúc. Hãy chọn ít quảng cáo, kênh hoặc nội dung hơn.</translation>
    </message>
    <message>
        <source>There is no address to lead to. Give a base URL, or fill in the ad&apos;s landing page.</source>
        <translation>Không có địa chỉ để dẫn tới. Hãy cho một URL gốc, hoặc điền trang đích của quảng cáo.</translation>
    </message>
    <message>
        <source>This workspace has no page of UTM links. Make a workspace from the ad-campaign template, or bring the page back by undo.</source>
        <translation>Không gian làm việc này không có trang liên kết UTM. Hãy tạo không gian làm việc từ mẫu ad-campaign, hoặc lấy lại trang bằng hoàn tác.</translation>
    </message>
    <message>
        <source>There is no link template “%1”. There are: %2.</source>
        <translation>Không có mẫu liên kết “%1”. Có: %2.</translation>
    </message>
    <message>
        <source>“%1” has the same parameters and leads elsewhere: reports add the two up.</source>
        <translation>“%1” có cùng tham số nhưng dẫn tới nơi khác: báo cáo sẽ cộng gộp hai liên kết.</translation>
    </message>
</context>
<context>
    <name>pheu::UtmNaming</name>
    <message>
        <source>The naming template “%1” cannot be used: there is no placeholder {%2}. There are: %3.</source>
        <translation>Không dùng được mẫu đặt tên “%1”: không có chỗ điền {%2}. Có các chỗ: %3.</translation>
    </message>
    <message>
        <source>The naming template “%1” cannot be used: a { is not closed by }.</source>
        <translation>Không dùng được mẫu đặt tên “%1”: một dấu { không được đóng bằng }.</translation>
    </message>
</context>
<context>
    <name>pheu::UtmQrCommand</name>
    <message>
        <source>--%1 takes a whole number from %2 to %3, not “%4”.</source>
        <translation>--%1 nhận một số nguyên từ %2 đến %3, không phải “%4”.</translation>
    </message>
    <message>
        <source>Writes QR codes of links as PNG or SVG.</source>
        <translation>Ghi mã QR của các liên kết thành PNG hoặc SVG.</translation>
    </message>
    <message>
        <source>One file for one code, a folder for more; needed.</source>
        <translation>Một tệp cho một mã, một thư mục cho nhiều mã; bắt buộc.</translation>
    </message>
    <message>
        <source>An address that is no link of the workspace.</source>
        <translation>Một địa chỉ không phải liên kết của không gian làm việc.</translation>
    </message>
    <message>
        <source>Pixels of a side: 1024 unless said.</source>
        <translation>Số điểm ảnh mỗi cạnh: 1024 nếu không chỉ rõ.</translation>
    </message>
    <message>
        <source>Squares of white around it: 4 unless said.</source>
        <translation>Số ô viền trắng xung quanh: 4 nếu không chỉ rõ.</translation>
    </message>
    <message>
        <source>How much may be hidden or dirty, about 7, 15, 25 or 30 %: M unless said.</source>
        <translation>Bao nhiêu phần có thể bị che hoặc bẩn, khoảng 7, 15, 25 hoặc 30 %: M nếu không chỉ rõ.</translation>
    </message>
    <message>
        <source>What is written into a folder: png unless said.</source>
        <translation>Ghi gì vào thư mục: png nếu không chỉ rõ.</translation>
    </message>
    <message>
        <source>LINK is a name or an id on the page UTM Links; without links, filter and URL: all of them.</source>
        <translation>LINK là tên hoặc id trên trang Liên kết UTM; không có liên kết, bộ lọc và URL: tất cả.</translation>
    </message>
    <message>
        <source>Name the file or the folder to write: -o FILE.png.</source>
        <translation>Hãy nêu tệp hoặc thư mục để ghi: -o FILE.png.</translation>
    </message>
    <message>
        <source>--type is for a folder; a file is written as its name ends.</source>
        <translation>--type dành cho thư mục; tệp được ghi theo đuôi tên của nó.</translation>
    </message>
    <message>
        <source>No QR code was written: no link fits.</source>
        <translation>Không ghi mã QR nào: không có liên kết phù hợp.</translation>
    </message>
    <message>
        <source>%1 is one file, and there are %2 links: name a folder instead.</source>
        <translation>%1 là một tệp, mà có %2 liên kết: hãy nêu một thư mục.</translation>
    </message>
    <message>
        <source>QR code written to %1</source>
        <translation>Mã QR đã ghi vào %1</translation>
    </message>
    <message>
        <source>QR codes written to %1: %2</source>
        <translation>Mã QR đã ghi vào %1: %2</translation>
    </message>
    <message>
        <source>A QR code is written as .png or .svg, not as .%1; a folder whose name has a dot ends in /.</source>
        <translation>Mã QR được ghi thành .png hoặc .svg, không phải .%1; thư mục có dấu chấm trong tên phải kết thúc bằng /.</translation>
    </message>
</context>
<context>
    <name>pheu::UtmRules</name>
    <message>
        <source>“%1” is written without marks: “%2”.</source>
        <translation>“%1” được viết không dấu: “%2”.</translation>
    </message>
    <message>
        <source>“%1” is written in lower case: “%2”.</source>
        <translation>“%1” được viết bằng chữ thường: “%2”.</translation>
    </message>
    <message>
        <source>Words of “%1” are divided by the separator alone: “%2”.</source>
        <translation>Các từ của “%1” chỉ cách nhau bằng dấu phân cách: “%2”.</translation>
    </message>
    <message>
        <source>“%1” is not among the sources that the rules allow: %2. Choose one of them, or add it to the rules.</source>
        <translation>“%1” không nằm trong các nguồn mà quy tắc cho phép: %2. Hãy chọn một nguồn, hoặc thêm vào quy tắc.</translation>
    </message>
    <message>
        <source>“%1” is not among the media that the rules allow: %2. Choose one of them, or add it to the rules.</source>
        <translation>“%1” không nằm trong các phương tiện mà quy tắc cho phép: %2. Hãy chọn một phương tiện, hoặc thêm vào quy tắc.</translation>
    </message>
    <message>
        <source>%1 is empty, and the rules require it.</source>
        <translation>%1 trống, mà quy tắc bắt buộc có.</translation>
    </message>
    <message>
        <source>“%1” is written as the rules have it: “%2”.</source>
        <translation>“%1” được viết theo quy tắc: “%2”.</translation>
    </message>
    <message>
        <source>“%1” has no letter or digit.</source>
        <translation>“%1” không có chữ cái hay chữ số nào.</translation>
    </message>
    <message>
        <source>“%1” contains the word “%2”, which the rules forbid.</source>
        <translation>“%1” chứa từ “%2” mà quy tắc cấm.</translation>
    </message>
    <message>
        <source>“%1” has %2 characters, and the rules allow %3. Shorten it.</source>
        <translation>“%1” có %2 ký tự, mà quy tắc cho phép %3. Hãy rút ngắn.</translation>
    </message>
    <message>
        <source>The UTM rules were not changed: “%1” %2</source>
        <translation>Quy tắc UTM chưa được đổi: “%1” %2</translation>
    </message>
    <message>
        <source>needs a list of at most %1 texts.</source>
        <translation>cần một danh sách nhiều nhất %1 văn bản.</translation>
    </message>
    <message>
        <source>needs a list of texts.</source>
        <translation>cần một danh sách văn bản.</translation>
    </message>
    <message>
        <source>needs true or false.</source>
        <translation>cần true hoặc false.</translation>
    </message>
    <message>
        <source>needs an object of parameters and templates.</source>
        <translation>cần một đối tượng gồm tham số và mẫu.</translation>
    </message>
    <message>
        <source>names “%1”, which is not one of the nine UTM parameters.</source>
        <translation>nêu “%1”, không phải một trong chín tham số UTM.</translation>
    </message>
    <message>
        <source>needs one of - _ . + or nothing.</source>
        <translation>cần một trong các dấu - _ . + hoặc không gì cả.</translation>
    </message>
    <message>
        <source>needs a whole number of characters from 0 (any) to 10000.</source>
        <translation>cần một số nguyên ký tự từ 0 (tùy ý) đến 10000.</translation>
    </message>
    <message>
        <source>needs a list of rules, each with a group and a pattern for source, medium or campaign.</source>
        <translation>cần một danh sách quy tắc, mỗi quy tắc có một nhóm và một mẫu cho nguồn, phương tiện hoặc chiến dịch.</translation>
    </message>
</context>
<context>
    <name>pheu::UtmRulesCommand</name>
    <message>
        <source>There is no rule in “%1”. There are: %2, and naming.PARAMETER.</source>
        <translation>Không có quy tắc nào ở “%1”. Có: %2, và naming.PARAMETER.</translation>
    </message>
    <message>
        <source>“%1” could not be read: %2.</source>
        <translation>Không đọc được “%1”: %2.</translation>
    </message>
    <message>
        <source>“%1” holds no rules: it needs a JSON object, as --json writes it.</source>
        <translation>“%1” không có quy tắc nào: cần một đối tượng JSON như --json ghi ra.</translation>
    </message>
    <message>
        <source>Tells the channel group and the channel of a source and medium.</source>
        <translation>Cho biết nhóm kênh và kênh của một nguồn và phương tiện.</translation>
    </message>
    <message>
        <source>The source, such as facebook.</source>
        <translation>Nguồn, như facebook.</translation>
    </message>
    <message>
        <source>The medium, such as cpc.</source>
        <translation>Phương tiện, như cpc.</translation>
    </message>
    <message>
        <source>The campaign&apos;s name as it is tagged.</source>
        <translation>Tên chiến dịch như được gắn thẻ.</translation>
    </message>
    <message>
        <source>Answers as JSON.</source>
        <translation>Trả lời bằng JSON.</translation>
    </message>
    <message>
        <source>%1 (channel %2)</source>
        <translation>%1 (kênh %2)</translation>
    </message>
    <message>
        <source>Shows the rules for UTM parameters, or changes them.</source>
        <translation>Cho xem các quy tắc cho tham số UTM, hoặc đổi chúng.</translation>
    </message>
    <message>
        <source>A rule: sources=facebook,zalo or naming.utm_campaign={yyyy}-{mm}-{campaign}.</source>
        <translation>Một quy tắc: sources=facebook,zalo hoặc naming.utm_campaign={yyyy}-{mm}-{campaign}.</translation>
    </message>
    <message>
        <source>Takes all rules from a file that --json wrote.</source>
        <translation>Lấy mọi quy tắc từ một tệp mà --json đã ghi.</translation>
    </message>
    <message>
        <source>Back to the rules that Pheu ships.</source>
        <translation>Trở về các quy tắc đi kèm Pheu.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Quy tắc</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
</context>
<context>
    <name>pheu::ValueCheck</name>
    <message>
        <source>The field “%1” was not changed: %2</source>
        <translation>Chưa sửa trường “%1”: %2</translation>
    </message>
    <message>
        <source>it shows the links of other records to this one. Change the link in those records.</source>
        <translation>nó hiện liên kết của các bản ghi khác đến bản ghi này. Hãy sửa liên kết trong các bản ghi đó.</translation>
    </message>
    <message>
        <source>it is computed from other fields. Change those.</source>
        <translation>nó được tính từ các trường khác. Hãy sửa các trường đó.</translation>
    </message>
    <message>
        <source>the program keeps it.</source>
        <translation>chương trình tự giữ nó.</translation>
    </message>
    <message>
        <source>it needs a day between the years 1 and 9999.</source>
        <translation>cần một ngày từ năm 1 đến năm 9999.</translation>
    </message>
    <message>
        <source>it needs text.</source>
        <translation>cần văn bản.</translation>
    </message>
    <message>
        <source>the text is longer than 2 MB. Shorten it.</source>
        <translation>văn bản dài hơn 2 MB. Hãy rút ngắn.</translation>
    </message>
    <message>
        <source>it needs a whole number, an option or a record.</source>
        <translation>cần một số nguyên, một lựa chọn hoặc một bản ghi.</translation>
    </message>
    <message>
        <source>it is either set or not.</source>
        <translation>nó chỉ có đánh dấu hoặc không.</translation>
    </message>
    <message>
        <source>it needs a list of options or records.</source>
        <translation>cần một danh sách lựa chọn hoặc bản ghi.</translation>
    </message>
    <message>
        <source>it needs a number.</source>
        <translation>cần một số.</translation>
    </message>
    <message>
        <source>there is no record %1 in “%2”. Choose another one.</source>
        <translation>không có bản ghi %1 trong “%2”. Hãy chọn bản ghi khác.</translation>
    </message>
    <message>
        <source>it has no option with the number %1.</source>
        <translation>không có lựa chọn mang số %1.</translation>
    </message>
    <message>
        <source>it takes 1 to %1 stars.</source>
        <translation>nó nhận từ 1 đến %1 sao.</translation>
    </message>
    <message>
        <source>it needs a time between the years 1 and 9999.</source>
        <translation>cần thời điểm giữa năm 1 và năm 9999.</translation>
    </message>
    <message>
        <source>there is no file with the number %1.</source>
        <translation>không có tệp mang số %1.</translation>
    </message>
</context>
<context>
    <name>pheu::ViewBar</name>
    <message>
        <source>Views</source>
        <translation>Các dạng xem</translation>
    </message>
    <message>
        <source>Add a view</source>
        <translation>Thêm dạng xem</translation>
    </message>
    <message>
        <source>All views (Ctrl+Tab for the next)</source>
        <translation>Mọi dạng xem (Ctrl+Tab sang dạng kế tiếp)</translation>
    </message>
    <message>
        <source>Remove the view</source>
        <translation>Bỏ dạng xem</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Tên dạng xem</translation>
    </message>
</context>
<context>
    <name>pheu::ViewKinds</name>
    <message>
        <source>Grid</source>
        <translation>Lưới</translation>
    </message>
    <message>
        <source>Rows and columns, with groups and subtotals</source>
        <translation>Hàng và cột, có nhóm và tổng con</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Bảng thẻ</translation>
    </message>
    <message>
        <source>Cards in columns by a choice or a link; drag to change it</source>
        <translation>Thẻ trong các cột theo một lựa chọn hay liên kết; kéo để đổi</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Thư viện ảnh</translation>
    </message>
    <message>
        <source>Large cards with their picture</source>
        <translation>Thẻ lớn kèm hình</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Lịch</translation>
    </message>
    <message>
        <source>Records on their days; drag to another day</source>
        <translation>Bản ghi trên ngày của chúng; kéo sang ngày khác</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Dòng thời gian</translation>
    </message>
    <message>
        <source>Bars from start to end, in lanes</source>
        <translation>Thanh từ lúc bắt đầu đến lúc kết thúc, theo làn</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Biểu mẫu</translation>
    </message>
    <message>
        <source>One record after the other, quickly typed in</source>
        <translation>Từng bản ghi một, gõ nhanh</translation>
    </message>
    <message>
        <source>Pivot</source>
        <translation>Bảng tổng hợp</translation>
    </message>
    <message>
        <source>KPIs by one or two dimensions, with heat colours</source>
        <translation>KPI theo một hay hai chiều, có màu đậm nhạt</translation>
    </message>
</context>
<context>
    <name>pheu::ViewRecords</name>
    <message>
        <source>Without a name</source>
        <translation>Không có tên</translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation>Bản ghi %1</translation>
    </message>
</context>
<context>
    <name>pheu::ViewStrip</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>pheu::WhatIfDialog</name>
    <message>
        <source>How much is to be reached</source>
        <translation>Cần đạt bao nhiêu</translation>
    </message>
    <message>
        <source>Keep this scenario</source>
        <translation>Giữ kịch bản này</translation>
    </message>
    <message>
        <source>Make goals of it</source>
        <translation>Biến thành mục tiêu</translation>
    </message>
    <message>
        <source>What would it take?</source>
        <translation>Cần những gì?</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>Phễu</translation>
    </message>
    <message>
        <source>What is given</source>
        <translation>Điều đã cho</translation>
    </message>
    <message>
        <source>I want so many at the end</source>
        <translation>Tôi muốn chừng này ở cuối</translation>
    </message>
    <message>
        <source>I want this revenue</source>
        <translation>Tôi muốn doanh thu này</translation>
    </message>
    <message>
        <source>I have this budget</source>
        <translation>Tôi có ngân sách này</translation>
    </message>
    <message>
        <source>Name of the scenario</source>
        <translation>Tên kịch bản</translation>
    </message>
    <message>
        <source>What it takes</source>
        <translation>Cần những gì</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 trên %2</translation>
    </message>
    <message>
        <source>Cost of one: %1</source>
        <translation>Chi phí một đơn vị: %1</translation>
    </message>
    <message>
        <source>Revenue of one: %1</source>
        <translation>Doanh thu một đơn vị: %1</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Ngân sách</translation>
    </message>
    <message>
        <source>Write how much is to be reached.</source>
        <translation>Hãy viết cần đạt bao nhiêu.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Bây giờ</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Doanh thu</translation>
    </message>
    <message>
        <source>Return on investment</source>
        <translation>Tỷ suất hoàn vốn</translation>
    </message>
    <message>
        <source>Choose the period of the goals.</source>
        <translation>Hãy chọn kỳ của các mục tiêu.</translation>
    </message>
    <message>
        <source>First day of the rates</source>
        <translation>Ngày đầu của các tỷ lệ</translation>
    </message>
    <message>
        <source>Last day of the rates</source>
        <translation>Ngày cuối của các tỷ lệ</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Dùng lại</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Gỡ bỏ</translation>
    </message>
    <message>
        <source>Rates, prices and budget of a scenario that is kept</source>
        <translation>Tỷ lệ, giá và ngân sách của một kịch bản đã giữ</translation>
    </message>
    <message>
        <source>Days of the rates</source>
        <translation>Những ngày lấy tỷ lệ</translation>
    </message>
    <message>
        <source>Rates of the last 30 days</source>
        <translation>Tỷ lệ của 30 ngày gần nhất</translation>
    </message>
    <message>
        <source>Rates of the last 90 days</source>
        <translation>Tỷ lệ của 90 ngày gần nhất</translation>
    </message>
    <message>
        <source>Rates of the last 365 days</source>
        <translation>Tỷ lệ của 365 ngày gần nhất</translation>
    </message>
    <message>
        <source>Rates of days of your own</source>
        <translation>Tỷ lệ của những ngày tự chọn</translation>
    </message>
    <message>
        <source>The days end before they begin.</source>
        <translation>Các ngày kết thúc trước khi bắt đầu.</translation>
    </message>
    <message>
        <source>%1. Move a rate, a price or the budget to see what follows.</source>
        <translation>%1. Hãy thay đổi một tỷ lệ, giá hoặc ngân sách để xem điều gì theo sau.</translation>
    </message>
    <message>
        <source>A tree of at most four levels: people and things in whole numbers, money in whole units of the currency, rates as goals of their own</source>
        <translation>Một cây nhiều nhất bốn cấp: người và vật là số nguyên, tiền theo đơn vị nguyên của tiền tệ, tỷ lệ là mục tiêu riêng</translation>
    </message>
</context>
<context>
    <name>pheu::WindowActions</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>Mở &amp;gần đây</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Hoàn tác: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Làm lại</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Làm lại: %1</translation>
    </message>
    <message>
        <source>&amp;New workspace…</source>
        <translation>&amp;Không gian làm việc mới…</translation>
    </message>
    <message>
        <source>New &amp;sample</source>
        <translation>Dữ liệu &amp;mẫu mới</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Mở…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Nhập…</translation>
    </message>
    <message>
        <source>&amp;Export page…</source>
        <translation>&amp;Xuất trang…</translation>
    </message>
    <message>
        <source>Export &amp;report (PDF)…</source>
        <translation>Xuất &amp;báo cáo (PDF)…</translation>
    </message>
    <message>
        <source>Save a &amp;copy…</source>
        <translation>Lưu &amp;bản sao…</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>&amp;Sao lưu…</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>&amp;Cài đặt…</translation>
    </message>
    <message>
        <source>Close &amp;workspace</source>
        <translation>Đóng không gian &amp;làm việc</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>T&amp;hoát</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Cắt</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Sao chép</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Dán</translation>
    </message>
    <message>
        <source>Fill &amp;down</source>
        <translation>Điền &amp;xuống</translation>
    </message>
    <message>
        <source>&amp;Empty the cells</source>
        <translation>Làm t&amp;rống các ô</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Chọn &amp;tất cả</translation>
    </message>
    <message>
        <source>&amp;New record</source>
        <translation>&amp;Bản ghi mới</translation>
    </message>
    <message>
        <source>De&amp;lete the selected records</source>
        <translation>Xóa các bản &amp;ghi đã chọn</translation>
    </message>
    <message>
        <source>&amp;Find in the page</source>
        <translation>&amp;Tìm trong trang</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>Tổng &amp;quan</translation>
    </message>
    <message>
        <source>&amp;Record panel</source>
        <translation>&amp;Khung bản ghi</translation>
    </message>
    <message>
        <source>&amp;Next area</source>
        <translation>&amp;Vùng kế tiếp</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>Theo &amp;hệ thống</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Sáng</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Tối</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Lịch sử…</translation>
    </message>
    <message>
        <source>KPI &amp;catalogue…</source>
        <translation>Danh mục &amp;KPI…</translation>
    </message>
    <message>
        <source>Check the &amp;file…</source>
        <translation>Kiểm tra &amp;tệp…</translation>
    </message>
    <message>
        <source>Keyboard &amp;shortcuts</source>
        <translation>&amp;Phím tắt</translation>
    </message>
    <message>
        <source>&amp;About Pheu</source>
        <translation>&amp;Giới thiệu Pheu</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>Tệ&amp;p</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Sửa</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Xem</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Giao diện</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Ngôn ngữ</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>&amp;Dữ liệu</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Trợ &amp;giúp</translation>
    </message>
    <message>
        <source>New w&amp;indow</source>
        <translation>Cửa &amp;sổ mới</translation>
    </message>
    <message>
        <source>Save as a te&amp;mplate…</source>
        <translation>Lưu thành &amp;mẫu…</translation>
    </message>
    <message>
        <source>Fill a s&amp;eries down</source>
        <translation>Điền &amp;chuỗi xuống dưới</translation>
    </message>
    <message>
        <source>&amp;Set the selected cells…</source>
        <translation>Đặt giá trị &amp;các ô đã chọn…</translation>
    </message>
    <message>
        <source>D&amp;uplicate the records</source>
        <translation>&amp;Nhân bản các bản ghi</translation>
    </message>
    <message>
        <source>Find and re&amp;place…</source>
        <translation>Tìm và th&amp;ay…</translation>
    </message>
    <message>
        <source>Search or &amp;run a command…</source>
        <translation>Tìm hoặc &amp;chạy lệnh…</translation>
    </message>
    <message>
        <source>Next &amp;view of the page</source>
        <translation>Dạng &amp;xem kế tiếp của trang</translation>
    </message>
    <message>
        <source>&amp;Previous view of the page</source>
        <translation>Dạng xem &amp;trước của trang</translation>
    </message>
    <message>
        <source>&amp;New page…</source>
        <translation>&amp;Trang mới…</translation>
    </message>
    <message>
        <source>Export the w&amp;hole workspace…</source>
        <translation>Xuất &amp;toàn bộ không gian làm việc…</translation>
    </message>
    <message>
        <source>&amp;Build links…</source>
        <translation>&amp;Tạo liên kết…</translation>
    </message>
    <message>
        <source>Look &amp;through links…</source>
        <translation>Rà &amp;soát liên kết…</translation>
    </message>
    <message>
        <source>&amp;QR codes…</source>
        <translation>Mã &amp;QR…</translation>
    </message>
    <message>
        <source>UTM &amp;rules…</source>
        <translation>&amp;Quy tắc UTM…</translation>
    </message>
    <message>
        <source>&amp;Links</source>
        <translation>&amp;Liên kết</translation>
    </message>
    <message>
        <source>Import from the clip&amp;board…</source>
        <translation>Nhập từ &amp;bảng tạm…</translation>
    </message>
    <message>
        <source>&amp;Goals</source>
        <translation>&amp;Mục tiêu</translation>
    </message>
    <message>
        <source>&amp;Imports…</source>
        <translation>Các lần &amp;nhập…</translation>
    </message>
</context>
<context>
    <name>pheu::WindowDialogs</name>
    <message>
        <source>The report is in %1.</source>
        <translation>Báo cáo nằm ở %1.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>“%1” cannot be opened: only http, https and mailto addresses are.</source>
        <translation>Không mở được “%1”: chỉ mở địa chỉ http, https và mailto.</translation>
    </message>
    <message>
        <source>Open %1 outside Pheu?</source>
        <translation>Mở %1 bên ngoài Pheu?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) made.</source>
        <translation>
            <numerusform>Đã tạo %n liên kết.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pheu::WindowFiles</name>
    <message>
        <source>Pheu sample</source>
        <translation>Pheu mẫu</translation>
    </message>
    <message>
        <source>Making the sample</source>
        <translation>Đang tạo dữ liệu mẫu</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>Mở không gian làm việc</translation>
    </message>
    <message>
        <source>Pheu workspaces (*.pheu);;All files (*)</source>
        <translation>Không gian làm việc Pheu (*.pheu);;Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Choose the files to import</source>
        <translation>Chọn các tệp cần nhập</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Bảng (*.csv *.tsv *.txt);;Mọi tệp (*)</translation>
    </message>
    <message>
        <source>%1 backup %2</source>
        <translation>%1 sao lưu %2</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 bản sao</translation>
    </message>
    <message>
        <source>Where the backup goes</source>
        <translation>Nơi đặt bản sao lưu</translation>
    </message>
    <message>
        <source>Where the copy goes</source>
        <translation>Nơi đặt bản sao</translation>
    </message>
    <message>
        <source>Pheu workspaces (*.pheu)</source>
        <translation>Không gian làm việc Pheu (*.pheu)</translation>
    </message>
    <message>
        <source>The copy cannot replace the open workspace itself. Choose another name.</source>
        <translation>Bản sao không thể thay chính không gian đang mở. Hãy chọn tên khác.</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Đang sao lưu</translation>
    </message>
    <message>
        <source>Saving a copy</source>
        <translation>Đang lưu bản sao</translation>
    </message>
    <message>
        <source>A verified copy is in %1.</source>
        <translation>Bản sao đã kiểm tra nằm ở %1.</translation>
    </message>
    <message>
        <source>Export the page</source>
        <translation>Xuất trang</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Đang xuất</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are in %1.</source>
        <translation>
            <numerusform>%n bản ghi nằm trong %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking the file</source>
        <translation>Đang kiểm tra tệp</translation>
    </message>
    <message>
        <source>The file is damaged: %1 Save a copy and repair it with “pheu check --repair”.</source>
        <translation>Tệp bị hỏng: %1 Hãy lưu một bản sao và sửa bằng “pheu check --repair”.</translation>
    </message>
    <message numerus="yes">
        <source>The file is sound: %n record(s) are as they were written.</source>
        <translation>
            <numerusform>Tệp nguyên vẹn: %n bản ghi đúng như lúc ghi.</numerusform>
        </translation>
    </message>
    <message>
        <source>This file is damaged: %1 Save a copy before you go on, and repair it with “pheu check --repair”.</source>
        <translation>Tệp này bị hỏng: %1 Hãy lưu một bản sao trước khi tiếp tục, và sửa bằng “pheu check --repair”.</translation>
    </message>
    <message>
        <source>Redoing</source>
        <translation>Đang làm lại</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>Đang hoàn tác</translation>
    </message>
    <message>
        <source>Making the workspace</source>
        <translation>Đang tạo không gian làm việc</translation>
    </message>
    <message>
        <source>Where the template goes</source>
        <translation>Nơi lưu mẫu</translation>
    </message>
    <message>
        <source>Pheu templates (*%1)</source>
        <translation>Mẫu Pheu (*%1)</translation>
    </message>
    <message>
        <source>Saving the template</source>
        <translation>Đang lưu mẫu</translation>
    </message>
    <message>
        <source>The template is in %1. “New workspace” can begin with it.</source>
        <translation>Mẫu nằm ở %1. “Không gian làm việc mới” có thể bắt đầu với nó.</translation>
    </message>
    <message>
        <source>The history takes %1 of this file, more than the %2 that it may; nothing is forgotten unless you say so.</source>
        <translation>Lịch sử chiếm %1 của tệp này, nhiều hơn %2 cho phép; không gì bị quên nếu bạn chưa đồng ý.</translation>
    </message>
    <message>
        <source>A verified copy is in %1, and is open now.</source>
        <translation>Bản sao đã kiểm tra nằm ở %1, và đang được mở.</translation>
    </message>
    <message>
        <source>A folder of CSV files, one a page, with a data dictionary (*)</source>
        <translation>Thư mục các tệp CSV, mỗi trang một tệp, kèm từ điển dữ liệu (*)</translation>
    </message>
    <message>
        <source>A SQLite file with a view a page (*.sqlite)</source>
        <translation>Tệp SQLite với mỗi trang một view (*.sqlite)</translation>
    </message>
    <message>
        <source>Export the whole workspace</source>
        <translation>Xuất cả không gian làm việc</translation>
    </message>
    <message>
        <source>%1 export</source>
        <translation>%1 xuất</translation>
    </message>
</context>
<context>
    <name>pheu::WindowImports</name>
    <message numerus="yes">
        <source>%n new export(s) in “%1”, %2 rows.</source>
        <translation>
            <numerusform>%n tệp xuất mới trong “%1”, %2 dòng.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing can be imported: this workspace is read-only. Save a copy and import there.</source>
        <translation>Không nhập được: không gian làm việc này chỉ đọc. Hãy lưu một bản sao và nhập vào đó.</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Đang nhập</translation>
    </message>
</context>
<context>
    <name>pheu::Workbook</name>
    <message>
        <source>Save the sheet as “CSV UTF-8” and import that file.</source>
        <translation>Hãy lưu trang tính thành “CSV UTF-8” rồi nhập tệp đó.</translation>
    </message>
    <message>
        <source>it is packed from more than 2,000 parts</source>
        <translation>nó được đóng gói từ hơn 2.000 phần</translation>
    </message>
    <message>
        <source>its part “%1” unpacks to more than 128 MB</source>
        <translation>phần “%1” của nó bung ra hơn 128 MB</translation>
    </message>
    <message>
        <source>it unpacks to more than 256 MB</source>
        <translation>nó bung ra hơn 256 MB</translation>
    </message>
    <message>
        <source>its part “%1” unpacks to more than 200 times its size</source>
        <translation>phần “%1” của nó bung ra hơn 200 lần kích thước</translation>
    </message>
    <message>
        <source>its part “%1” is nested more than 64 levels deep</source>
        <translation>phần “%1” của nó lồng nhau hơn 64 tầng</translation>
    </message>
    <message>
        <source>its part “%1” holds a tag of more than 1 MB</source>
        <translation>phần “%1” của nó có một thẻ lớn hơn 1 MB</translation>
    </message>
    <message>
        <source>a cell of it (%1) holds more text than Excel allows</source>
        <translation>một ô của nó (%1) chứa nhiều chữ hơn Excel cho phép</translation>
    </message>
    <message>
        <source>it has more than 5,000,000 filled cells</source>
        <translation>nó có hơn 5.000.000 ô có dữ liệu</translation>
    </message>
    <message>
        <source>it has more than 50,000 merged cells</source>
        <translation>nó có hơn 50.000 ô gộp</translation>
    </message>
    <message>
        <source>its texts are larger than 64 MB</source>
        <translation>các văn bản của nó lớn hơn 64 MB</translation>
    </message>
    <message>
        <source>its sheets are larger than 128 MB as text</source>
        <translation>các trang tính của nó lớn hơn 128 MB khi thành văn bản</translation>
    </message>
    <message>
        <source>reading it takes more than 192 MB of memory</source>
        <translation>đọc nó cần hơn 192 MB bộ nhớ</translation>
    </message>
    <message>
        <source>“%1” is a ZIP archive. Unpack it and import the files inside.</source>
        <translation>“%1” là tệp nén ZIP. Hãy giải nén và nhập các tệp bên trong.</translation>
    </message>
    <message>
        <source>“%1” is a binary Excel workbook (.xlsb). Open it in Excel, save it as .xlsx and import that file.</source>
        <translation>“%1” là sổ làm việc Excel nhị phân (.xlsb). Hãy mở bằng Excel, lưu thành .xlsx rồi nhập tệp đó.</translation>
    </message>
    <message>
        <source>“%1” is an OpenDocument spreadsheet. Open it in LibreOffice, save it as .xlsx and import that file.</source>
        <translation>“%1” là bảng tính OpenDocument. Hãy mở bằng LibreOffice, lưu thành .xlsx rồi nhập tệp đó.</translation>
    </message>
    <message>
        <source>“%1” is an Apple Numbers file. Open it in Numbers, export it to Excel (.xlsx) or CSV and import that file.</source>
        <translation>“%1” là tệp Apple Numbers. Hãy mở bằng Numbers, xuất thành Excel (.xlsx) hoặc CSV rồi nhập tệp đó.</translation>
    </message>
    <message>
        <source>“%1” is a document or a presentation, not a table. Export the report as CSV or Excel and import that file.</source>
        <translation>“%1” là văn bản hoặc bài trình chiếu, không phải bảng. Hãy xuất báo cáo thành CSV hoặc Excel rồi nhập tệp đó.</translation>
    </message>
    <message>
        <source>“%1” is protected with a password. Open it, save it without the password and import that file.</source>
        <translation>“%1” có mật khẩu. Hãy mở, lưu lại không mật khẩu rồi nhập tệp đó.</translation>
    </message>
    <message>
        <source>its part “%1” declares a document type, which no workbook needs and attacks use</source>
        <translation>phần “%1” của nó khai báo kiểu tài liệu, thứ không sổ làm việc nào cần và các cuộc tấn công hay dùng</translation>
    </message>
    <message>
        <source>its parts overlap, which no program writes by mistake</source>
        <translation>các phần của nó chồng lên nhau, điều không chương trình nào ghi nhầm</translation>
    </message>
    <message>
        <source>its part “%1” is packed in a way that workbooks are not</source>
        <translation>phần “%1” của nó được nén theo cách mà sổ làm việc không dùng</translation>
    </message>
    <message>
        <source>its part “%1” is not well-formed</source>
        <translation>phần “%1” của nó không đúng dạng</translation>
    </message>
    <message>
        <source>cell %1 names a text that is not there</source>
        <translation>ô %1 nêu một văn bản không có ở đó</translation>
    </message>
    <message>
        <source>it has no worksheet</source>
        <translation>nó không có trang tính</translation>
    </message>
    <message>
        <source>its table of contents is broken or cut off</source>
        <translation>mục lục của nó bị hỏng hoặc bị cắt</translation>
    </message>
    <message>
        <source>“%1” in it is broken or cut off</source>
        <translation>“%1” trong đó bị hỏng hoặc bị cắt</translation>
    </message>
    <message>
        <source>“%1” is not read: %2. %3</source>
        <translation>“%1” không được đọc: %2. %3</translation>
    </message>
    <message>
        <source>“%1”, cell %2 holds a formula whose result was never saved. Open the file in a spreadsheet program, save it and import it again.</source>
        <translation>“%1”, ô %2 chứa một công thức mà kết quả chưa từng được lưu. Hãy mở tệp bằng bảng tính, lưu lại rồi nhập lần nữa.</translation>
    </message>
    <message>
        <source>“%1” cannot be read. Check the disk and try again.</source>
        <translation>Không đọc được “%1”. Hãy kiểm tra ổ đĩa rồi thử lại.</translation>
    </message>
    <message>
        <source>“%1” could not be read as an Excel workbook: the reader gave up on it. %2</source>
        <translation>Không đọc được “%1” như sổ làm việc Excel: bộ đọc đã bỏ cuộc. %2</translation>
    </message>
    <message>
        <source>“%1” is not a sound Excel workbook: %2. Export it again, or open it in a spreadsheet program, save the sheet as “CSV UTF-8” and import that file.</source>
        <translation>“%1” không phải sổ làm việc Excel lành lặn: %2. Hãy xuất lại, hoặc mở bằng bảng tính, lưu trang tính thành “CSV UTF-8” rồi nhập tệp đó.</translation>
    </message>
    <message>
        <source>“%1” is not read: Excel workbooks are read up to 50 MB. %2</source>
        <translation>“%1” không được đọc: sổ làm việc Excel được đọc đến 50 MB. %2</translation>
    </message>
    <message>
        <source>“%1” cannot be read: the process that reads workbooks does not start (%2). Save the sheet as “CSV UTF-8” and import that file.</source>
        <translation>Không đọc được “%1”: tiến trình đọc sổ làm việc không khởi động (%2). Hãy lưu trang tính thành “CSV UTF-8” rồi nhập tệp đó.</translation>
    </message>
    <message>
        <source>The import was canceled; nothing was written.</source>
        <translation>Đã hủy nhập; chưa ghi gì.</translation>
    </message>
    <message>
        <source>“%1” is not read: it takes more than a minute. %2</source>
        <translation>“%1” không được đọc: mất hơn một phút. %2</translation>
    </message>
</context>
<context>
    <name>pheu::Workspace</name>
    <message>
        <source>“%1” is no option of “%2”. There is: %3.</source>
        <translation>“%1” không phải lựa chọn của “%2”. Có: %3.</translation>
    </message>
    <message>
        <source>There is no “%1” in “%2” that “%3” could link to. Check the name, or add it there first.</source>
        <translation>Không có “%1” trong “%2” để “%3” liên kết đến. Hãy kiểm tra tên, hoặc thêm vào đó trước.</translation>
    </message>
    <message>
        <source>“%1” is no currency code. Use a code such as VND or USD.</source>
        <translation>“%1” không phải mã tiền tệ. Hãy dùng mã như VND hoặc USD.</translation>
    </message>
    <message>
        <source>“%1” could not be made because a file of that name is already there. Choose another name.</source>
        <translation>Không tạo được “%1” vì đã có tệp trùng tên. Hãy chọn tên khác.</translation>
    </message>
</context>
<context>
    <name>pheu::WorkspaceTask</name>
    <message>
        <source>“%1” was replaced by another file, so nothing was changed. Open it again.</source>
        <translation>“%1” đã bị thay bằng một tệp khác nên không có gì được thay đổi. Hãy mở lại tệp.</translation>
    </message>
</context>
<context>
    <name>pheu::WorkspaceView</name>
    <message>
        <source>Opened read-only: nothing can be changed.</source>
        <translation>Mở chỉ đọc: không sửa được gì.</translation>
    </message>
    <message>
        <source>All changes are saved.</source>
        <translation>Mọi thay đổi đã được lưu.</translation>
    </message>
    <message>
        <source>Fields that use today() are computed for this day</source>
        <translation>Các trường dùng today() được tính cho ngày này</translation>
    </message>
</context>
</TS>
