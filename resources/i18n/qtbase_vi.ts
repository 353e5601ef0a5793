<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- What Qt itself says, in the words of the office. Compiled by: .venv/bin/pyside6-lrelease resources/i18n/qtbase_vi.ts -qm resources/i18n/qtbase_vi.qm -->
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>QPlatformTheme</name>
    <message><source>OK</source><translation>OK</translation></message>
    <message><source>Save</source><translation>Lưu</translation></message>
    <message><source>Save All</source><translation>Lưu tất cả</translation></message>
    <message><source>Open</source><translation>Mở</translation></message>
    <message><source>&amp;Yes</source><translation>&amp;Có</translation></message>
    <message><source>Yes to &amp;All</source><translation>Có cho &amp;tất cả</translation></message>
    <message><source>&amp;No</source><translation>&amp;Không</translation></message>
    <message><source>N&amp;o to All</source><translation>Khôn&amp;g cho tất cả</translation></message>
    <message><source>Abort</source><translation>Dừng</translation></message>
    <message><source>Retry</source><translation>Thử lại</translation></message>
    <message><source>Ignore</source><translation>Bỏ qua</translation></message>
    <message><source>Close</source><translation>Đóng</translation></message>
    <message><source>Cancel</source><translation>Hủy</translation></message>
    <message><source>Discard</source><translation>Không lưu</translation></message>
    <message><source>Help</source><translation>Trợ giúp</translation></message>
    <message><source>Apply</source><translation>Áp dụng</translation></message>
    <message><source>Reset</source><translation>Đặt lại</translation></message>
    <message><source>Restore Defaults</source><translation>Khôi phục mặc định</translation></message>
</context>
<context>
    <name>QDialogButtonBox</name>
    <message><source>OK</source><translation>OK</translation></message>
</context>
<context>
    <name>QMessageBox</name>
    <message><source>OK</source><translation>OK</translation></message>
    <message><source>Help</source><translation>Trợ giúp</translation></message>
    <message><source>Show Details...</source><translation>Xem chi tiết…</translation></message>
    <message><source>Hide Details...</source><translation>Ẩn chi tiết…</translation></message>
    <message><source>About Qt</source><translation>Về Qt</translation></message>
</context>
<context>
    <name>QLineEdit</name>
    <message><source>&amp;Undo</source><translation>&amp;Hoàn tác</translation></message>
    <message><source>&amp;Redo</source><translation>&amp;Làm lại</translation></message>
    <message><source>Cu&amp;t</source><translation>Cắ&amp;t</translation></message>
    <message><source>&amp;Copy</source><translation>&amp;Chép</translation></message>
    <message><source>&amp;Paste</source><translation>&amp;Dán</translation></message>
    <message><source>Delete</source><translation>Xóa</translation></message>
    <message><source>Select All</source><translation>Chọn tất cả</translation></message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message><source>&amp;Undo</source><translation>&amp;Hoàn tác</translation></message>
    <message><source>&amp;Redo</source><translation>&amp;Làm lại</translation></message>
    <message><source>Cu&amp;t</source><translation>Cắ&amp;t</translation></message>
    <message><source>&amp;Copy</source><translation>&amp;Chép</translation></message>
    <message><source>Copy &amp;Link Location</source><translation>Chép đị&amp;a chỉ liên kết</translation></message>
    <message><source>&amp;Paste</source><translation>&amp;Dán</translation></message>
    <message><source>Delete</source><translation>Xóa</translation></message>
    <message><source>Select All</source><translation>Chọn tất cả</translation></message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message><source>&amp;Select All</source><translation>Chọn &amp;tất cả</translation></message>
    <message><source>&amp;Step up</source><translation>Tă&amp;ng</translation></message>
    <message><source>Step &amp;down</source><translation>&amp;Giảm</translation></message>
</context>
<context>
    <name>QPrintPreviewDialog</name>
    <message><source>Page Setup</source><translation>Khổ giấy và lề</translation></message>
    <message><source>%1%</source><translation>%1%</translation></message>
    <message><source>Print Preview</source><translation>Xem trước khi in</translation></message>
    <message><source>Next page</source><translation>Trang sau</translation></message>
    <message><source>Previous page</source><translation>Trang trước</translation></message>
    <message><source>First page</source><translation>Trang đầu</translation></message>
    <message><source>Last page</source><translation>Trang cuối</translation></message>
    <message><source>Fit width</source><translation>Vừa bề ngang</translation></message>
    <message><source>Fit page</source><translation>Vừa cả trang</translation></message>
    <message><source>Zoom in</source><translation>Phóng to</translation></message>
    <message><source>Zoom out</source><translation>Thu nhỏ</translation></message>
    <message><source>Portrait</source><translation>Khổ dọc</translation></message>
    <message><source>Landscape</source><translation>Khổ ngang</translation></message>
    <message><source>Show single page</source><translation>Xem một trang</translation></message>
    <message><source>Show facing pages</source><translation>Xem hai trang</translation></message>
    <message><source>Show overview of all pages</source><translation>Xem tất cả các trang</translation></message>
    <message><source>Print</source><translation>In</translation></message>
    <message><source>Page setup</source><translation>Khổ giấy và lề</translation></message>
    <message><source>Export to PDF</source><translation>Xuất ra PDF</translation></message>
</context>
<context>
    <name>QPrintDialog</name>
    <message><source>Print</source><translation>In</translation></message>
    <message><source>&amp;Print</source><translation>&amp;In</translation></message>
    <message><source>&amp;Options &gt;&gt;</source><translation>&amp;Tùy chọn &gt;&gt;</translation></message>
    <message><source>&amp;Options &lt;&lt;</source><translation>&amp;Tùy chọn &lt;&lt;</translation></message>
    <message><source>Print to File (PDF)</source><translation>In ra tệp (PDF)</translation></message>
    <message><source>Print To File ...</source><translation>In ra tệp…</translation></message>
    <message><source>Local file</source><translation>Tệp trên máy</translation></message>
    <message><source>Write PDF file</source><translation>Ghi tệp PDF</translation></message>
    <message><source>All Pages</source><translation>Tất cả các trang</translation></message>
    <message><source>Odd Pages</source><translation>Các trang lẻ</translation></message>
    <message><source>Even Pages</source><translation>Các trang chẵn</translation></message>
</context>
<context>
    <name>QPrintWidget</name>
    <message><source>Form</source><translation>Mẫu</translation></message>
    <message><source>Printer</source><translation>Máy in</translation></message>
    <message><source>&amp;Name:</source><translation>&amp;Tên:</translation></message>
    <message><source>P&amp;roperties</source><translation>Th&amp;uộc tính</translation></message>
    <message><source>Location:</source><translation>Nơi đặt:</translation></message>
    <message><source>Preview</source><translation>Xem trước</translation></message>
    <message><source>Type:</source><translation>Loại:</translation></message>
    <message><source>Output &amp;file:</source><translation>&amp;Ghi ra tệp:</translation></message>
    <message><source>...</source><translation>…</translation></message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message><source>Form</source><translation>Mẫu</translation></message>
    <message><source>Copies</source><translation>Số bản</translation></message>
    <message><source>Print range</source><translation>Những trang nào</translation></message>
    <message><source>Print all</source><translation>In tất cả</translation></message>
    <message><source>Pages from</source><translation>Từ trang</translation></message>
    <message><source>to</source><translation>đến</translation></message>
    <message><source>Current Page</source><translation>Trang đang xem</translation></message>
    <message><source>Selection</source><translation>Phần đã chọn</translation></message>
    <message><source>Pages</source><translation>Các trang</translation></message>
    <message><source>Specify pages or ranges separated by commas. Ranges are specified by two numbers separated by a hyphen. E.g: 3,5-7,9 prints pages 3, 5, 6, 7 and 9.</source><translation>Số trang cách nhau bằng dấu phẩy, từ trang đến trang nối bằng dấu gạch. Ví dụ 3,5-7,9 in các trang 3, 5, 6, 7 và 9.</translation></message>
    <message><source>Page &amp;Set:</source><translation>Trang &amp;chẵn, lẻ:</translation></message>
    <message><source>Output Settings</source><translation>Bản in</translation></message>
    <message><source>Copies:</source><translation>Số bản:</translation></message>
    <message><source>Collate</source><translation>Theo từng bộ</translation></message>
    <message><source>Reverse</source><translation>In từ trang cuối</translation></message>
    <message><source>Options</source><translation>Tùy chọn</translation></message>
    <message><source>Color Mode</source><translation>Màu</translation></message>
    <message><source>Color</source><translation>In màu</translation></message>
    <message><source>Grayscale</source><translation>In đen trắng</translation></message>
    <message><source>Double Sided Printing</source><translation>In hai mặt</translation></message>
    <message><source>Off</source><translation>Một mặt</translation></message>
    <message><source>Long side binding</source><translation>Hai mặt, lật cạnh dài</translation></message>
    <message><source>Short side binding</source><translation>Hai mặt, lật cạnh ngắn</translation></message>
</context>
<context>
    <name>QPrintPropertiesDialog</name>
    <message><source>Printer Properties</source><translation>Thuộc tính máy in</translation></message>
    <message><source>Job Options</source><translation>Tùy chọn lệnh in</translation></message>
</context>
<context>
    <name>QPrintPropertiesWidget</name>
    <message><source>Form</source><translation>Mẫu</translation></message>
    <message><source>Page</source><translation>Trang</translation></message>
    <message><source>Advanced</source><translation>Nâng cao</translation></message>
    <message><source>There are conflicts in some options. Please fix them.</source><translation>Có tùy chọn trái nhau, hãy sửa lại.</translation></message>
</context>
<context>
    <name>QPageSetupWidget</name>
    <message><source>Form</source><translation>Mẫu</translation></message>
    <message><source>Paper</source><translation>Giấy</translation></message>
    <message><source>Page size:</source><translation>Khổ giấy:</translation></message>
    <message><source>Width:</source><translation>Rộng:</translation></message>
    <message><source>Height:</source><translation>Cao:</translation></message>
    <message><source>Paper source:</source><translation>Khay giấy:</translation></message>
    <message><source>Orientation</source><translation>Hướng giấy</translation></message>
    <message><source>Portrait</source><translation>Khổ dọc</translation></message>
    <message><source>Landscape</source><translation>Khổ ngang</translation></message>
    <message><source>Reverse landscape</source><translation>Khổ ngang, ngược</translation></message>
    <message><source>Reverse portrait</source><translation>Khổ dọc, ngược</translation></message>
    <message><source>Margins</source><translation>Lề</translation></message>
    <message><source>top margin</source><translation>lề trên</translation></message>
    <message><source>left margin</source><translation>lề trái</translation></message>
    <message><source>right margin</source><translation>lề phải</translation></message>
    <message><source>bottom margin</source><translation>lề dưới</translation></message>
    <message><source>Page Layout</source><translation>Bố trí trang</translation></message>
    <message><source>Page &amp;order:</source><translation>&amp;Thứ tự trang:</translation></message>
    <message><source>Pages &amp;per sheet:</source><translation>&amp;Số trang trên tờ:</translation></message>
</context>
<context>
    <name>QFileDialog</name>
    <message><source>&amp;Look in:</source><translation>Tìm t&amp;rong:</translation></message>
    <message><source>Back</source><translation>Trở lại</translation></message>
    <message><source>Go back</source><translation>Trở lại</translation></message>
    <message><source>Forward</source><translation>Đi tới</translation></message>
    <message><source>Go forward</source><translation>Đi tới</translation></message>
    <message><source>Parent Directory</source><translation>Thư mục trên</translation></message>
    <message><source>Go to the parent directory</source><translation>Lên thư mục trên</translation></message>
    <message><source>Create New Folder</source><translation>Thư mục mới</translation></message>
    <message><source>Create a New Folder</source><translation>Tạo thư mục mới</translation></message>
    <message><source>List View</source><translation>Dạng danh sách</translation></message>
    <message><source>Change to list view mode</source><translation>Xem dạng danh sách</translation></message>
    <message><source>Detail View</source><translation>Dạng chi tiết</translation></message>
    <message><source>Change to detail view mode</source><translation>Xem dạng chi tiết</translation></message>
    <message><source>Sidebar</source><translation>Các nơi</translation></message>
    <message><source>List of places and bookmarks</source><translation>Các nơi và dấu trang</translation></message>
    <message><source>Files</source><translation>Các tệp</translation></message>
    <message><source>Files of &amp;type:</source><translation>&amp;Loại tệp:</translation></message>
    <message><source>Find Directory</source><translation>Tìm thư mục</translation></message>
    <message><source>Open</source><translation>Mở</translation></message>
    <message><source>Save As</source><translation>Lưu thành</translation></message>
    <message><source>&amp;Open</source><translation>&amp;Mở</translation></message>
    <message><source>&amp;Choose</source><translation>&amp;Chọn</translation></message>
    <message><source>&amp;Save</source><translation>&amp;Lưu</translation></message>
    <message><source>All Files (*)</source><translation>Mọi tệp (*)</translation></message>
    <message><source>All files (*)</source><translation>Mọi tệp (*)</translation></message>
    <message><source>&amp;Rename</source><translation>Đổ&amp;i tên</translation></message>
    <message><source>&amp;Delete</source><translation>&amp;Xóa</translation></message>
    <message><source>Show &amp;hidden files</source><translation>&amp;Hiện tệp ẩn</translation></message>
    <message><source>&amp;New Folder</source><translation>&amp;Thư mục mới</translation></message>
    <message><source>Show </source><translation>Xem </translation></message>
    <message><source>Directory:</source><translation>Thư mục:</translation></message>
    <message><source>File &amp;name:</source><translation>&amp;Tên tệp:</translation></message>
    <message><source>Directories</source><translation>Các thư mục</translation></message>
    <message><source>Recent Places</source><translation>Nơi vừa dùng</translation></message>
    <message><source>%1 already exists.
Do you want to replace it?</source><translation>Đã có tệp %1.
Ghi đè lên tệp ấy?</translation></message>
    <message><source>%1
File not found.
Please verify the correct file name was given.</source><translation>%1
Không tìm thấy tệp.
Hãy xem lại tên tệp.</translation></message>
    <message><source>%1
Directory not found.
Please verify the correct directory name was given.</source><translation>%1
Không tìm thấy thư mục.
Hãy xem lại tên thư mục.</translation></message>
    <message><source>'%1' is write protected.
Do you want to delete it anyway?</source><translation>“%1” được bảo vệ, không cho ghi.
Vẫn xóa?</translation></message>
    <message><source>Are you sure you want to delete '%1'?</source><translation>Xóa “%1”?</translation></message>
    <message><source>Could not delete directory.</source><translation>Không xóa được thư mục.</translation></message>
    <message><source>Unknown</source><translation>Không rõ</translation></message>
    <message><source>Remove</source><translation>Bỏ</translation></message>
    <message><source>My Computer</source><translation>Máy tính</translation></message>
    <message><source>Drive</source><translation>Ổ đĩa</translation></message>
    <message><source>File</source><translation>Tệp</translation></message>
    <message><source>File Folder</source><translation>Thư mục</translation></message>
    <message><source>Folder</source><translation>Thư mục</translation></message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message><source>Name</source><translation>Tên</translation></message>
    <message><source>Size</source><translation>Cỡ</translation></message>
    <message><source>Type</source><translation>Loại</translation></message>
    <message><source>Kind</source><translation>Loại</translation></message>
    <message><source>Date Modified</source><translation>Ngày sửa</translation></message>
    <message><source>My Computer</source><translation>Máy tính</translation></message>
    <message><source>Computer</source><translation>Máy tính</translation></message>
</context>
<context>
    <name>QUndoStack</name>
    <message><source>Undo %1</source><translation>Hoàn tác %1</translation></message>
    <message><source>Undo</source><translation>Hoàn tác</translation></message>
    <message><source>Redo %1</source><translation>Làm lại %1</translation></message>
    <message><source>Redo</source><translation>Làm lại</translation></message>
</context>
<context>
    <name>QUndoGroup</name>
    <message><source>Undo %1</source><translation>Hoàn tác %1</translation></message>
    <message><source>Undo</source><translation>Hoàn tác</translation></message>
    <message><source>Redo %1</source><translation>Làm lại %1</translation></message>
    <message><source>Redo</source><translation>Làm lại</translation></message>
</context>
<context>
    <name>QUndoModel</name>
    <message><source>&lt;empty&gt;</source><translation>&lt;trống&gt;</translation></message>
</context>
<context>
    <name>QProgressDialog</name>
    <message><source>Cancel</source><translation>Hủy</translation></message>
</context>
<context>
    <name>QInputDialog</name>
    <message><source>Enter a value:</source><translation>Nhập giá trị:</translation></message>
</context>
<context>
    <name>QErrorMessage</name>
    <message><source>&amp;Show this message again</source><translation>&amp;Lần sau vẫn báo</translation></message>
    <message><source>&amp;OK</source><translation>&amp;OK</translation></message>
</context>
<context>
    <name>QTabBar</name>
    <message><source>Scroll Left</source><translation>Cuộn sang trái</translation></message>
    <message><source>Scroll Right</source><translation>Cuộn sang phải</translation></message>
</context>
<context>
    <name>QScrollBar</name>
    <message><source>Scroll here</source><translation>Cuộn tới đây</translation></message>
    <message><source>Top</source><translation>Trên cùng</translation></message>
    <message><source>Bottom</source><translation>Dưới cùng</translation></message>
    <message><source>Left edge</source><translation>Mép trái</translation></message>
    <message><source>Right edge</source><translation>Mép phải</translation></message>
    <message><source>Page up</source><translation>Lên một trang</translation></message>
    <message><source>Page down</source><translation>Xuống một trang</translation></message>
    <message><source>Page left</source><translation>Sang trái một trang</translation></message>
    <message><source>Page right</source><translation>Sang phải một trang</translation></message>
    <message><source>Scroll up</source><translation>Cuộn lên</translation></message>
    <message><source>Scroll down</source><translation>Cuộn xuống</translation></message>
    <message><source>Scroll left</source><translation>Cuộn sang trái</translation></message>
    <message><source>Scroll right</source><translation>Cuộn sang phải</translation></message>
</context>
<context>
    <name>QComboBox</name>
    <message><source>Open the combo box selection popup</source><translation>Mở danh sách để chọn</translation></message>
</context>
</TS>
