"""Thư Ký, the secretary: one clerk organises official conferences, alone, at an offline PC.

Reading order. A delegate flows from an Excel row to the printed list like this: `reading.workbook` gives cells,
`returns.recognise` finds the heading and the persons, `returns.merge` compares them with who is there, `attendees.store` writes them
inside one `Workspace.change`, `attendees.tab` shows them, `attendees.documents` makes blocks, `papers.pdf` sets the page.

The folders: `core` (columns, the Vietnamese language), the kits `storage`, `papers`, `reading`, `widgets`, then the features in the order in
which they may use each other: office, conferences, attendees, invitations, agenda, speakers, awards, seating, tasks, checkin, owed, plans,
returns, printing; `app` is the shell and `cli` the headless face.

One English name for each term of the office:

    hội nghị conference · kế hoạch plan · cơ quan ban hành issuing body · cơ quan chủ quản parent body · cơ quan thường trực standing body ·
    người ký signer · quyền hạn (TM., KT., TL.) authority · chức danh ký title · thể thức layout · địa danh place · số, ký hiệu number and symbol ·
    trích yếu summary · căn cứ bases · mục đích purposes · yêu cầu requirements · nội dung contents · nơi nhận recipients · sổ văn bản register ·
    thành phần delegation · chỉ tiêu quota · suất place without a name · đại biểu attendee · đơn vị unit · nhóm đơn vị unit group · xưng hô salutation ·
    cấp bậc rank · chức vụ position · chức danh trong Ban Chỉ đạo committee post · lời giới thiệu introduction · chủ trì chair · xác nhận reply ·
    điểm danh check-in · dự thay stands for · triệu tập summoned · mời invited · chương trình agenda · mục "nếu có" conditional item ·
    tham luận speech · phát biểu speak · gửi bài submit · thẩm định appraisal · khen thưởng award · tập thể collective · cá nhân individual ·
    hình thức form · thành tích merit · tiêu chí criterion · số sổ vàng number (in the decision) · quyết định decision · hội trường hall ·
    khối block · hàng row · ghế seat · bàn chủ tọa chair's table · nhiệm vụ task · sản phẩm product · thời hạn due · maket banner ·
    giấy khen certificate · biển tên name plate · thứ tự giới thiệu order of introduction · giấy mời invitation (letter) · bì thư envelope ·
    thẻ đại biểu badge · kịch bản điều hành script · lời dẫn lead · đơn vị gửi về owed · đôn đốc remind · gia hạn extend · câu mẫu sentence ·
    ô điền placeholder · mẫu giấy template · bản ký signed copy · dự thảo draft · mẫu đăng ký form (to be filled) · hồ sơ folder
"""

__version__ = "0.1.0"
