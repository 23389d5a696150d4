<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
<context>
    <name>Actions</name>
    <message>
        <location filename="../../desktop/actions.py" line="44"/>
        <source>&amp;Project</source>
        <translation>ال&amp;مشروع</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="45"/>
        <source>&amp;Edit</source>
        <translation>&amp;تحرير</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="46"/>
        <source>&amp;Span</source>
        <translation>الم&amp;قطع</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="47"/>
        <source>&amp;Go</source>
        <translation>ا&amp;نتقال</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="48"/>
        <source>&amp;View</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="52"/>
        <source>&amp;New project…</source>
        <translation>مشروع &amp;جديد…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="53"/>
        <source>&amp;Open project…</source>
        <translation>&amp;فتح مشروع…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="54"/>
        <source>Open the &amp;sample project</source>
        <translation>فتح المشروع ال&amp;نموذجي</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="55"/>
        <source>&amp;Import articles…</source>
        <translation>ا&amp;ستيراد مقالات…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="56"/>
        <source>&amp;Export…</source>
        <translation>&amp;تصدير…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="57"/>
        <source>&amp;Labels…</source>
        <translation>ال&amp;تسميات…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="58"/>
        <source>&amp;Annotator…</source>
        <translation>الم&amp;وسِّم…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="59"/>
        <source>&amp;Check the project</source>
        <translation>ف&amp;حص المشروع</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="60"/>
        <source>Save a &amp;copy…</source>
        <translation>حفظ ن&amp;سخة…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="61"/>
        <source>&amp;Quit</source>
        <translation>&amp;خروج</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="62"/>
        <source>&amp;Undo</source>
        <translation>&amp;تراجع</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="63"/>
        <source>&amp;Redo</source>
        <translation>إ&amp;عادة</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="64"/>
        <source>Edit the &amp;values</source>
        <translation>تحرير ال&amp;قيم</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="65"/>
        <source>Write a &amp;note</source>
        <translation>كتابة م&amp;لاحظة</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="66"/>
        <source>Set the &amp;boundaries to the selection</source>
        <translation>ضبط ال&amp;حدود على التحديد</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="67"/>
        <source>&amp;Delete the span</source>
        <translation>ح&amp;ذف المقطع</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="68"/>
        <source>&amp;Next span</source>
        <translation>المقطع ال&amp;تالي</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="69"/>
        <source>&amp;Previous span</source>
        <translation>المقطع ال&amp;سابق</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="70"/>
        <source>Next &amp;article</source>
        <translation>المقال ا&amp;للاحق</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="71"/>
        <source>P&amp;revious article</source>
        <translation>المقال السا&amp;بق</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="72"/>
        <source>Article is &amp;done, go to the next</source>
        <translation>ت&amp;م المقال، إلى التالي</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="73"/>
        <source>Go to the &amp;text</source>
        <translation>إلى ال&amp;نص</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="74"/>
        <source>&amp;Larger text</source>
        <translation>تك&amp;بير النص</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="75"/>
        <source>&amp;Smaller text</source>
        <translation>ت&amp;صغير النص</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="76"/>
        <source>More &amp;space between lines</source>
        <translation>توسي&amp;ع ما بين الأسطر</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="77"/>
        <source>L&amp;ess space between lines</source>
        <translation>تضيي&amp;ق ما بين الأسطر</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="78"/>
        <source>Text &amp;font…</source>
        <translation>خ&amp;ط النص…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="79"/>
        <source>&amp;Dark or light</source>
        <translation>دا&amp;كن أو فاتح</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="80"/>
        <source>العربية / &amp;English</source>
        <translation>العربية / &amp;English</translation>
    </message>
</context>
<context>
    <name>Annotating</name>
    <message>
        <location filename="../../desktop/annotating.py" line="167"/>
        <source>Say first who is annotating: Project &gt; Annotator…</source>
        <translation>حدّد أولًا من يوسِّم: المشروع &gt; الموسِّم…</translation>
    </message>
    <message>
        <location filename="../../desktop/annotating.py" line="175"/>
        <source>Select words first, then press a label&apos;s key.</source>
        <translation>حدّد كلمات أولًا، ثم اضغط مفتاح تسمية.</translation>
    </message>
    <message>
        <location filename="../../desktop/annotating.py" line="199"/>
        <source>Choose a span, then select the words it should cover.</source>
        <translation>اختر مقطعًا، ثم حدّد الكلمات التي ينبغي أن يشملها.</translation>
    </message>
</context>
<context>
    <name>AnnotatorDialog</name>
    <message>
        <location filename="../../desktop/dialogs/annotator_dialog.py" line="13"/>
        <source>Annotator</source>
        <translation>الموسِّم</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/annotator_dialog.py" line="14"/>
        <source>Who is annotating? Every span will carry this name.</source>
        <translation>من يوسِّم؟ سيحمل كل مقطع هذا الاسم.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/annotator_dialog.py" line="19"/>
        <source>Name of the annotator</source>
        <translation>اسم الموسِّم</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <location filename="../../desktop/commands.py" line="83"/>
        <source>New project</source>
        <translation>مشروع جديد</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="83"/>
        <location filename="../../desktop/commands.py" line="190"/>
        <source>Tawsim project</source>
        <translation>مشروع توسيم</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="91"/>
        <source>Open a project</source>
        <translation>فتح مشروع</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="181"/>
        <source>The project is sound: texts, spans and journal agree.</source>
        <translation>المشروع سليم: النصوص والمقاطع والسجل متوافقة.</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="184"/>
        <source>Checking the project</source>
        <translation>فحص المشروع</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="190"/>
        <source>Save a copy</source>
        <translation>حفظ نسخة</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="198"/>
        <source>A checked copy is in {}</source>
        <translation>نسخة مفحوصة في {}</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="200"/>
        <source>Saving a copy</source>
        <translation>حفظ نسخة</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="210"/>
        <location filename="../../desktop/commands.py" line="218"/>
        <location filename="../../desktop/commands.py" line="223"/>
        <source>Import articles</source>
        <translation>استيراد مقالات</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="211"/>
        <source>Import files, or everything in a folder?</source>
        <translation>أتستورد ملفات أم كل ما في مجلد؟</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="212"/>
        <source>&amp;Files…</source>
        <translation>&amp;ملفات…</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="213"/>
        <source>F&amp;older…</source>
        <translation>م&amp;جلد…</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="234"/>
        <source>Open or make a project first, then drop the files.</source>
        <translation>افتح مشروعًا أو أنشئه أولًا، ثم أفلت الملفات.</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="259"/>
        <source>Importing articles</source>
        <translation>استيراد المقالات</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="294"/>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="309"/>
        <source>Exporting</source>
        <translation>التصدير جارٍ</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/commands.py" line="353"/>
        <source>%n span(s) bear the labels you removed. Delete them too? Undo brings them back.</source>
        <translation>
            <numerusform>لا مقاطع (%n) تحمل التسميات التي أزلتها. أتحذفها أيضًا؟ التراجع يعيدها.</numerusform>
            <numerusform>مقطع واحد (%n) يحمل التسميات التي أزلتها. أتحذفه أيضًا؟ التراجع يعيده.</numerusform>
            <numerusform>مقطعان (%n) يحملان التسميات التي أزلتها. أتحذفهما أيضًا؟ التراجع يعيدهما.</numerusform>
            <numerusform>%n مقاطع تحمل التسميات التي أزلتها. أتحذفها أيضًا؟ التراجع يعيدها.</numerusform>
            <numerusform>%n مقطعًا تحمل التسميات التي أزلتها. أتحذفها أيضًا؟ التراجع يعيدها.</numerusform>
            <numerusform>%n مقطع تحمل التسميات التي أزلتها. أتحذفها أيضًا؟ التراجع يعيدها.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="357"/>
        <source>Labels</source>
        <translation>التسميات</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="400"/>
        <source>Text font</source>
        <translation>خط النص</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="424"/>
        <source>&amp;Undo</source>
        <translation>&amp;تراجع</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="424"/>
        <source>&amp;Redo</source>
        <translation>إ&amp;عادة</translation>
    </message>
</context>
<context>
    <name>CrashReport</name>
    <message>
        <location filename="../../desktop/crash_report.py" line="45"/>
        <source>Something in Tawsim failed. Your work is saved. A report is in {}</source>
        <translation>حدث خلل في توسيم. عملك محفوظ. تجد تقريرًا في {}</translation>
    </message>
</context>
<context>
    <name>DocumentList</name>
    <message>
        <location filename="../../desktop/panels/document_list.py" line="72"/>
        <location filename="../../desktop/panels/document_list.py" line="73"/>
        <source>Filter by title</source>
        <translation>تصفية بالعنوان</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list.py" line="74"/>
        <source>Filter by state</source>
        <translation>تصفية بالحالة</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list.py" line="75"/>
        <source>Show only articles in this state</source>
        <translation>إظهار المقالات التي في هذه الحالة وحدها</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list.py" line="76"/>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list.py" line="80"/>
        <source>All articles</source>
        <translation>كل المقالات</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list.py" line="121"/>
        <source>Articles: {}</source>
        <translation>المقالات: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list.py" line="123"/>
        <source>Articles: {} of {}</source>
        <translation>المقالات: {} من {}</translation>
    </message>
</context>
<context>
    <name>DocumentListModel</name>
    <message>
        <location filename="../../desktop/panels/document_list_model.py" line="121"/>
        <source>Untitled {}</source>
        <translation>بلا عنوان {}</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list_model.py" line="132"/>
        <source>To do</source>
        <translation>لم يبدأ</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list_model.py" line="133"/>
        <source>In progress</source>
        <translation>قيد العمل</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list_model.py" line="134"/>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list_model.py" line="135"/>
        <source>Skipped</source>
        <translation>متروك</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list_model.py" line="145"/>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list_model.py" line="145"/>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list_model.py" line="145"/>
        <source>Spans</source>
        <translation>المقاطع</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <location filename="../../desktop/dialogs/export_dialog.py" line="32"/>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/export_dialog.py" line="38"/>
        <source>All layers</source>
        <translation>كل الطبقات</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/export_dialog.py" line="40"/>
        <source>Gold</source>
        <translation>المرجع</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/export_dialog.py" line="45"/>
        <source>&amp;Format</source>
        <translation>ال&amp;صيغة</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/export_dialog.py" line="46"/>
        <source>&amp;Layer</source>
        <translation>ال&amp;طبقة</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/export_dialog.py" line="50"/>
        <source>Choose a &amp;file…</source>
        <translation>اختيار &amp;ملف…</translation>
    </message>
</context>
<context>
    <name>ExportReportDialog</name>
    <message>
        <location filename="../../desktop/dialogs/export_dialog.py" line="63"/>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/export_dialog.py" line="65"/>
        <source>Articles written: {}</source>
        <translation>المقالات المكتوبة: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/export_dialog.py" line="66"/>
        <source>Spans written: {}</source>
        <translation>المقاطع المكتوبة: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/export_dialog.py" line="72"/>
        <source>What this format could not hold:</source>
        <translation>ما لم تسعه هذه الصيغة:</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/export_dialog.py" line="81"/>
        <source>What this format could not hold</source>
        <translation>ما لم تسعه هذه الصيغة</translation>
    </message>
</context>
<context>
    <name>FieldMappingDialog</name>
    <message>
        <location filename="../../desktop/dialogs/field_mapping.py" line="33"/>
        <source>Where is what?</source>
        <translation>أين يقع كل حقل؟</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/field_mapping.py" line="35"/>
        <source>Detect</source>
        <translation>اكتشاف</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/field_mapping.py" line="42"/>
        <source>Encoding</source>
        <translation>الترميز</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/field_mapping.py" line="44"/>
        <source>First rows</source>
        <translation>الصفوف الأولى</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/field_mapping.py" line="63"/>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/field_mapping.py" line="63"/>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/field_mapping.py" line="63"/>
        <source>Identifier</source>
        <translation>المعرّف</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/field_mapping.py" line="63"/>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/field_mapping.py" line="64"/>
        <source>Address</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/field_mapping.py" line="64"/>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/field_mapping.py" line="64"/>
        <source>Author</source>
        <translation>الكاتب</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/field_mapping.py" line="77"/>
        <source>(none)</source>
        <translation>(لا شيء)</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="24"/>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="26"/>
        <source>Articles imported: {}</source>
        <translation>المقالات المستوردة: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="27"/>
        <source>Spans imported: {}</source>
        <translation>المقاطع المستوردة: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="28"/>
        <source>Already in the project: {}</source>
        <translation>موجود في المشروع من قبل: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="29"/>
        <source>Could not be read: {}</source>
        <translation>تعذّرت قراءته: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="33"/>
        <source>You stopped the import; what was read so far is kept.</source>
        <translation>أوقفتَ الاستيراد؛ ما قُرئ حتى الآن محفوظ.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="39"/>
        <source>What could not be read</source>
        <translation>ما تعذّرت قراءته</translation>
    </message>
</context>
<context>
    <name>LabelPalette</name>
    <message>
        <location filename="../../desktop/panels/label_palette.py" line="48"/>
        <source>No labels yet. Make some under Project &gt; Labels…</source>
        <translation>لا توجد تسميات بعد. أنشئها من المشروع &gt; التسميات…</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../../desktop/main_window.py" line="147"/>
        <source>Tawsim</source>
        <translation>توسيم</translation>
    </message>
    <message>
        <location filename="../../desktop/main_window.py" line="160"/>
        <source>Read only</source>
        <translation>للقراءة فقط</translation>
    </message>
    <message>
        <location filename="../../desktop/main_window.py" line="160"/>
        <source>Saved</source>
        <translation>محفوظ</translation>
    </message>
    <message>
        <location filename="../../desktop/main_window.py" line="161"/>
        <source>Nobody is annotating</source>
        <translation>لم يُحدَّد الموسِّم</translation>
    </message>
    <message>
        <location filename="../../desktop/main_window.py" line="163"/>
        <source>Annotator: {}</source>
        <translation>الموسِّم: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/main_window.py" line="175"/>
        <source>Position {} of {}</source>
        <translation>الموضع {} من {}</translation>
    </message>
    <message>
        <location filename="../../desktop/main_window.py" line="185"/>
        <source>Tools</source>
        <translation>الأدوات</translation>
    </message>
    <message>
        <location filename="../../desktop/main_window.py" line="186"/>
        <source>Article text</source>
        <translation>نص المقال</translation>
    </message>
</context>
<context>
    <name>SchemeEditor</name>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="41"/>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="46"/>
        <source>Labels</source>
        <translation>التسميات</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="63"/>
        <source>Leave attached و ف ب ك ل outside the span</source>
        <translation>ترك و ف ب ك ل المتصلة خارج المقطع</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="66"/>
        <source>status: choice
  minor
  adult
age: number</source>
        <translation>status: choice
  minor
  adult
age: number</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="70"/>
        <source>Name in &amp;exports</source>
        <translation>الاسم في ال&amp;تصدير</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="71"/>
        <source>&amp;Arabic name</source>
        <translation>الاسم ال&amp;عربي</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="72"/>
        <source>E&amp;nglish name</source>
        <translation>الاسم الإ&amp;نجليزي</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="73"/>
        <source>&amp;Key</source>
        <translation>ال&amp;مفتاح</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="74"/>
        <source>&amp;Colour</source>
        <translation>ال&amp;لون</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="76"/>
        <source>&amp;Guideline</source>
        <translation>ال&amp;إرشاد</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="77"/>
        <source>A&amp;ttributes</source>
        <translation>ال&amp;خصائص</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="81"/>
        <source>One attribute a line, «name: kind», of the kinds {}. Choices stand on the lines below it, each indented two blanks more than what it belongs to.</source>
        <translation>خاصية في كل سطر على صورة «الاسم: النوع»، والأنواع: {}. تأتي الخيارات في الأسطر التي تليها، وكل خيار أبعد بمسافتين عما يتبعه.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="89"/>
        <source>&amp;Add</source>
        <translation>إ&amp;ضافة</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="90"/>
        <source>&amp;Remove</source>
        <translation>إ&amp;زالة</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="91"/>
        <source>Move &amp;up</source>
        <translation>إلى أ&amp;على</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="92"/>
        <source>Move &amp;down</source>
        <translation>إلى أ&amp;سفل</translation>
    </message>
</context>
<context>
    <name>SpanInspector</name>
    <message>
        <location filename="../../desktop/panels/span_inspector.py" line="54"/>
        <source>Choose a span to see and edit its values.</source>
        <translation>اختر مقطعًا لترى قيمه وتحررها.</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/span_inspector.py" line="82"/>
        <source>proposed by a rule</source>
        <translation>اقترحته قاعدة</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/span_inspector.py" line="83"/>
        <source>proposed by a model</source>
        <translation>اقترحه نموذج</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/span_inspector.py" line="84"/>
        <source>imported</source>
        <translation>مستورد</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/span_inspector.py" line="85"/>
        <source>from adjudication</source>
        <translation>من التحكيم</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/span_inspector.py" line="87"/>
        <source>Origin: {}</source>
        <translation>المنشأ: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/span_inspector.py" line="91"/>
        <source>&amp;Note</source>
        <translation>&amp;ملاحظة</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/span_inspector.py" line="92"/>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/span_inspector.py" line="93"/>
        <source>What the adjudicator should know</source>
        <translation>ما ينبغي أن يعرفه المحكِّم</translation>
    </message>
</context>
<context>
    <name>SpanList</name>
    <message>
        <location filename="../../desktop/panels/span_list.py" line="116"/>
        <source>Spans of this article</source>
        <translation>مقاطع هذا المقال</translation>
    </message>
</context>
<context>
    <name>SpanListModel</name>
    <message>
        <location filename="../../desktop/panels/span_list.py" line="71"/>
        <source>Words</source>
        <translation>الكلمات</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/span_list.py" line="71"/>
        <source>Label</source>
        <translation>التسمية</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/span_list.py" line="71"/>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <location filename="../../desktop/panels/start_page.py" line="48"/>
        <source>Open the sample project</source>
        <translation>فتح المشروع النموذجي</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/start_page.py" line="49"/>
        <source>New project…</source>
        <translation>مشروع جديد…</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/start_page.py" line="50"/>
        <source>Open a project…</source>
        <translation>فتح مشروع…</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/start_page.py" line="51"/>
        <source>Import articles…</source>
        <translation>استيراد مقالات…</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/start_page.py" line="56"/>
        <source>Welcome to Tawsim</source>
        <translation>مرحبًا بك في توسيم</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/start_page.py" line="58"/>
        <source>Label Arabic news on this machine alone. Begin with the sample project.</source>
        <translation>وسِّم الأخبار العربية على هذا الجهاز وحده، بلا اتصال. ابدأ بالمشروع النموذجي.</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/start_page.py" line="61"/>
        <source>This project has no articles yet</source>
        <translation>لا مقالات في هذا المشروع بعد</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/start_page.py" line="63"/>
        <source>Import text, JSONL, CSV, Word or web pages, or drop files on this window.</source>
        <translation>استورد نصوصًا أو JSONL أو CSV أو مستندات وورد أو صفحات ويب، أو أفلت الملفات على هذه النافذة.</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/start_page.py" line="66"/>
        <source>Choose an article</source>
        <translation>اختر مقالًا</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/start_page.py" line="67"/>
        <source>Click an article in the list, or press Ctrl+Page Down.</source>
        <translation>انقر مقالًا في القائمة أو اضغط Ctrl+Page Down.</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <location filename="../../desktop/background_job.py" line="63"/>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
</TS>
