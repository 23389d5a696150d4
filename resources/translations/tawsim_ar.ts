<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
<context>
    <name>About</name>
    <message>
        <location filename="../../desktop/dialogs/about.py" line="151"/>
        <source>Copied</source>
        <translation>نُسخ</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/about.py" line="159"/>
        <source>About Tawsim</source>
        <translation>عن توسيم</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/about.py" line="160"/>
        <source>Tawsim</source>
        <translation>توسيم</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/about.py" line="163"/>
        <source>Label spans in Arabic news, compare annotators, export training data. Offline.</source>
        <translation>وسم مقاطع الأخبار العربية، ومقارنة الواسمين، وتصدير بيانات التدريب، بلا اتصال بالشبكة.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/about.py" line="166"/>
        <source>System</source>
        <translation>النظام</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/about.py" line="167"/>
        <source>Screen</source>
        <translation>الشاشة</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/about.py" line="170"/>
        <source>Log</source>
        <translation>السجل</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/about.py" line="173"/>
        <source>The log names what was done and what failed, never words of an article.</source>
        <translation>يذكر السجل ما أُجري وما تعذّر، ولا يحوي كلمة من أي مقال.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/about.py" line="175"/>
        <source>&amp;Copy for a report</source>
        <translation>&amp;نسخ للإبلاغ عن خلل</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/about.py" line="176"/>
        <source>Open the &amp;folder of the log</source>
        <translation>فتح &amp;مجلد السجل</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/about.py" line="177"/>
        <source>Versions</source>
        <translation>الإصدارات</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/about.py" line="178"/>
        <source>Licences</source>
        <translation>الرخص</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/about.py" line="179"/>
        <source>Libraries and files inside</source>
        <translation>المكتبات والملفات المضمّنة</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/about.py" line="180"/>
        <source>Text of the licence</source>
        <translation>نص الرخصة</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <location filename="../../desktop/actions.py" line="60"/>
        <source>&amp;Project</source>
        <translation>ال&amp;مشروع</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="61"/>
        <source>&amp;Edit</source>
        <translation>&amp;تحرير</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="62"/>
        <source>&amp;Span</source>
        <translation>الم&amp;قطع</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="63"/>
        <source>&amp;Boundaries</source>
        <translation>ال&amp;حدود</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="64"/>
        <source>S&amp;uggestions</source>
        <translation>ا&amp;لاقتراحات</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="65"/>
        <source>&amp;Go</source>
        <translation>ا&amp;نتقال</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="66"/>
        <source>&amp;Team</source>
        <translation>ال&amp;فريق</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="67"/>
        <source>&amp;View</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="68"/>
        <source>&amp;Help</source>
        <translation>م&amp;ساعدة</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="71"/>
        <source>&amp;Theme</source>
        <translation>ال&amp;مظهر</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="74"/>
        <source>La&amp;nguage</source>
        <translation>الل&amp;غة</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="80"/>
        <source>&amp;New project…</source>
        <translation>مشروع &amp;جديد…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="88"/>
        <source>&amp;Open project…</source>
        <translation>&amp;فتح مشروع…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="96"/>
        <source>Open the &amp;sample project</source>
        <translation>فتح المشروع ال&amp;نموذجي</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="104"/>
        <source>&amp;Import articles…</source>
        <translation>ا&amp;ستيراد مقالات…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="112"/>
        <source>&amp;Export…</source>
        <translation>&amp;تصدير…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="120"/>
        <source>&amp;Labels…</source>
        <translation>ال&amp;تسميات…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="127"/>
        <source>&amp;Annotator…</source>
        <translation>الم&amp;وسِّم…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="131"/>
        <source>A&amp;djudicate</source>
        <translation>الت&amp;حكيم</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="138"/>
        <source>&amp;Check the project</source>
        <translation>ف&amp;حص المشروع</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="142"/>
        <source>Save a &amp;copy…</source>
        <translation>حفظ ن&amp;سخة…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="148"/>
        <source>&amp;Backups…</source>
        <translation>النسخ الا&amp;حتياطية…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="151"/>
        <source>Co&amp;mpact the project</source>
        <translation>&amp;رصّ ملف المشروع</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="159"/>
        <source>&amp;Recover a damaged project…</source>
        <translation>إنقا&amp;ذ مشروع تالف…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="165"/>
        <source>&amp;Quit</source>
        <translation>&amp;خروج</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="166"/>
        <source>&amp;Undo</source>
        <translation>&amp;تراجع</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="169"/>
        <source>&amp;Redo</source>
        <translation>إ&amp;عادة</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="177"/>
        <source>&amp;Find in this article</source>
        <translation>&amp;بحث في هذا المقال</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="185"/>
        <source>Find in &amp;all articles</source>
        <translation>بحث في &amp;كل المقالات</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="193"/>
        <source>Ne&amp;xt hit</source>
        <translation>النتيجة ال&amp;تالية</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="201"/>
        <source>Pre&amp;vious hit</source>
        <translation>النتيجة ال&amp;سابقة</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="209"/>
        <source>Edit the &amp;values</source>
        <translation>تحرير ال&amp;قيم</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="216"/>
        <source>Write a &amp;note</source>
        <translation>كتابة م&amp;لاحظة</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="220"/>
        <source>Set the &amp;boundaries to the selection</source>
        <translation>ضبط ال&amp;حدود على التحديد</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="228"/>
        <source>&amp;Delete the span</source>
        <translation>ح&amp;ذف المقطع</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="236"/>
        <source>Label &amp;every occurrence…</source>
        <translation>وس&amp;م كل المواضع…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="244"/>
        <source>Re&amp;move this label everywhere…</source>
        <translation>إ&amp;زالة هذه التسمية من كل المواضع…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="252"/>
        <source>Add as a &amp;fragment</source>
        <translation>أضفه &amp;جزءًا منفصلًا</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="260"/>
        <source>Ne&amp;xt of the spans on one another</source>
        <translation>التالي من المقاطع الم&amp;تراكبة</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="268"/>
        <source>&amp;Relate to another span</source>
        <translation>ا&amp;ربط بمقطع آخر</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="274"/>
        <source>Fla&amp;g</source>
        <translation>&amp;علّم للمراجعة</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="277"/>
        <source>End: a word to the &amp;left</source>
        <translation>النهاية: كلمة إلى ال&amp;يسار</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="285"/>
        <source>End: a word to the &amp;right</source>
        <translation>النهاية: كلمة إلى ال&amp;يمين</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="293"/>
        <source>Start: a word to the left</source>
        <translation>البداية: كلمة إلى اليسار</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="301"/>
        <source>Start: a word to the right</source>
        <translation>البداية: كلمة إلى اليمين</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="309"/>
        <source>End: a letter to the left</source>
        <translation>النهاية: حرف إلى اليسار</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="317"/>
        <source>End: a letter to the right</source>
        <translation>النهاية: حرف إلى اليمين</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="325"/>
        <source>Start: a letter to the left</source>
        <translation>البداية: حرف إلى اليسار</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="333"/>
        <source>Start: a letter to the right</source>
        <translation>البداية: حرف إلى اليمين</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="341"/>
        <source>End: a clitic to the left</source>
        <translation>النهاية: لاصقة إلى اليسار</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="349"/>
        <source>End: a clitic to the right</source>
        <translation>النهاية: لاصقة إلى اليمين</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="357"/>
        <source>Start: a clitic to the left</source>
        <translation>البداية: لاصقة إلى اليسار</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="365"/>
        <source>Start: a clitic to the right</source>
        <translation>البداية: لاصقة إلى اليمين</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="373"/>
        <source>&amp;Next suggestion</source>
        <translation>الاقتراح ال&amp;تالي</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="381"/>
        <source>&amp;Previous suggestion</source>
        <translation>الاقتراح ال&amp;سابق</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="389"/>
        <source>&amp;Accept the suggestion</source>
        <translation>&amp;قبول الاقتراح</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="397"/>
        <source>&amp;Reject the suggestion</source>
        <translation>&amp;رفض الاقتراح</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="405"/>
        <source>Accept all of this &amp;label in the article</source>
        <translation>قبول كل اقتراحات هذه التسمية في ال&amp;مقال</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="413"/>
        <source>Accept all of this label in &amp;every article…</source>
        <translation>قبول كل اقتراحات هذه التسمية في &amp;جميع المقالات…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="421"/>
        <source>&amp;Suggest in all articles</source>
        <translation>ال&amp;بحث عن اقتراحات في كل المقالات</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="429"/>
        <source>&amp;Train the model…</source>
        <translation>&amp;تدريب النموذج…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="437"/>
        <source>Articles in the order of the &amp;corpus</source>
        <translation>المقالات بترتيب الم&amp;دونة</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="446"/>
        <source>Articles the model is &amp;unsure of first</source>
        <translation>المقالات التي يقلّ فيها &amp;يقين النموذج أولًا</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="455"/>
        <source>The most &amp;different articles first</source>
        <translation>المقالات الأكثر ا&amp;ختلافًا أولًا</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="464"/>
        <source>S&amp;how suggestions</source>
        <translation>إ&amp;ظهار الاقتراحات</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="473"/>
        <source>&amp;Blind mode: no suggestions in this project</source>
        <translation>الوضع الأ&amp;عمى: لا اقتراحات في هذا المشروع</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="482"/>
        <source>&amp;How many spans began as suggestions…</source>
        <translation>&amp;كم مقطعًا بدأ اقتراحًا…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="490"/>
        <source>&amp;Facts…</source>
        <translation>ال&amp;حقائق…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="498"/>
        <source>&amp;Next span</source>
        <translation>المقطع ال&amp;تالي</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="506"/>
        <source>&amp;Previous span</source>
        <translation>المقطع ال&amp;سابق</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="514"/>
        <source>Next &amp;candidate without a label</source>
        <translation>ال&amp;مرشَّح التالي للوسم</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="522"/>
        <source>Previous candidate without a la&amp;bel</source>
        <translation>المرشَّح السابق لل&amp;وسم</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="530"/>
        <source>Next &amp;article</source>
        <translation>المقال ا&amp;للاحق</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="538"/>
        <source>P&amp;revious article</source>
        <translation>المقال السا&amp;بق</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="546"/>
        <source>Article is &amp;done, go to the next</source>
        <translation>ت&amp;م المقال، إلى التالي</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="554"/>
        <source>Next se&amp;ntence</source>
        <translation>الجملة الت&amp;الية</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="562"/>
        <source>Previous sen&amp;tence</source>
        <translation>الجملة الس&amp;ابقة</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="570"/>
        <source>&amp;Select the sentence</source>
        <translation>&amp;حدّد الجملة</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="578"/>
        <source>E&amp;xtend the selection by a sentence</source>
        <translation>&amp;مدّ التحديد جملةً</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="586"/>
        <source>&amp;Flag the article</source>
        <translation>&amp;علّم المقال للمراجعة</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="594"/>
        <source>No&amp;te on the article…</source>
        <translation>&amp;ملاحظة على المقال…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="602"/>
        <source>Flags and n&amp;otes</source>
        <translation>العلامات والملا&amp;حظات</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="608"/>
        <source>Go to the &amp;text</source>
        <translation>إلى ال&amp;نص</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="611"/>
        <source>&amp;Assign articles…</source>
        <translation>إ&amp;سناد المقالات…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="619"/>
        <source>&amp;Write the work files…</source>
        <translation>&amp;كتابة ملفات العمل…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="627"/>
        <source>&amp;Merge files…</source>
        <translation>&amp;دمج الملفات…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="635"/>
        <source>Move the article to the &amp;bin</source>
        <translation>انقل المقال إلى ال&amp;سلة</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="641"/>
        <source>B&amp;in…</source>
        <translation>سلة ال&amp;محذوفات…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="644"/>
        <source>S&amp;kip the article…</source>
        <translation>ت&amp;خطّي المقال…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="652"/>
        <source>Send &amp;back…</source>
        <translation>إ&amp;عادة الملف إلى المنسّق…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="660"/>
        <source>A&amp;greement…</source>
        <translation>ا&amp;لاتفاق…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="668"/>
        <source>&amp;Progress…</source>
        <translation>الت&amp;قدّم…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="676"/>
        <source>A line for each &amp;sentence</source>
        <translation>سطر لكل &amp;جملة</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="685"/>
        <source>Only the present sen&amp;tence bright</source>
        <translation>إبراز الجملة الحالية و&amp;حدها</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="694"/>
        <source>&amp;Number the paragraphs</source>
        <translation>&amp;ترقيم الفقرات</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="703"/>
        <source>&amp;Larger text</source>
        <translation>تك&amp;بير النص</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="710"/>
        <source>&amp;Smaller text</source>
        <translation>ت&amp;صغير النص</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="714"/>
        <source>More &amp;space between lines</source>
        <translation>توسي&amp;ع ما بين الأسطر</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="722"/>
        <source>L&amp;ess space between lines</source>
        <translation>تضيي&amp;ق ما بين الأسطر</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="728"/>
        <source>Text &amp;font…</source>
        <translation>خ&amp;ط النص…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="731"/>
        <source>Theme of the &amp;system</source>
        <translation>مظهر ال&amp;نظام</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="740"/>
        <source>&amp;Light theme</source>
        <translation>مظهر &amp;فاتح</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="749"/>
        <source>&amp;Dark theme</source>
        <translation>مظهر &amp;داكن</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="758"/>
        <source>&amp;High contrast</source>
        <translation>&amp;تباين عالٍ</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="767"/>
        <source>Ne&amp;xt language</source>
        <translation>اللغة ال&amp;تالية</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="779"/>
        <source>&amp;Find an action…</source>
        <translation>ال&amp;بحث عن أمر…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="785"/>
        <source>G&amp;uide</source>
        <translation>دليل الا&amp;ستعمال</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="786"/>
        <source>&amp;Tour of the window</source>
        <translation>&amp;جولة في النافذة</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="789"/>
        <source>&amp;Guideline of the labels</source>
        <translation>&amp;دليل التسميات</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="797"/>
        <source>All &amp;keys…</source>
        <translation>كل اختصارات لوحة الم&amp;فاتيح…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="805"/>
        <source>&amp;Change keys…</source>
        <translation>ت&amp;غيير الاختصارات…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="813"/>
        <source>&amp;About Tawsim</source>
        <translation>&amp;عن توسيم</translation>
    </message>
</context>
<context>
    <name>AdjudicationDesk</name>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="211"/>
        <source>No other case asks for a decision.</source>
        <translation>لا حالة أخرى تنتظر الحسم.</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="217"/>
        <source>Later</source>
        <translation>إلى وقت لاحق</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="217"/>
        <source>Why later? (may stay empty)</source>
        <translation>لماذا تُؤجَّل؟ (يجوز تركه فارغًا)</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="237"/>
        <source>Decide a case first; then the others like it.</source>
        <translation>احسم حالةً أولًا، ثم ما يشبهها.</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="242"/>
        <source>No other open case is of this kind.</source>
        <translation>لا حالة مفتوحة أخرى من هذا النوع.</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="266"/>
        <source>What all agree on is in the gold; one undo takes it back.</source>
        <translation>ما أجمع عليه الموسِّمون صار في المرجع، ويُرجعه تراجعٌ واحد.</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="275"/>
        <source>Written: {}</source>
        <translation>كُتب: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="364"/>
        <source>The gold: complete</source>
        <translation>المرجع: مكتمل</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="364"/>
        <source>The gold so far</source>
        <translation>المرجع حتى الآن</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="384"/>
        <source>Open disagreements: {}   Put off: {}   All cases: {}</source>
        <translation>خلافات مفتوحة: {}   مؤجّلة: {}   كل الحالات: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="400"/>
        <source>No disagreement is left. What all agree on is put into the gold by Y.</source>
        <translation>لم يبقَ خلاف. وما أُجمع عليه يدخل المرجع بالمفتاح Y.</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="404"/>
        <source>All is decided. Close the desk (Esc), then export: Project &gt; Export.</source>
        <translation>حُسم كل شيء. أغلق المكتب (Esc)، ثم صدّر: المشروع › تصدير.</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="409"/>
        <source>Looking for disagreements…</source>
        <translation>يجري البحث عن مواضع الخلاف…</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="411"/>
        <source>No article has two finished annotators.
When two or more have marked the same article as done (Ctrl+D), what they differ in is decided here.</source>
        <translation>لا يوجد مقال أنهاه موسِّمان.
حين يعلّم موسِّمان أو أكثر المقال نفسه منجزًا (⁦Ctrl+D⁩) يُحسم هنا ما اختلفوا فيه.</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="430"/>
        <source>Adjudication desk</source>
        <translation>مكتب التحكيم</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="432"/>
        <source>By article</source>
        <translation>بحسب المقال</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="433"/>
        <source>By class</source>
        <translation>بحسب صنف الخلاف</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="434"/>
        <source>By label</source>
        <translation>بحسب التسمية</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="435"/>
        <source>Most disagreement first</source>
        <translation>الأشد خلافًا أولًا</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="436"/>
        <source>By pattern</source>
        <translation>بحسب النمط</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="439"/>
        <source>Open disagreements</source>
        <translation>الخلافات المفتوحة وحدها</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="440"/>
        <source>All that is open</source>
        <translation>كل ما هو مفتوح</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="441"/>
        <source>Only what was put off</source>
        <translation>المؤجّلة وحدها</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="442"/>
        <source>Everything</source>
        <translation>الكل</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="450"/>
        <source>Order of the cases</source>
        <translation>ترتيب الحالات</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="451"/>
        <source>Which cases are shown</source>
        <translation>الحالات المعروضة</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="455"/>
        <source>Cases (N next, B previous)</source>
        <translation>الحالات (⁦N⁩ التالية، ⁦B⁩ السابقة)</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="456"/>
        <source>The article with its cases</source>
        <translation>المقال وحالاته</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="457"/>
        <source>The article with the gold</source>
        <translation>المقال ومقاطع المرجع</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="458"/>
        <source>Cases</source>
        <translation>الحالات</translation>
    </message>
</context>
<context>
    <name>AgreementView</name>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="196"/>
        <source>Measuring agreement</source>
        <translation>قياس الاتفاق جارٍ</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="230"/>
        <source>The work has gone on since; measure again.</source>
        <translation>استمر العمل بعد هذا القياس؛ أعد القياس.</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="254"/>
        <source>Open a project first.</source>
        <translation>افتح مشروعًا أولًا.</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="256"/>
        <source>Choose who is compared, then press Measure.</source>
        <translation>اختر من يُقارَن، ثم اضغط «قِس».</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="259"/>
        <source>Two annotators must have finished the same article. Progress shows which articles wait for whom.</source>
        <translation>يجب أن يُنهي موسِّمان المقال نفسه. ويبيّن «التقدّم» ما ينتظر من المقالات ومن ينتظره.</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="265"/>
        <source>Articles compared: {}. They are too few for intervals, which need at least {}.</source>
        <translation>المقالات المقارنة: {}. وهي أقل من أن تُحسب لها فترات ثقة، فأقلّ ما يلزم لذلك {}.</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="268"/>
        <source>Articles compared: {}. Intervals are drawn from {} resampled corpora.</source>
        <translation>المقالات المقارنة: {}. وفترات الثقة من {} عينة معادة.</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="323"/>
        <source>Click a number to see the spans behind it.</source>
        <translation>انقر رقمًا لترى ما وراءه من المقاطع.</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="325"/>
        <source>Spans behind it: {}. Enter opens the article.</source>
        <translation>المقاطع التي وراءه: {}. ويفتح Enter المقال.</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="327"/>
        <source>The first {} are listed.</source>
        <translation>تُسرد أول {} منها.</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="346"/>
        <source>Export agreement</source>
        <translation>تصدير الاتفاق</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="373"/>
        <source>The report is in {}</source>
        <translation>التقرير في {}</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="376"/>
        <source>Writing the report</source>
        <translation>كتابة التقرير جارية</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="390"/>
        <source>Agreement and progress</source>
        <translation>الاتفاق والتقدّم</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="391"/>
        <location filename="../../desktop/agreement/agreement_view.py" line="401"/>
        <source>Annotators</source>
        <translation>الموسِّمون</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="392"/>
        <source>Who is compared</source>
        <translation>من يُقارَن</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="393"/>
        <source>With γ</source>
        <translation>مع γ</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="394"/>
        <source>γ aligns the spans of every article and takes long.</source>
        <translation>تحاذي γ مقاطع كل مقال، وتستغرق وقتًا طويلًا.</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="395"/>
        <source>&amp;Measure</source>
        <translation>&amp;قِس</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="396"/>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="397"/>
        <source>Write the whole report</source>
        <translation>كتابة التقرير كاملًا</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="400"/>
        <source>Measures</source>
        <translation>المقاييس</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="400"/>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="400"/>
        <source>Labels against labels</source>
        <translation>التسمية مقابل التسمية</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="401"/>
        <source>Boundaries</source>
        <translation>الحدود</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="401"/>
        <source>Progress</source>
        <translation>التقدّم</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="407"/>
        <source>Spans behind the number</source>
        <translation>المقاطع التي وراء الرقم</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="417"/>
        <source>All units</source>
        <translation>جميع الوحدات</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="420"/>
        <source>All annotators and labels</source>
        <translation>جميع الموسِّمين والتسميات</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="421"/>
        <source>Each label</source>
        <translation>كل تسمية</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="422"/>
        <source>Each pair</source>
        <translation>كل زوج</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="423"/>
        <source>Values of spans</source>
        <translation>قيم المقاطع</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="426"/>
        <source>What is compared</source>
        <translation>ما يُقارَن</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="427"/>
        <source>Which values are shown</source>
        <translation>القيم المعروضة</translation>
    </message>
</context>
<context>
    <name>AlikeModel</name>
    <message>
        <location filename="../../desktop/adjudication/pattern_dialog.py" line="127"/>
        <source>none of them</source>
        <translation>لا شيء منها</translation>
    </message>
</context>
<context>
    <name>Annotating</name>
    <message>
        <location filename="../../desktop/annotating.py" line="227"/>
        <source>Say first who is annotating: Project &gt; Annotator…</source>
        <translation>حدّد أولًا من يوسِّم: المشروع &gt; الموسِّم…</translation>
    </message>
    <message>
        <location filename="../../desktop/annotating.py" line="216"/>
        <source>Select words first, then press a label&apos;s key.</source>
        <translation>حدّد كلمات أولًا، ثم اضغط مفتاح تسمية.</translation>
    </message>
    <message>
        <location filename="../../desktop/annotating.py" line="254"/>
        <source>Choose a span, then select the words it should cover.</source>
        <translation>اختر مقطعًا، ثم حدّد الكلمات التي ينبغي أن يشملها.</translation>
    </message>
    <message>
        <location filename="../../desktop/annotating.py" line="265"/>
        <source>Select the words that belong to the span as well.</source>
        <translation>حدّد الكلمات التي تنتمي إلى المقطع أيضًا.</translation>
    </message>
    <message>
        <location filename="../../desktop/annotating.py" line="277"/>
        <source>Choose a span first, then move its boundaries.</source>
        <translation>اختر مقطعًا أولًا، ثم حرّك حدوده.</translation>
    </message>
    <message>
        <location filename="../../desktop/annotating.py" line="300"/>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <location filename="../../desktop/annotating.py" line="301"/>
        <source>Elsewhere these words were labelled as “{}” ({}×).</source>
        <translation>سُمّيت هذه الكلمات في موضع آخر بالحدود «{}» (عدد المرات: {}).</translation>
    </message>
    <message>
        <location filename="../../desktop/annotating.py" line="303"/>
        <source>Elsewhere these words were labelled as “{}” ({}×), for instance in {}.</source>
        <translation>سُمّيت هذه الكلمات في مواضع أخرى بالحدود «{}» (عدد المرات: {})، منها: {}.</translation>
    </message>
</context>
<context>
    <name>AnnotatorDialog</name>
    <message>
        <location filename="../../desktop/dialogs/annotator_dialog.py" line="17"/>
        <source>Annotator</source>
        <translation>الموسِّم</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/annotator_dialog.py" line="18"/>
        <source>Who is annotating? Every span will carry this name.</source>
        <translation>من يوسِّم؟ سيحمل كل مقطع هذا الاسم.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/annotator_dialog.py" line="24"/>
        <source>Name of the annotator</source>
        <translation>اسم الموسِّم</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/annotator_dialog.py" line="53"/>
        <source>This name belongs to the adjudicated layer; choose another.</source>
        <translation>هذا الاسم محجوز لطبقة المرجع؛ اختر اسمًا آخر.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/annotator_dialog.py" line="55"/>
        <source>A new annotator will be added.</source>
        <translation>سيُضاف موسِّم جديد.</translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message>
        <location filename="../../desktop/dialogs/assign_dialog.py" line="47"/>
        <source>Assign articles</source>
        <translation>إسناد المقالات</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/assign_dialog.py" line="54"/>
        <source>&amp;Share out</source>
        <translation>&amp;توزيع</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/assign_dialog.py" line="55"/>
        <source>&amp;Take all back</source>
        <translation>&amp;سحب الكل</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/assign_dialog.py" line="58"/>
        <source>&amp;Write the work files afterwards</source>
        <translation>&amp;كتابة ملفات العمل بعد ذلك</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/assign_dialog.py" line="59"/>
        <source>&amp;Seal the work files under a passphrase</source>
        <translation>ح&amp;ماية ملفات العمل بعبارة مرور</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/assign_dialog.py" line="71"/>
        <source>One name on each line</source>
        <translation>اسم في كل سطر</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/assign_dialog.py" line="72"/>
        <source>One name on each line; a new name becomes an annotator</source>
        <translation>اسم في كل سطر، والاسم الجديد يصير موسِّمًا</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/assign_dialog.py" line="74"/>
        <source>All articles ({})</source>
        <translation>كل المقالات ({})</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/assign_dialog.py" line="78"/>
        <source>Those in the list now ({})</source>
        <translation>ما تعرضه القائمة الآن ({})</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/assign_dialog.py" line="82"/>
        <source>Filter the corpus list first to assign only some</source>
        <translation>صفِّ قائمة المقالات أولًا لتسند بعضها فقط</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/assign_dialog.py" line="83"/>
        <source>How many annotators each article gets</source>
        <translation>كم موسِّمًا لكل مقال</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/assign_dialog.py" line="84"/>
        <source>So many articles go to everybody, to compare</source>
        <translation>عدد المقالات التي تُعطى للجميع للمقارنة</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/assign_dialog.py" line="87"/>
        <source>Another number shares the same articles out otherwise</source>
        <translation>رقم آخر يوزّع المقالات نفسها توزيعًا آخر</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/assign_dialog.py" line="89"/>
        <source>A&amp;nnotators</source>
        <translation>ال&amp;موسِّمون</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/assign_dialog.py" line="90"/>
        <source>A&amp;rticles</source>
        <translation>ال&amp;مقالات</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/assign_dialog.py" line="91"/>
        <source>Annotators for &amp;each article</source>
        <translation>عدد الموسِّمين ل&amp;كل مقال</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/assign_dialog.py" line="92"/>
        <source>Articles for &amp;calibration</source>
        <translation>مقالات ال&amp;معايرة</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/assign_dialog.py" line="93"/>
        <source>&amp;Draw number</source>
        <translation>رقم ال&amp;قرعة</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/assign_dialog.py" line="112"/>
        <source>Who gets which article</source>
        <translation>من يأخذ أي مقال</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/assign_dialog.py" line="141"/>
        <source>Nobody has an article yet: press “Share out”, or tick by hand.</source>
        <translation>لم يأخذ أحد مقالًا بعد: اضغط «توزيع»، أو علّم المقالات بيدك.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/assign_dialog.py" line="191"/>
        <source>Articles of each: {}</source>
        <translation>مقالات كل موسِّم: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/assign_dialog.py" line="144"/>
        <location filename="../../desktop/dialogs/assign_dialog.py" line="192"/>
        <source>Write the names of the annotators.</source>
        <translation>اكتب أسماء الموسِّمين.</translation>
    </message>
</context>
<context>
    <name>AssignmentModel</name>
    <message>
        <location filename="../../desktop/assignment_model.py" line="115"/>
        <source>Untitled {}</source>
        <translation>بلا عنوان {}</translation>
    </message>
    <message>
        <location filename="../../desktop/assignment_model.py" line="145"/>
        <source>For calibration: everybody gets this article</source>
        <translation>للمعايرة: يُعطى هذا المقال للجميع</translation>
    </message>
    <message>
        <location filename="../../desktop/assignment_model.py" line="172"/>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
</context>
<context>
    <name>AttributeEditor</name>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="68"/>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="69"/>
        <source>Attributes and choices</source>
        <translation>الخصائص والخيارات</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="68"/>
        <source>Kind or name</source>
        <translation>النوع أو الاسم في التصدير</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="71"/>
        <source>Enter renames; drag a row, or move it with Alt and the arrow keys</source>
        <translation>Enter لإعادة التسمية؛ اسحب السطر أو انقله بمفتاح Alt والأسهم</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="75"/>
        <source>No attributes yet. An attribute is what annotators say about a span: a category, a number, a country. Add one above, or paste an outline.</source>
        <translation>لا خصائص بعد. الخاصية ما يقوله الموسِّمون عن المقطع: فئة أو عدد أو دولة. أضف واحدة من الأعلى، أو الصق مخططًا مزاحًا.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="97"/>
        <source>text</source>
        <translation>نص</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="98"/>
        <source>a number</source>
        <translation>عدد</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="99"/>
        <source>a choice from a list</source>
        <translation>خيار من قائمة</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="100"/>
        <source>yes or no</source>
        <translation>نعم أو لا</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="101"/>
        <source>a country</source>
        <translation>دولة</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="102"/>
        <source>a figure with bounds</source>
        <translation>عدد بحدّين</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="110"/>
        <source>Add a choice &amp;inside</source>
        <translation>إضافة خيار &amp;داخله</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="111"/>
        <source>Add a row &amp;below</source>
        <translation>إضافة سطر &amp;تحته</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="112"/>
        <source>&amp;Rename</source>
        <translation>إعادة الت&amp;سمية</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="113"/>
        <source>Move &amp;up</source>
        <translation>نقل إلى أ&amp;على</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="114"/>
        <source>Move &amp;down</source>
        <translation>نقل إلى أس&amp;فل</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="115"/>
        <source>Move &amp;out</source>
        <translation>نقل إلى ال&amp;خارج</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="116"/>
        <source>Move i&amp;n</source>
        <translation>نقل إلى ال&amp;داخل</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="117"/>
        <source>De&amp;lete</source>
        <translation>&amp;حذف</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="118"/>
        <source>Un&amp;do</source>
        <translation>ت&amp;راجع</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="119"/>
        <source>R&amp;edo</source>
        <translation>إ&amp;عادة</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="120"/>
        <source>Cu&amp;t as an outline</source>
        <translation>&amp;قص كمخطط مزاح</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="121"/>
        <source>&amp;Copy as an outline</source>
        <translation>&amp;نسخ كمخطط مزاح</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="122"/>
        <source>&amp;Paste an outline</source>
        <translation>&amp;لصق مخطط مزاح</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="144"/>
        <source>Add attri&amp;bute</source>
        <translation>إضافة خا&amp;صية</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="147"/>
        <source>Add c&amp;hoice</source>
        <translation>إضافة خ&amp;يار</translation>
    </message>
</context>
<context>
    <name>AttributeForm</name>
    <message>
        <location filename="../../desktop/widgets/attribute_form.py" line="212"/>
        <source>Type a part of the name, or the ISO code</source>
        <translation>اكتب جزءًا من اسم الدولة أو رمزها وفق ISO</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/attribute_form.py" line="214"/>
        <source>Type a part of the name, or choose from the list</source>
        <translation>اكتب جزءًا من الاسم أو اختر من القائمة</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/attribute_form.py" line="216"/>
        <source>A number, for instance 3.5</source>
        <translation>عدد، مثل 3.5</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/attribute_form.py" line="218"/>
        <source>A number, or bounds: 10..15, 10.. (at least), ..15 (at most)</source>
        <translation>عدد أو حدّان: ⁦10..15⁩، أو ⁦10..⁩ (على الأقل)، أو ⁦..15⁩ (على الأكثر)</translation>
    </message>
</context>
<context>
    <name>BackgroundJob</name>
    <message>
        <location filename="../../desktop/background_job.py" line="78"/>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <location filename="../../desktop/dialogs/backups_dialog.py" line="140"/>
        <source>Since then, and not in the backup: {}</source>
        <translation>جرى بعدها وليس فيها: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/backups_dialog.py" line="143"/>
        <source>Only in the backup: {}</source>
        <translation>فيها وحدها: {}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/dialogs/backups_dialog.py" line="146"/>
        <source>%Ln article(s) are not in the backup</source>
        <translation>
            <numerusform>لا ينقصها أي مقال</numerusform>
            <numerusform>مقال واحد ليس في النسخة</numerusform>
            <numerusform>مقالان ليسا في النسخة</numerusform>
            <numerusform>%Ln مقالات ليست في النسخة</numerusform>
            <numerusform>%Ln مقالًا ليس في النسخة</numerusform>
            <numerusform>%Ln مقال ليس في النسخة</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/backups_dialog.py" line="147"/>
        <source>The backup holds the same as the project.</source>
        <translation>النسخة مطابقة للمشروع.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/backups_dialog.py" line="150"/>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/dialogs/backups_dialog.py" line="152"/>
        <source>%Ln step(s) by {}</source>
        <translation>
            <numerusform>لا خطوة لـ{}</numerusform>
            <numerusform>خطوة واحدة لـ{}</numerusform>
            <numerusform>خطوتان لـ{}</numerusform>
            <numerusform>%Ln خطوات لـ{}</numerusform>
            <numerusform>%Ln خطوة لـ{}</numerusform>
            <numerusform>%Ln خطوة لـ{}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/backups_dialog.py" line="153"/>
        <source>nobody named</source>
        <translation>غير مسمّى</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/backups_dialog.py" line="173"/>
        <location filename="../../desktop/dialogs/backups_dialog.py" line="175"/>
        <source>Backups</source>
        <translation>النسخ الاحتياطية</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/backups_dialog.py" line="174"/>
        <source>Made</source>
        <translation>وقت النسخ</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/backups_dialog.py" line="174"/>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/backups_dialog.py" line="174"/>
        <source>Spans</source>
        <translation>المقاطع</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/backups_dialog.py" line="176"/>
        <source>How the backup differs</source>
        <translation>ما تختلف به النسخة</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/backups_dialog.py" line="177"/>
        <source>&amp;Put in the project&apos;s place</source>
        <translation>&amp;إحلالها محل المشروع</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/backups_dialog.py" line="179"/>
        <source>The project as it is now is kept as a backup itself</source>
        <translation>يُحفظ المشروع بحاله الراهنة نسخةً احتياطية أيضًا</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/backups_dialog.py" line="182"/>
        <source>&amp;Recover what is readable…</source>
        <translation>إنقاذ ما يمكن &amp;قراءته…</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/backups_dialog.py" line="188"/>
        <source>Kept by themselves: the last ten, one a day, one a week.</source>
        <translation>تُحفظ تلقائيًا: آخر عشر نسخ، ثم نسخة لكل يوم، ثم نسخة لكل أسبوع.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/backups_dialog.py" line="190"/>
        <source>No backups yet. They are made by themselves while you work.</source>
        <translation>لا نسخ احتياطية بعد؛ ستُحفظ تلقائيًا في أثناء العمل.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/backups_dialog.py" line="191"/>
        <source>They lie in {}</source>
        <translation>مكانها: {}</translation>
    </message>
</context>
<context>
    <name>BinCommands</name>
    <message>
        <location filename="../../desktop/bin_commands.py" line="46"/>
        <source>The article is in the bin; undo or Edit → Bin brings it back.</source>
        <translation>المقال في السلة؛ يعيده التراجع أو «تحرير ← سلة المحذوفات».</translation>
    </message>
</context>
<context>
    <name>BinDialog</name>
    <message>
        <location filename="../../desktop/dialogs/bin_dialog.py" line="33"/>
        <source>Bin</source>
        <translation>سلة المحذوفات</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/bin_dialog.py" line="36"/>
        <source>What is in the bin</source>
        <translation>ما في السلة</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/bin_dialog.py" line="37"/>
        <source>What</source>
        <translation>الشيء</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/bin_dialog.py" line="37"/>
        <source>Where</source>
        <translation>موضعه</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/bin_dialog.py" line="42"/>
        <source>&amp;Bring back</source>
        <translation>ا&amp;سترجع</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/bin_dialog.py" line="55"/>
        <source>Articles in the bin are in no list, search, export, assignment or measure. Bring back what is chosen; one undo takes it back again.</source>
        <translation>ما في السلة من مقالات لا يظهر في القائمة ولا البحث ولا التصدير ولا التوزيع ولا القياس. استرجع ما اخترته؛ ويكفي تراجع واحد لإبطال ذلك.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/bin_dialog.py" line="65"/>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/dialogs/bin_dialog.py" line="67"/>
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%Ln مقاطع</numerusform>
            <numerusform>%Ln مقطعًا</numerusform>
            <numerusform>%Ln مقطع</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/bin_dialog.py" line="69"/>
        <source>Deleted spans</source>
        <translation>مقاطع محذوفة</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/bin_dialog.py" line="76"/>
        <source>The bin is empty.</source>
        <translation>السلة فارغة.</translation>
    </message>
</context>
<context>
    <name>CandidateWalk</name>
    <message>
        <location filename="../../desktop/candidate_walk.py" line="47"/>
        <source>Nothing so far. Press the key again to search on.</source>
        <translation>لا شيء حتى هنا. اضغط المفتاح مرة أخرى لمتابعة البحث.</translation>
    </message>
    <message>
        <location filename="../../desktop/candidate_walk.py" line="50"/>
        <source>No words without a label from here on look like one.</source>
        <translation>لا مرشَّح للوسم بعد هذا الموضع.</translation>
    </message>
    <message>
        <location filename="../../desktop/candidate_walk.py" line="52"/>
        <source>No words without a label before here look like one.</source>
        <translation>لا مرشَّح للوسم قبل هذا الموضع.</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <location filename="../../desktop/adjudication/cards.py" line="165"/>
        <source>None of them</source>
        <translation>لا شيء منها</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/cards.py" line="167"/>
        <source>None of them; nothing found here: {}</source>
        <translation>لا شيء منها؛ لم يجد هنا شيئًا: {}</translation>
    </message>
</context>
<context>
    <name>CasePane</name>
    <message>
        <location filename="../../desktop/adjudication/case_pane.py" line="195"/>
        <source>The annotators have taken their spans back; the gold still stands.</source>
        <translation>سحب الموسِّمون مقاطعهم، وما زال المرجع قائمًا.</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/case_pane.py" line="203"/>
        <location filename="../../desktop/adjudication/case_pane.py" line="227"/>
        <source>G keeps what was decided.</source>
        <translation>⁦G⁩ يُبقي ما حُسم.</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/case_pane.py" line="215"/>
        <source>The annotators have taken their relations back; the gold has them.</source>
        <translation>سحب الموسِّمون علاقاتهم، وما زالت في المرجع.</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/case_pane.py" line="236"/>
        <source>The adjudicator</source>
        <translation>المحكِّم</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/case_pane.py" line="241"/>
        <source>none of them</source>
        <translation>لا شيء منها</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/case_pane.py" line="243"/>
        <source>later</source>
        <translation>مؤجّلة</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/case_pane.py" line="255"/>
        <source>Why they differ (for this decision)</source>
        <translation>سبب الخلاف (لهذا الحسم)</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/case_pane.py" line="261"/>
        <source>A note on the decision (C)</source>
        <translation>ملاحظة على الحسم (⁦C⁩)</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/case_pane.py" line="262"/>
        <source>Note on the decision</source>
        <translation>ملاحظة على الحسم</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/case_pane.py" line="263"/>
        <source>The case</source>
        <translation>الحالة</translation>
    </message>
</context>
<context>
    <name>Classes</name>
    <message>
        <location filename="../../desktop/adjudication/class_look.py" line="58"/>
        <source>Relation: {}</source>
        <translation>علاقة: {}</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <location filename="../../desktop/dialogs/command_palette.py" line="55"/>
        <location filename="../../desktop/dialogs/command_palette.py" line="60"/>
        <source>Find an action</source>
        <translation>البحث عن أمر</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/command_palette.py" line="59"/>
        <source>Find an action, in any of the languages</source>
        <translation>ابحث عن أمر بأي من اللغات</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/command_palette.py" line="64"/>
        <source>No action has these words.</source>
        <translation>لا أمر يطابق هذه الكلمات.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/command_palette.py" line="77"/>
        <source>Actions found</source>
        <translation>نتائج البحث عن الأوامر</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <location filename="../../desktop/commands.py" line="237"/>
        <source>Tawsim project</source>
        <translation>مشروع توسيم</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="116"/>
        <source>Open a project</source>
        <translation>فتح مشروع</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="221"/>
        <source>The project is sound: texts, spans and journal agree.</source>
        <translation>المشروع سليم: النصوص والمقاطع والسجل متوافقة.</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="224"/>
        <source>Checking the project</source>
        <translation>فحص المشروع</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="237"/>
        <source>Save a copy</source>
        <translation>حفظ نسخة</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="246"/>
        <source>A checked copy is in {}</source>
        <translation>نسخة مفحوصة في {}</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="248"/>
        <source>Saving a copy</source>
        <translation>حفظ نسخة</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="262"/>
        <source>Import articles</source>
        <translation>استيراد مقالات</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="279"/>
        <source>Open or make a project first, then drop the files.</source>
        <translation>افتح مشروعًا أو أنشئه أولًا، ثم أفلت الملفات.</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="315"/>
        <source>Importing articles</source>
        <translation>استيراد المقالات</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="367"/>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="397"/>
        <source>Exporting</source>
        <translation>التصدير جارٍ</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/commands.py" line="442"/>
        <source>%Ln span(s) bear the labels you removed. Delete them too? Undo brings them back.</source>
        <translation>
            <numerusform>لا مقاطع تحمل التسميات التي أزلتها. أتحذفها أيضًا؟ التراجع يعيدها.</numerusform>
            <numerusform>مقطع واحد يحمل التسميات التي أزلتها. أتحذفه أيضًا؟ التراجع يعيده.</numerusform>
            <numerusform>مقطعان يحملان التسميات التي أزلتها. أتحذفهما أيضًا؟ التراجع يعيدهما.</numerusform>
            <numerusform>%Ln مقاطع تحمل التسميات التي أزلتها. أتحذفها أيضًا؟ التراجع يعيدها.</numerusform>
            <numerusform>%Ln مقطعًا تحمل التسميات التي أزلتها. أتحذفها أيضًا؟ التراجع يعيدها.</numerusform>
            <numerusform>%Ln مقطع تحمل التسميات التي أزلتها. أتحذفها أيضًا؟ التراجع يعيدها.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="446"/>
        <source>&amp;Delete the spans</source>
        <translation>&amp;حذف المقاطع</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="446"/>
        <source>&amp;Keep the labels</source>
        <translation>ال&amp;إبقاء على التسميات</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="447"/>
        <location filename="../../desktop/commands.py" line="458"/>
        <source>Labels</source>
        <translation>التسميات</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/commands.py" line="452"/>
        <source>%Ln span(s) have a choice that you deleted as their value. They keep it, but nobody can choose it any more. Go on?</source>
        <translation>
            <numerusform>لا مقطع قيمته خيار حذفته. هل تتابع؟</numerusform>
            <numerusform>مقطع واحد قيمته خيار حذفته. تبقى له قيمته، ولن يختارها أحد بعد الآن. هل تتابع؟</numerusform>
            <numerusform>مقطعان قيمتهما خيار حذفته. تبقى لهما القيمة، ولن يختارها أحد بعد الآن. هل تتابع؟</numerusform>
            <numerusform>%Ln مقاطع قيمتها خيار حذفته. تبقى لها قيمتها، ولن يختارها أحد بعد الآن. هل تتابع؟</numerusform>
            <numerusform>%Ln مقطعًا قيمتها خيار حذفته. تبقى لها قيمتها، ولن يختارها أحد بعد الآن. هل تتابع؟</numerusform>
            <numerusform>%Ln مقطع قيمتها خيار حذفته. تبقى لها قيمتها، ولن يختارها أحد بعد الآن. هل تتابع؟</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="457"/>
        <source>&amp;Go on</source>
        <translation>ال&amp;متابعة</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="457"/>
        <source>&amp;Keep the choices</source>
        <translation>ال&amp;إبقاء على الخيارات</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="506"/>
        <source>Text font</source>
        <translation>خط النص</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="525"/>
        <source>&amp;Undo</source>
        <translation>&amp;تراجع</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="525"/>
        <source>&amp;Redo</source>
        <translation>إ&amp;عادة</translation>
    </message>
</context>
<context>
    <name>Compacting</name>
    <message>
        <location filename="../../desktop/compacting.py" line="60"/>
        <source>The project file had {before} MB and has {after} MB now.</source>
        <translation>كان حجم ملف المشروع {before} م.ب وصار {after} م.ب.</translation>
    </message>
    <message>
        <location filename="../../desktop/compacting.py" line="68"/>
        <source>Compacting the project</source>
        <translation>رصّ ملف المشروع</translation>
    </message>
</context>
<context>
    <name>CrashReport</name>
    <message>
        <location filename="../../desktop/crash_report.py" line="63"/>
        <source>Something in Tawsim failed. Your work is saved. The report is in this file:
{}</source>
        <translation>حدث خلل في توسيم. عملك محفوظ، والتقرير في هذا الملف:
{}</translation>
    </message>
    <message>
        <location filename="../../desktop/crash_report.py" line="73"/>
        <source>Tawsim failed</source>
        <translation>خلل في توسيم</translation>
    </message>
</context>
<context>
    <name>Dashboard</name>
    <message>
        <location filename="../../desktop/agreement/dashboard.py" line="67"/>
        <source>Nothing has been measured yet.</source>
        <translation>لم يُقَس شيء بعد.</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/dashboard.py" line="77"/>
        <source>Articles that two have finished: {} of {}</source>
        <translation>المقالات التي أنهاها اثنان: {} من {}</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/dashboard.py" line="90"/>
        <source>{}: {} minutes an article</source>
        <translation>{}: {} دقيقة للمقال</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/dashboard.py" line="101"/>
        <source>Articles that wait for a second annotator: {}</source>
        <translation>المقالات التي تنتظر موسِّمًا ثانيًا: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/dashboard.py" line="107"/>
        <source>Nothing blocks: no article waits for a second annotator.</source>
        <translation>لا شيء معلَّق: ليس ثمة مقال ينتظر موسِّمًا ثانيًا.</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/dashboard.py" line="109"/>
        <source>Finished</source>
        <translation>أنهاه</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/dashboard.py" line="109"/>
        <source>Not finished</source>
        <translation>لم يُنهه</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/dashboard.py" line="131"/>
        <source>Articles by state</source>
        <translation>المقالات بحسب الحالة</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/dashboard.py" line="132"/>
        <source>Minutes a finished article</source>
        <translation>دقائق المقال المُنهى</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/dashboard.py" line="133"/>
        <source>Agreement so far, by label</source>
        <translation>الاتفاق حتى الآن بحسب التسمية</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/dashboard.py" line="134"/>
        <source>Exact F1 in the order of finishing</source>
        <translation>قيمة F1 التامة بترتيب الإنهاء</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/dashboard.py" line="139"/>
        <source>Articles that wait for a second annotator</source>
        <translation>المقالات التي تنتظر موسِّمًا ثانيًا</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/dashboard.py" line="140"/>
        <source>Enter opens the article.</source>
        <translation>يفتح Enter المقال.</translation>
    </message>
</context>
<context>
    <name>DatasetForm</name>
    <message>
        <location filename="../../desktop/widgets/dataset_form.py" line="35"/>
        <source>&amp;Data set: a folder with a card and checksums</source>
        <translation>مجموعة &amp;بيانات: مجلد فيه بطاقة وبصمات للملفات</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/dataset_form.py" line="37"/>
        <source>No split</source>
        <translation>بلا تقسيم</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/dataset_form.py" line="41"/>
        <source>Shares of train, dev and test by article; near-duplicates stay together</source>
        <translation>نصيب التدريب والضبط والاختبار من المقالات، وتبقى المقالات المتشابهة معًا</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/dataset_form.py" line="44"/>
        <source>The same seed gives the same parts and pseudonyms</source>
        <translation>البذرة نفسها تعطي الأجزاء والأسماء المستعارة نفسها</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/dataset_form.py" line="45"/>
        <source>Only articles that are &amp;done</source>
        <translation>المقالات ال&amp;منجزة وحدها</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/dataset_form.py" line="46"/>
        <source>&amp;Pseudonyms for annotators</source>
        <translation>أسماء مس&amp;تعارة للموسّمين</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/dataset_form.py" line="47"/>
        <source>&amp;Card in Arabic, English and French</source>
        <translation>بطا&amp;قة بالعربية والإنجليزية والفرنسية</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/dataset_form.py" line="50"/>
        <source>What the card says of the licence</source>
        <translation>ما تذكره البطاقة عن الرخصة</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/dataset_form.py" line="59"/>
        <source>&amp;Split</source>
        <translation>الت&amp;قسيم</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/dataset_form.py" line="60"/>
        <source>S&amp;eed</source>
        <translation>ال&amp;بذرة</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/dataset_form.py" line="61"/>
        <source>&amp;Keep the parts of</source>
        <translation>الإبقاء على أ&amp;جزاء</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/dataset_form.py" line="62"/>
        <source>L&amp;icence</source>
        <translation>ال&amp;رخصة</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/dataset_form.py" line="66"/>
        <source>Split</source>
        <translation>التقسيم</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/dataset_form.py" line="67"/>
        <source>Seed</source>
        <translation>البذرة</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/dataset_form.py" line="68"/>
        <source>Licence</source>
        <translation>الرخصة</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/dataset_form.py" line="74"/>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/dataset_form.py" line="75"/>
        <source>The folder of an earlier data set</source>
        <translation>مجلد مجموعة بيانات سابقة</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/dataset_form.py" line="76"/>
        <source>Folder of an earlier data set</source>
        <translation>مجلد مجموعة بيانات سابقة</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/dataset_form.py" line="77"/>
        <source>C&amp;hoose…</source>
        <translation>ا&amp;ختيار…</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/dataset_form.py" line="88"/>
        <source>Earlier data set</source>
        <translation>مجموعة بيانات سابقة</translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message>
        <location filename="../../desktop/adjudication/deciding.py" line="134"/>
        <source>Looking for disagreements</source>
        <translation>البحث عن مواضع الخلاف</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/deciding.py" line="244"/>
        <source>The versions have nothing in common.</source>
        <translation>لا شيء مشترك بين الصيغ.</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/deciding.py" line="256"/>
        <location filename="../../desktop/adjudication/deciding.py" line="264"/>
        <source>Nothing stands in the gold here yet.</source>
        <translation>لا شيء في المرجع هنا بعد.</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/deciding.py" line="308"/>
        <source>Decide both its spans first.</source>
        <translation>احسم طرفيها أولًا.</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/deciding.py" line="353"/>
        <source>There is nothing here to take back.</source>
        <translation>لا شيء هنا يُتراجع عنه.</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/deciding.py" line="404"/>
        <source>No rule follows from this decision.</source>
        <translation>لا تُستخلص من هذا الحسم قاعدة.</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/deciding.py" line="409"/>
        <source>Kept as a rule: {}</source>
        <translation>حُفظت قاعدة: {}</translation>
    </message>
</context>
<context>
    <name>DocumentFilterPopup</name>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="119"/>
        <source>&amp;State</source>
        <translation>ال&amp;حالة</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="120"/>
        <source>&amp;Label</source>
        <translation>الت&amp;سمية</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="121"/>
        <source>&amp;Annotator</source>
        <translation>ال&amp;موسِّم</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="122"/>
        <source>&amp;Fact</source>
        <translation>ال&amp;بيان</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="123"/>
        <source>&amp;Dates</source>
        <translation>ال&amp;تاريخ</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="127"/>
        <source>Filter by state</source>
        <translation>تصفية بحسب الحالة</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="128"/>
        <source>Filter by label</source>
        <translation>تصفية بحسب التسمية</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="129"/>
        <source>Filter by annotator</source>
        <translation>تصفية بحسب الموسِّم</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="130"/>
        <source>Which fact to filter by</source>
        <translation>البيان الذي تُصفّى به المقالات</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="131"/>
        <source>What the fact holds</source>
        <translation>ما يتضمنه البيان</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="132"/>
        <source>From this date</source>
        <translation>من هذا التاريخ</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="133"/>
        <source>To this date</source>
        <translation>إلى هذا التاريخ</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="137"/>
        <source>Any value</source>
        <translation>أي قيمة</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="139"/>
        <source>from {}</source>
        <translation>من {}</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="139"/>
        <source>to {}</source>
        <translation>إلى {}</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="141"/>
        <source>&amp;Clear the filter</source>
        <translation>إل&amp;غاء التصفية</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="153"/>
        <source>All articles</source>
        <translation>كل المقالات</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="160"/>
        <source>Any label or none</source>
        <translation>بتسمية أو بلا تسمية</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="161"/>
        <source>With: {}</source>
        <translation>بتسمية: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="162"/>
        <source>Without: {}</source>
        <translation>بلا تسمية: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="168"/>
        <source>The one who is annotating</source>
        <translation>الموسِّم الحالي</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="170"/>
        <source>Gold</source>
        <translation>المرجع</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="178"/>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="178"/>
        <source>Author</source>
        <translation>الكاتب</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="179"/>
        <source>Web address</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="179"/>
        <source>Identifier</source>
        <translation>المعرّف</translation>
    </message>
</context>
<context>
    <name>DocumentList</name>
    <message>
        <location filename="../../desktop/panels/document_list.py" line="118"/>
        <source>Words in title or text</source>
        <translation>كلمات في العنوان أو النص</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list.py" line="119"/>
        <source>Filter by words in title or text</source>
        <translation>تصفية بكلمات في العنوان أو النص</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list.py" line="120"/>
        <source>Words of one or two letters are sought in the title only</source>
        <translation>ما كان من حرف أو حرفين يُبحث عنه في العناوين وحدها</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list.py" line="121"/>
        <location filename="../../desktop/panels/document_list.py" line="122"/>
        <source>Filter by state, label, annotator, facts</source>
        <translation>تصفية بحسب الحالة والتسمية والموسِّم والبيانات</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list.py" line="124"/>
        <source>Show &amp;all</source>
        <translation>عرض ال&amp;كل</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list.py" line="125"/>
        <source>The list of articles is being read</source>
        <translation>تُقرأ قائمة المقالات</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list.py" line="126"/>
        <source>S&amp;top</source>
        <translation>إي&amp;قاف</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list.py" line="127"/>
        <source>Leave the list as it is</source>
        <translation>إبقاء القائمة كما هي</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list.py" line="128"/>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list.py" line="242"/>
        <source>The list has not been read.</source>
        <translation>لم تُقرأ القائمة.</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list.py" line="244"/>
        <source>No article passes the filter. Change it, or show all.</source>
        <translation>لا مقال يوافق التصفية. غيّرها أو اعرض الكل.</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list.py" line="234"/>
        <source>Articles: {}</source>
        <translation>المقالات: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list.py" line="231"/>
        <source>Articles: {} of {}</source>
        <translation>المقالات: {} من {}</translation>
    </message>
</context>
<context>
    <name>DocumentListModel</name>
    <message>
        <location filename="../../desktop/panels/document_list_model.py" line="274"/>
        <source>Untitled {}</source>
        <translation>بلا عنوان {}</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list_model.py" line="292"/>
        <source>Skipped by {}: {}</source>
        <translation>تخطّاه {}: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list_model.py" line="315"/>
        <source>To do</source>
        <translation>لم يبدأ</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list_model.py" line="316"/>
        <source>In progress</source>
        <translation>قيد العمل</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list_model.py" line="317"/>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list_model.py" line="318"/>
        <source>Skipped</source>
        <translation>متروك</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list_model.py" line="303"/>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list_model.py" line="303"/>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list_model.py" line="303"/>
        <source>Spans</source>
        <translation>المقاطع</translation>
    </message>
</context>
<context>
    <name>EditDialog</name>
    <message>
        <location filename="../../desktop/adjudication/edit_dialog.py" line="44"/>
        <source>Decide freely</source>
        <translation>حسم حر</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/edit_dialog.py" line="52"/>
        <source>Select the words with Shift and the arrow keys</source>
        <translation>حدّد الكلمات بمفتاح ⁦Shift⁩ والأسهم</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/edit_dialog.py" line="55"/>
        <source>Label</source>
        <translation>التسمية</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/edit_dialog.py" line="65"/>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/edit_dialog.py" line="67"/>
        <source>&amp;Decide</source>
        <translation>ا&amp;حسم</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/edit_dialog.py" line="69"/>
        <source>Decide (Ctrl+Enter)</source>
        <translation>حسم (⁦Ctrl+Enter⁩)</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/edit_dialog.py" line="78"/>
        <source>Select the words with Shift and the arrow keys; a label&apos;s key chooses it.</source>
        <translation>حدّد الكلمات بمفتاح ⁦Shift⁩ والأسهم، ومفتاح التسمية يختارها.</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/edit_dialog.py" line="81"/>
        <source>&amp;Label</source>
        <translation>ال&amp;تسمية</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/edit_dialog.py" line="136"/>
        <source>Nothing is selected.</source>
        <translation>لم يُحدَّد شيء.</translation>
    </message>
</context>
<context>
    <name>EncodingDialog</name>
    <message>
        <location filename="../../desktop/dialogs/encoding_dialog.py" line="48"/>
        <source>Import articles</source>
        <translation>استيراد مقالات</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/encoding_dialog.py" line="52"/>
        <source>{} is in an old encoding. Is this readable Arabic?</source>
        <translation>الملف {} مكتوب بترميز قديم. هل تقرأ هنا عربية سليمة؟</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/encoding_dialog.py" line="55"/>
        <source>Detected: {}</source>
        <translation>المكتشَف: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/encoding_dialog.py" line="57"/>
        <source>The first words of the file</source>
        <translation>أول كلمات الملف</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/encoding_dialog.py" line="59"/>
        <source>&amp;Encoding</source>
        <translation>ال&amp;ترميز</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <location filename="../../desktop/dialogs/export_dialog.py" line="56"/>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/export_dialog.py" line="65"/>
        <source>All layers</source>
        <translation>كل الطبقات</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/export_dialog.py" line="67"/>
        <source>Gold</source>
        <translation>المرجع</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/export_dialog.py" line="73"/>
        <source>What the majority holds</source>
        <translation>ما اتفقت عليه الأغلبية</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/export_dialog.py" line="75"/>
        <source>&amp;Format</source>
        <translation>ال&amp;صيغة</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/export_dialog.py" line="76"/>
        <source>&amp;Layer</source>
        <translation>ال&amp;طبقة</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/export_dialog.py" line="170"/>
        <source>Choose a &amp;file…</source>
        <translation>اختيار &amp;ملف…</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/export_dialog.py" line="170"/>
        <source>Name the &amp;folder…</source>
        <translation>&amp;تسمية المجلد…</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/export_dialog.py" line="90"/>
        <source>What a format cannot hold is told afterwards</source>
        <translation>تُذكر بعد التصدير الأشياء التي لا تسعها الصيغة</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/export_dialog.py" line="91"/>
        <source>Whose spans are written</source>
        <translation>صاحب المقاطع التي تُكتب</translation>
    </message>
</context>
<context>
    <name>ExportReportDialog</name>
    <message>
        <location filename="../../desktop/dialogs/export_dialog.py" line="182"/>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/export_dialog.py" line="184"/>
        <source>Articles written: {}</source>
        <translation>المقالات المكتوبة: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/export_dialog.py" line="185"/>
        <source>Spans written: {}</source>
        <translation>المقاطع المكتوبة: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/export_dialog.py" line="187"/>
        <source>File: {}</source>
        <translation>الملف: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/export_dialog.py" line="193"/>
        <source>… and more files: {}</source>
        <translation>… وملفات أخرى: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/export_dialog.py" line="203"/>
        <source>What this format could not &amp;hold:</source>
        <translation>&amp;ما لم تسعه هذه الصيغة:</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/export_dialog.py" line="211"/>
        <source>The format held everything.</source>
        <translation>وسعت هذه الصيغة كل شيء.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/export_dialog.py" line="205"/>
        <source>What this format could not hold</source>
        <translation>ما لم تسعه هذه الصيغة</translation>
    </message>
</context>
<context>
    <name>FactsWindow</name>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="51"/>
        <location filename="../../desktop/dialogs/facts_window.py" line="79"/>
        <source>Facts</source>
        <translation>الحقائق</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="58"/>
        <source>Show &amp;all</source>
        <translation>إظهار ال&amp;كل</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="59"/>
        <source>&amp;Confirm (Enter)</source>
        <translation>&amp;تأكيد (Enter)</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="60"/>
        <source>&amp;Reject (Backspace)</source>
        <translation>&amp;رفض (Backspace)</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="61"/>
        <source>&amp;Go to the sentence</source>
        <translation>الانتقال إلى ال&amp;جملة</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="80"/>
        <source>People, lower bounds</source>
        <translation>الأشخاص، بالحدود الدنيا</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="81"/>
        <source>Confirmed and proposed</source>
        <translation>المؤكَّد والمقترَح</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="82"/>
        <source>Confirmed only</source>
        <translation>المؤكَّد فقط</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="83"/>
        <source>What the bars count</source>
        <translation>ما تعدّه الأعمدة</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="84"/>
        <source>Which facts are shown</source>
        <translation>الحقائق المعروضة</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="85"/>
        <source>Facts by country and victim type</source>
        <translation>الحقائق بحسب الدولة وفئة الضحية</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="88"/>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="88"/>
        <source>Figure</source>
        <translation>العدد</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="88"/>
        <source>Victim type</source>
        <translation>فئة الضحية</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="89"/>
        <source>Country</source>
        <translation>الدولة</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="89"/>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="89"/>
        <source>Sentence</source>
        <translation>الجملة</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="92"/>
        <source>Facts with their sentences</source>
        <translation>الحقائق مع جملها</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="127"/>
        <source>Reading the facts</source>
        <translation>قراءة الحقائق</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="166"/>
        <source>confirmed</source>
        <translation>مؤكَّدة</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="166"/>
        <source>proposed</source>
        <translation>مقترَحة</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="188"/>
        <source>No facts yet: label victims, figures and countries; what stands in one sentence is linked here.</source>
        <translation>لا توجد حقائق بعد: حدِّد الضحايا والأعداد والدول، فيُربط هنا ما يرد منها في جملة واحدة.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="195"/>
        <source>Facts: {}, of which to be confirmed: {}</source>
        <translation>الحقائق: {}، منها ما ينتظر التأكيد: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="253"/>
        <source>no country</source>
        <translation>بلا دولة</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="259"/>
        <source>no type</source>
        <translation>بلا فئة</translation>
    </message>
</context>
<context>
    <name>FieldMappingDialog</name>
    <message>
        <location filename="../../desktop/dialogs/field_mapping.py" line="49"/>
        <source>Where is what?</source>
        <translation>أين يقع كل حقل؟</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/field_mapping.py" line="56"/>
        <source>&amp;Encoding</source>
        <translation>ال&amp;ترميز</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/field_mapping.py" line="57"/>
        <source>Only what is chosen here becomes the article</source>
        <translation>لا يدخل في نص المقال إلا العمود المختار هنا</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/field_mapping.py" line="58"/>
        <source>Change it where the first rows look garbled</source>
        <translation>غيّره إذا ظهرت الصفوف الأولى حروفًا غير مفهومة</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/field_mapping.py" line="60"/>
        <source>First &amp;rows</source>
        <translation>ال&amp;صفوف الأولى</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/field_mapping.py" line="87"/>
        <source>&amp;Text</source>
        <translation>ال&amp;نص</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/field_mapping.py" line="87"/>
        <source>T&amp;itle</source>
        <translation>ال&amp;عنوان</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/field_mapping.py" line="87"/>
        <source>I&amp;dentifier</source>
        <translation>المعرّ&amp;ف</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/field_mapping.py" line="87"/>
        <source>&amp;Source</source>
        <translation>المصد&amp;ر</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/field_mapping.py" line="88"/>
        <source>&amp;Address</source>
        <translation>الرا&amp;بط</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/field_mapping.py" line="88"/>
        <source>D&amp;ate</source>
        <translation>التاري&amp;خ</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/field_mapping.py" line="88"/>
        <source>A&amp;uthor</source>
        <translation>ال&amp;كاتب</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/field_mapping.py" line="130"/>
        <source>Choose the column that holds the text.</source>
        <translation>اختر العمود الذي فيه النص.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/field_mapping.py" line="62"/>
        <source>First rows</source>
        <translation>الصفوف الأولى</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/field_mapping.py" line="51"/>
        <source>Detected: {}</source>
        <translation>المكتشَف: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/field_mapping.py" line="114"/>
        <source>(none)</source>
        <translation>(لا شيء)</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <location filename="../../desktop/dialogs/guide_window.py" line="161"/>
        <source>Guide</source>
        <translation>دليل الاستعمال</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/guide_window.py" line="162"/>
        <location filename="../../desktop/dialogs/guide_window.py" line="163"/>
        <source>Find in the guide</source>
        <translation>بحث في الدليل</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/guide_window.py" line="164"/>
        <source>Pages of the guide</source>
        <translation>صفحات الدليل</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/guide_window.py" line="165"/>
        <source>Page of the guide</source>
        <translation>صفحة من الدليل</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/guide_window.py" line="166"/>
        <source>No page has all these words.</source>
        <translation>لا صفحة فيها هذه الكلمات كلها.</translation>
    </message>
</context>
<context>
    <name>Guideline</name>
    <message>
        <location filename="../../desktop/dialogs/guideline.py" line="58"/>
        <source>No labels yet. Make some under Project &gt; Labels…</source>
        <translation>لا تسميات بعد. أنشئها من المشروع &gt; التسميات…</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/guideline.py" line="71"/>
        <source>No guideline yet. Write one under Project &gt; Labels…</source>
        <translation>لا إرشاد بعد. اكتبه من المشروع &gt; التسميات…</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/guideline.py" line="77"/>
        <location filename="../../desktop/dialogs/guideline.py" line="78"/>
        <source>Guideline of the labels</source>
        <translation>دليل التسميات</translation>
    </message>
</context>
<context>
    <name>HitsModel</name>
    <message>
        <location filename="../../desktop/hits_model.py" line="156"/>
        <source>Untitled {}</source>
        <translation>بلا عنوان {}</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="55"/>
        <source>Import articles</source>
        <translation>استيراد مقالات</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="58"/>
        <source>Told by each file</source>
        <translation>تُعرف من كل ملف</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="65"/>
        <source>&amp;Add labels that the scheme lacks</source>
        <translation>إ&amp;ضافة التسميات التي ليست في المخطط</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="67"/>
        <source>Choose it where a name does not tell</source>
        <translation>اخترها حيث لا يدلّ الاسم عليها</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="68"/>
        <source>For spans whose file names no annotator</source>
        <translation>للمقاطع التي لا يسمّي ملفها موسّمًا</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="69"/>
        <source>Otherwise their spans are refused and told</source>
        <translation>وإلا رُفضت مقاطعها وذُكرت</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="71"/>
        <source>F&amp;ormat</source>
        <translation>ال&amp;صيغة</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="72"/>
        <source>&amp;Layer of its spans</source>
        <translation>&amp;طبقة مقاطعه</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="78"/>
        <source>&amp;Files…</source>
        <translation>&amp;ملفات…</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="79"/>
        <source>F&amp;older…</source>
        <translation>م&amp;جلد…</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="112"/>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="114"/>
        <source>Articles imported: {}</source>
        <translation>المقالات المستوردة: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="115"/>
        <source>Spans imported: {}</source>
        <translation>المقاطع المستوردة: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="116"/>
        <source>Already in the project: {}</source>
        <translation>موجود في المشروع من قبل: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="117"/>
        <source>Could not be read: {}</source>
        <translation>تعذّرت قراءته: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="126"/>
        <source>Labels added to the scheme: {}</source>
        <translation>تسميات أُضيفت إلى المخطط: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="130"/>
        <source>You stopped the import; what was read so far is kept.</source>
        <translation>أوقفتَ الاستيراد؛ ما قُرئ حتى الآن محفوظ.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="128"/>
        <location filename="../../desktop/dialogs/import_dialog.py" line="160"/>
        <source>… and more: {}</source>
        <translation>… وغيرها: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="142"/>
        <source>Left out or &amp;changed:</source>
        <translation>&amp;تُرك أو غُيّر:</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="144"/>
        <source>What was left out or changed</source>
        <translation>ما تُرك أو غُيّر</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="162"/>
        <source>What could not be read</source>
        <translation>ما تعذّرت قراءته</translation>
    </message>
</context>
<context>
    <name>KeepingBackups</name>
    <message>
        <location filename="../../desktop/keeping_backups.py" line="138"/>
        <source>The backup is in place.</source>
        <translation>حلّت النسخة الاحتياطية محل المشروع.</translation>
    </message>
    <message>
        <location filename="../../desktop/keeping_backups.py" line="140"/>
        <source>The damaged file was set aside as {}</source>
        <translation>نُحّي الملف التالف باسم {}</translation>
    </message>
    <message>
        <location filename="../../desktop/keeping_backups.py" line="146"/>
        <source>Putting the backup in place</source>
        <translation>إحلال النسخة الاحتياطية محل المشروع</translation>
    </message>
    <message>
        <location filename="../../desktop/keeping_backups.py" line="155"/>
        <source>Recover a damaged project</source>
        <translation>إنقاذ مشروع تالف</translation>
    </message>
    <message>
        <location filename="../../desktop/keeping_backups.py" line="167"/>
        <source>Save the recovered project</source>
        <translation>حفظ المشروع المُنقَذ</translation>
    </message>
    <message>
        <location filename="../../desktop/keeping_backups.py" line="170"/>
        <source>Tawsim project</source>
        <translation>مشروع توسيم</translation>
    </message>
    <message>
        <location filename="../../desktop/keeping_backups.py" line="185"/>
        <source>Recovering what is readable</source>
        <translation>إنقاذ ما يمكن قراءته</translation>
    </message>
    <message>
        <location filename="../../desktop/keeping_backups.py" line="190"/>
        <source>Saved: {articles} articles, {spans} spans.</source>
        <translation>أُنقذ من المقالات {articles} ومن المقاطع {spans}.</translation>
    </message>
    <message>
        <location filename="../../desktop/keeping_backups.py" line="195"/>
        <source>Steps readable in part: {partial}; lost: {lost}.</source>
        <translation>خطوات قُرئ بعضها: {partial}؛ وخطوات ضاعت: {lost}.</translation>
    </message>
    <message>
        <location filename="../../desktop/keeping_backups.py" line="198"/>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <location filename="../../desktop/keeping_backups.py" line="199"/>
        <source>Articles whose text is lost: {}</source>
        <translation>مقالات ضاع نصها: {}</translation>
    </message>
</context>
<context>
    <name>KeyEditor</name>
    <message>
        <location filename="../../desktop/dialogs/key_editor.py" line="74"/>
        <source>Change keys</source>
        <translation>تغيير الاختصارات</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/key_editor.py" line="77"/>
        <location filename="../../desktop/dialogs/key_editor.py" line="78"/>
        <source>Find an action or keys</source>
        <translation>ابحث عن أمر أو اختصار</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/key_editor.py" line="83"/>
        <source>&amp;Use these keys</source>
        <translation>ا&amp;ستخدام هذا الاختصار</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/key_editor.py" line="84"/>
        <source>&amp;Add these keys</source>
        <translation>إ&amp;ضافة هذا الاختصار</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/key_editor.py" line="85"/>
        <source>&amp;Remove its keys</source>
        <translation>&amp;حذف الاختصار</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/key_editor.py" line="86"/>
        <source>Re&amp;set</source>
        <translation>ا&amp;ستعادة الأصل</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/key_editor.py" line="87"/>
        <source>Reset a&amp;ll</source>
        <translation>استعادة ال&amp;كل</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/key_editor.py" line="100"/>
        <source>Actions and their keys</source>
        <translation>الأوامر واختصاراتها</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/key_editor.py" line="101"/>
        <source>Action</source>
        <translation>الأمر</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/key_editor.py" line="101"/>
        <source>Keys</source>
        <translation>الاختصار</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/key_editor.py" line="117"/>
        <source>New keys</source>
        <translation>الاختصار الجديد</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/key_editor.py" line="118"/>
        <source>&amp;New keys:</source>
        <translation>الاختصار ال&amp;جديد:</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/key_editor.py" line="231"/>
        <source>{keys} belongs to «{name}». Change the keys of that one first.</source>
        <translation>الاختصار {keys} مستخدم للأمر «{name}». غيّر اختصار ذلك الأمر أولًا.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/key_editor.py" line="232"/>
        <source>{keys} is a key of the label «{name}».</source>
        <translation>المفتاح {keys} مخصص للتسمية «{name}».</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/key_editor.py" line="233"/>
        <source>{keys} opens the menu «{name}».</source>
        <translation>الاختصار {keys} يفتح قائمة «{name}».</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/key_editor.py" line="234"/>
        <source>{keys} is taken in the text: {name}.</source>
        <translation>الاختصار {keys} محجوز في نص المقال: {name}.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/key_editor.py" line="236"/>
        <source>{keys} alone is kept for typing and for labels. Hold Ctrl or Alt as well.</source>
        <translation>المفتاح {keys} وحده مخصص للكتابة وللتسميات. اضغط معه Ctrl أو Alt.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/key_editor.py" line="238"/>
        <source>Press the new keys first.</source>
        <translation>اضغط الاختصار الجديد أولًا.</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <location filename="../../desktop/dialogs/key_sheet.py" line="30"/>
        <source>Labels for the selection</source>
        <translation>تسمية النص المحدد</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/key_sheet.py" line="31"/>
        <source>In the article text</source>
        <translation>في نص المقال</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/key_sheet.py" line="72"/>
        <location filename="../../desktop/dialogs/key_sheet.py" line="75"/>
        <source>All keys</source>
        <translation>كل اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/key_sheet.py" line="73"/>
        <location filename="../../desktop/dialogs/key_sheet.py" line="74"/>
        <source>Find an action or keys</source>
        <translation>ابحث عن أمر أو اختصار</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/key_sheet.py" line="76"/>
        <source>&amp;Change keys…</source>
        <translation>ت&amp;غيير الاختصارات…</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/key_sheet.py" line="79"/>
        <source>Keys</source>
        <translation>الاختصار</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <location filename="../../desktop/shortcuts.py" line="46"/>
        <source>Go a letter to the left or right</source>
        <translation>الانتقال حرفًا إلى اليسار أو اليمين</translation>
    </message>
    <message>
        <location filename="../../desktop/shortcuts.py" line="47"/>
        <source>Go a word to the left or right</source>
        <translation>الانتقال كلمة إلى اليسار أو اليمين</translation>
    </message>
    <message>
        <location filename="../../desktop/shortcuts.py" line="48"/>
        <source>Go a line up or down</source>
        <translation>الانتقال سطرًا إلى أعلى أو أسفل</translation>
    </message>
    <message>
        <location filename="../../desktop/shortcuts.py" line="49"/>
        <source>Go a page up or down</source>
        <translation>الانتقال صفحة إلى أعلى أو أسفل</translation>
    </message>
    <message>
        <location filename="../../desktop/shortcuts.py" line="50"/>
        <source>Go to the start or end of the line</source>
        <translation>الانتقال إلى أول السطر أو آخره</translation>
    </message>
    <message>
        <location filename="../../desktop/shortcuts.py" line="52"/>
        <source>Go to the start or end of the article</source>
        <translation>الانتقال إلى أول المقال أو آخره</translation>
    </message>
    <message>
        <location filename="../../desktop/shortcuts.py" line="57"/>
        <source>Select on the way, by whole words</source>
        <translation>التحديد أثناء الانتقال، كلمات كاملة</translation>
    </message>
    <message>
        <location filename="../../desktop/shortcuts.py" line="63"/>
        <source>Select on the way, letter by letter</source>
        <translation>التحديد أثناء الانتقال، حرفًا حرفًا</translation>
    </message>
    <message>
        <location filename="../../desktop/shortcuts.py" line="68"/>
        <source>Edit the values of the chosen span, or accept the chosen suggestion</source>
        <translation>حرّر قيم المقطع المختار، أو اقبل الاقتراح المختار</translation>
    </message>
    <message>
        <location filename="../../desktop/shortcuts.py" line="74"/>
        <source>Accept all suggestions of the chosen one&apos;s label</source>
        <translation>اقبل كل الاقتراحات التي لها تسمية الاقتراح المختار</translation>
    </message>
    <message>
        <location filename="../../desktop/shortcuts.py" line="76"/>
        <source>Let go of the selection and the span</source>
        <translation>إلغاء تحديد النص والمقطع</translation>
    </message>
    <message>
        <location filename="../../desktop/shortcuts.py" line="77"/>
        <source>Select the whole article</source>
        <translation>تحديد المقال كله</translation>
    </message>
    <message>
        <location filename="../../desktop/shortcuts.py" line="78"/>
        <source>Copy the selection</source>
        <translation>نسخ النص المحدد</translation>
    </message>
    <message>
        <location filename="../../desktop/shortcuts.py" line="81"/>
        <source>Cut and paste in a field</source>
        <translation>القص واللصق في حقل</translation>
    </message>
    <message>
        <location filename="../../desktop/shortcuts.py" line="83"/>
        <source>Go to the next or previous panel</source>
        <translation>الانتقال إلى الحقل أو القسم التالي أو السابق</translation>
    </message>
    <message>
        <location filename="../../desktop/shortcuts.py" line="84"/>
        <source>Menus and window of the system</source>
        <translation>القوائم ونافذة البرنامج في النظام</translation>
    </message>
</context>
<context>
    <name>LabelPalette</name>
    <message>
        <location filename="../../desktop/panels/label_palette.py" line="51"/>
        <source>No labels yet. Make some under Project &gt; Labels…</source>
        <translation>لا توجد تسميات بعد. أنشئها من المشروع &gt; التسميات…</translation>
    </message>
</context>
<context>
    <name>LossTree</name>
    <message>
        <location filename="../../desktop/widgets/loss_tree.py" line="19"/>
        <source>What was lost</source>
        <translation>ما فُقد</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/loss_tree.py" line="19"/>
        <source>How many, which words</source>
        <translation>كم، وأي كلمات</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/loss_tree.py" line="38"/>
        <source>… and more: {}</source>
        <translation>… وغيرها: {}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../../desktop/main_window.py" line="257"/>
        <source>Tawsim</source>
        <translation>توسيم</translation>
    </message>
    <message>
        <location filename="../../desktop/main_window.py" line="270"/>
        <source>Read only</source>
        <translation>للقراءة فقط</translation>
    </message>
    <message>
        <location filename="../../desktop/main_window.py" line="270"/>
        <source>Saved</source>
        <translation>محفوظ</translation>
    </message>
    <message>
        <location filename="../../desktop/main_window.py" line="271"/>
        <source>Nobody is annotating</source>
        <translation>لم يُحدَّد الموسِّم</translation>
    </message>
    <message>
        <location filename="../../desktop/main_window.py" line="273"/>
        <source>Annotator: {}</source>
        <translation>الموسِّم: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/main_window.py" line="285"/>
        <source>Position {} of {}</source>
        <translation>الموضع {} من {}</translation>
    </message>
    <message>
        <location filename="../../desktop/main_window.py" line="297"/>
        <source>Tools</source>
        <translation>الأدوات</translation>
    </message>
    <message>
        <location filename="../../desktop/main_window.py" line="298"/>
        <source>Article text</source>
        <translation>نص المقال</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <location filename="../../desktop/dialogs/merge_dialog.py" line="39"/>
        <source>Merge files</source>
        <translation>دمج الملفات</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merge_dialog.py" line="59"/>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merge_dialog.py" line="59"/>
        <source>Annotator</source>
        <translation>الموسِّم</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merge_dialog.py" line="59"/>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merge_dialog.py" line="60"/>
        <source>New operations</source>
        <translation>العمليات الجديدة</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merge_dialog.py" line="60"/>
        <source>Conflicts</source>
        <translation>التعارضات</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merge_dialog.py" line="60"/>
        <source>What happens</source>
        <translation>ما سيحدث</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merge_dialog.py" line="64"/>
        <source>The files and what they bring</source>
        <translation>الملفات وما تحمله</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merge_dialog.py" line="69"/>
        <source>About the &amp;chosen file:</source>
        <translation>عن الملف ال&amp;مختار:</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merge_dialog.py" line="71"/>
        <source>About the chosen file</source>
        <translation>عن الملف المختار</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merge_dialog.py" line="72"/>
        <source>&amp;Merge</source>
        <translation>&amp;دمج</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merge_dialog.py" line="86"/>
        <source>Is merged</source>
        <translation>يُدمج</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merge_dialog.py" line="87"/>
        <source>Nothing new</source>
        <translation>لا جديد فيه</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merge_dialog.py" line="88"/>
        <source>Is left out</source>
        <translation>يُترك</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merge_dialog.py" line="108"/>
        <source>Files to merge: {} of {}. Nothing has been changed yet.</source>
        <translation>الملفات التي ستُدمج: {} من {}. لم يتغير شيء بعد.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merge_dialog.py" line="110"/>
        <source>None of these files brings anything new: {} of {}.</source>
        <translation>لا يحمل أي من هذه الملفات جديدًا: {} من {}.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merge_dialog.py" line="135"/>
        <source>Operations that the project has already: {}</source>
        <translation>عمليات موجودة في المشروع من قبل: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merge_dialog.py" line="138"/>
        <source>Articles that are added: {}</source>
        <translation>مقالات تُضاف: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merge_dialog.py" line="140"/>
        <source>{} is not in the project; judgements that wait for it: {}</source>
        <translation>المقال {} ليس في المشروع، وينتظره من الأحكام {}</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merge_dialog.py" line="148"/>
        <source>… and more: {}</source>
        <translation>… وغيرها: {}</translation>
    </message>
</context>
<context>
    <name>NameFields</name>
    <message>
        <location filename="../../desktop/widgets/name_fields.py" line="30"/>
        <source>&amp;Arabic name</source>
        <translation>الاسم ال&amp;عربي</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/name_fields.py" line="31"/>
        <source>E&amp;nglish name</source>
        <translation>الاسم الإن&amp;جليزي</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/name_fields.py" line="32"/>
        <source>&amp;French name</source>
        <translation>الاسم ال&amp;فرنسي</translation>
    </message>
</context>
<context>
    <name>NewProject</name>
    <message>
        <location filename="../../desktop/dialogs/new_project.py" line="36"/>
        <source>New project</source>
        <translation>مشروع جديد</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/new_project.py" line="39"/>
        <source>Labels:</source>
        <translation>التسميات:</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/new_project.py" line="46"/>
        <source>Label scheme</source>
        <translation>مخطط التسميات</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/new_project.py" line="49"/>
        <source>The scheme of the new project</source>
        <translation>مخطط تسميات المشروع الجديد</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/new_project.py" line="61"/>
        <source>Trafficking, migration and conflict</source>
        <translation>الاتجار بالبشر والهجرة والنزاعات</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/new_project.py" line="62"/>
        <source>No labels yet</source>
        <translation>من دون تسميات بعد</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/new_project.py" line="63"/>
        <source>Labels from a scheme file</source>
        <translation>تسميات من ملف مخطط</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <location filename="../../desktop/notices.py" line="85"/>
        <source>Close the message</source>
        <translation>إغلاق الرسالة</translation>
    </message>
</context>
<context>
    <name>OpenItems</name>
    <message>
        <location filename="../../desktop/panels/open_items.py" line="73"/>
        <location filename="../../desktop/panels/open_items.py" line="74"/>
        <source>Flags and notes</source>
        <translation>العلامات والملاحظات</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/open_items.py" line="75"/>
        <source>Nothing is flagged or noted. Ctrl+G flags the chosen span.</source>
        <translation>لا شيء معلّم ولا ملاحظات. ‏Ctrl+G يعلّم المقطع المختار.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <location filename="../../desktop/palette_commands.py" line="21"/>
        <source>Label: {}</source>
        <translation>تسمية: {}</translation>
    </message>
</context>
<context>
    <name>PassphraseBox</name>
    <message>
        <location filename="../../desktop/widgets/passphrase_box.py" line="24"/>
        <source>Who forgets the passphrase can never open the file again</source>
        <translation>من نسي عبارة المرور لم يفتح الملف بعدها أبدًا</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/passphrase_box.py" line="26"/>
        <source>S&amp;how it</source>
        <translation>إ&amp;ظهارها</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/passphrase_box.py" line="27"/>
        <source>Show the letters of the passphrase while it is typed</source>
        <translation>إظهار حروف عبارة المرور أثناء كتابتها</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/passphrase_box.py" line="48"/>
        <source>&amp;Passphrase</source>
        <translation>&amp;عبارة المرور</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/passphrase_box.py" line="49"/>
        <source>The same a&amp;gain</source>
        <translation>العبارة نفسها م&amp;رة أخرى</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/passphrase_box.py" line="50"/>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/passphrase_box.py" line="51"/>
        <source>Several words are safer than one; spaces count</source>
        <translation>عدة كلمات آمن من كلمة واحدة، والمسافات محسوبة</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/passphrase_box.py" line="52"/>
        <source>The passphrase once more</source>
        <translation>عبارة المرور مرة أخرى</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/passphrase_box.py" line="53"/>
        <source>Typed twice, so that no slip locks everybody out</source>
        <translation>تُكتب مرتين كي لا يُقفل الملف على الجميع بزلّة إصبع</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/passphrase_box.py" line="82"/>
        <source>Type a passphrase.</source>
        <translation>اكتب عبارة مرور.</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/passphrase_box.py" line="84"/>
        <source>The two passphrases differ: type the same again.</source>
        <translation>العبارتان مختلفتان: أعد كتابة العبارة نفسها.</translation>
    </message>
</context>
<context>
    <name>PatternDialog</name>
    <message>
        <location filename="../../desktop/adjudication/pattern_dialog.py" line="152"/>
        <source>Decide the same kind of case</source>
        <translation>حسم الحالات من النوع نفسه</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/pattern_dialog.py" line="177"/>
        <source>The same difference</source>
        <translation>الخلاف نفسه</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/pattern_dialog.py" line="178"/>
        <source>The same difference over the same words</source>
        <translation>الخلاف نفسه على الكلمات نفسها</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/pattern_dialog.py" line="179"/>
        <source>What is the same kind</source>
        <translation>ما النوع نفسه</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/pattern_dialog.py" line="180"/>
        <source>Cases; the space bar ticks and unticks</source>
        <translation>حالات؛ مفتاح المسافة يؤشر ويلغي التأشير</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/pattern_dialog.py" line="182"/>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/pattern_dialog.py" line="186"/>
        <source>&amp;Kind</source>
        <translation>ال&amp;نوع</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/pattern_dialog.py" line="241"/>
        <source>&amp;Decide ({})</source>
        <translation>ا&amp;حسم ({})</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/pattern_dialog.py" line="244"/>
        <source>Looking for cases of the same kind…</source>
        <translation>يجري البحث عن حالات من النوع نفسه…</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/pattern_dialog.py" line="246"/>
        <source>No other open case can be decided like this one.</source>
        <translation>لا حالة مفتوحة أخرى يمكن حسمها مثل هذه.</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <location filename="../../desktop/adjudication/names.py" line="67"/>
        <source>an annotator</source>
        <translation>موسِّم</translation>
    </message>
</context>
<context>
    <name>PreviewModel</name>
    <message>
        <location filename="../../desktop/dialogs/propagate_dialog.py" line="121"/>
        <source>Labelled already</source>
        <translation>موسوم من قبل</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/propagate_dialog.py" line="123"/>
        <source>Overlaps a span of this label</source>
        <translation>يتداخل مع مقطع بهذه التسمية</translation>
    </message>
</context>
<context>
    <name>PropagateDialog</name>
    <message>
        <location filename="../../desktop/dialogs/propagate_dialog.py" line="214"/>
        <source>Remove a label everywhere</source>
        <translation>إزالة تسمية من كل المواضع</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/propagate_dialog.py" line="215"/>
        <source>Any words</source>
        <translation>أي كلمات</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/propagate_dialog.py" line="217"/>
        <source>Label every occurrence</source>
        <translation>وسم كل المواضع</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/propagate_dialog.py" line="218"/>
        <source>Words</source>
        <translation>الكلمات</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/propagate_dialog.py" line="219"/>
        <source>Where</source>
        <translation>المكان</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/propagate_dialog.py" line="220"/>
        <source>Label</source>
        <translation>التسمية</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/propagate_dialog.py" line="221"/>
        <source>Hits; the space bar ticks and unticks</source>
        <translation>النتائج؛ مفتاح المسافة يحدد ويلغي التحديد</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/propagate_dialog.py" line="223"/>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/propagate_dialog.py" line="227"/>
        <source>This article</source>
        <translation>هذا المقال</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/propagate_dialog.py" line="228"/>
        <source>All articles</source>
        <translation>كل المقالات</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/propagate_dialog.py" line="239"/>
        <source>&amp;Words</source>
        <translation>ال&amp;كلمات</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/propagate_dialog.py" line="240"/>
        <source>W&amp;here</source>
        <translation>ال&amp;مكان</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/propagate_dialog.py" line="241"/>
        <source>&amp;Label</source>
        <translation>الت&amp;سمية</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/propagate_dialog.py" line="299"/>
        <source>&amp;Remove ({})</source>
        <translation>إ&amp;زالة ({})</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/propagate_dialog.py" line="299"/>
        <source>&amp;Label ({})</source>
        <translation>&amp;وسم ({})</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/propagate_dialog.py" line="317"/>
        <source>Searching…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/propagate_dialog.py" line="320"/>
        <source>No span bears this label here. Choose another label or place.</source>
        <translation>لا مقطع بهذه التسمية هنا. اختر تسمية أخرى أو مكانًا آخر.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/propagate_dialog.py" line="321"/>
        <source>Nothing found. Write other words, or choose all articles.</source>
        <translation>لا نتائج. اكتب كلمات أخرى، أو اختر كل المقالات.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/propagate_dialog.py" line="323"/>
        <source>Only the first {} hits are shown; do it again for the others.</source>
        <translation>تظهر أول {} نتيجة فقط؛ كرّر العمل لما بقي.</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <location filename="../../desktop/qt_words.py" line="18"/>
        <source>Folder</source>
        <translation>مجلد</translation>
    </message>
    <message>
        <location filename="../../desktop/qt_words.py" line="19"/>
        <source>File Folder</source>
        <translation>مجلد</translation>
    </message>
    <message>
        <location filename="../../desktop/qt_words.py" line="20"/>
        <source>File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <location filename="../../desktop/qt_words.py" line="21"/>
        <source>Drive</source>
        <translation>قرص</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <location filename="../../desktop/qt_words.py" line="12"/>
        <source>&amp;Look in:</source>
        <translation>في ال&amp;مجلد:</translation>
    </message>
    <message>
        <location filename="../../desktop/qt_words.py" line="13"/>
        <source>Files of &amp;type:</source>
        <translation>ال&amp;نوع:</translation>
    </message>
    <message>
        <location filename="../../desktop/qt_words.py" line="14"/>
        <source>Directory:</source>
        <translation>المجلد:</translation>
    </message>
    <message>
        <location filename="../../desktop/qt_words.py" line="15"/>
        <source>Directories</source>
        <translation>المجلدات</translation>
    </message>
</context>
<context>
    <name>ReadingCommands</name>
    <message>
        <location filename="../../desktop/reading_commands.py" line="88"/>
        <source>The article is flagged.</source>
        <translation>عُلّم المقال للمراجعة.</translation>
    </message>
    <message>
        <location filename="../../desktop/reading_commands.py" line="88"/>
        <source>The flag is gone.</source>
        <translation>أُزيلت العلامة.</translation>
    </message>
    <message>
        <location filename="../../desktop/reading_commands.py" line="100"/>
        <source>Note on the article</source>
        <translation>ملاحظة على المقال</translation>
    </message>
    <message>
        <location filename="../../desktop/reading_commands.py" line="97"/>
        <source>What should be known about this article?</source>
        <translation>ما الذي ينبغي معرفته عن هذا المقال؟</translation>
    </message>
</context>
<context>
    <name>Relating</name>
    <message>
        <location filename="../../desktop/relating.py" line="85"/>
        <source>Choose the span from which the relation leads.</source>
        <translation>اختر المقطع الذي تبدأ منه العلاقة.</translation>
    </message>
    <message>
        <location filename="../../desktop/relating.py" line="89"/>
        <source>Now choose the span to which it leads and press the key again.</source>
        <translation>اختر الآن المقطع الذي تنتهي إليه العلاقة ثم اضغط المفتاح مرة أخرى.</translation>
    </message>
</context>
<context>
    <name>RelationList</name>
    <message>
        <location filename="../../desktop/panels/relation_list.py" line="87"/>
        <source>&amp;Turn round</source>
        <translation>ا&amp;قلب الاتجاه</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/relation_list.py" line="99"/>
        <source>&amp;Delete</source>
        <translation>ا&amp;حذف</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/relation_list.py" line="121"/>
        <source>Relations</source>
        <translation>العلاقات</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/relation_list.py" line="122"/>
        <source>Relations of the chosen span</source>
        <translation>علاقات المقطع المختار</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/relation_list.py" line="124"/>
        <source>Enter goes to the other span, Delete takes the relation away</source>
        <translation>‏Enter ينقل إلى المقطع الآخر، وDelete يحذف العلاقة</translation>
    </message>
</context>
<context>
    <name>ReportMenu</name>
    <message>
        <location filename="../../desktop/adjudication/report_menu.py" line="34"/>
        <source>&amp;Disagreement report…</source>
        <translation>تقرير ال&amp;خلاف…</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/report_menu.py" line="38"/>
        <source>Feedback sheet for {}…</source>
        <translation>ورقة ملاحظات إلى {}…</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/report_menu.py" line="49"/>
        <source>Write the report</source>
        <translation>كتابة التقرير</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/report_menu.py" line="74"/>
        <source>Writing the report</source>
        <translation>تجري كتابة التقرير</translation>
    </message>
</context>
<context>
    <name>RowFields</name>
    <message>
        <location filename="../../desktop/widgets/row_fields.py" line="35"/>
        <source>Name in e&amp;xports</source>
        <translation>الاسم في الت&amp;صدير</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/row_fields.py" line="36"/>
        <source>&amp;Kind</source>
        <translation>ال&amp;نوع</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/row_fields.py" line="48"/>
        <source>Spans bear this name as their value, so it stays as it is</source>
        <translation>تحمل المقاطع هذا الاسم قيمةً لها، فيبقى كما هو</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/row_fields.py" line="51"/>
        <source>Letters, digits and underscores, a letter first; spans bear it as their value</source>
        <translation>حروف وأرقام وشرطة سفلية، والبدء بحرف؛ تحمله المقاطع قيمةً لها</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/row_fields.py" line="61"/>
        <source>Delete the choices first to change the kind</source>
        <translation>احذف الخيارات أولًا لتغيّر النوع</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/row_fields.py" line="63"/>
        <source>What a value of this attribute is</source>
        <translation>ما تكون عليه قيمة هذه الخاصية</translation>
    </message>
</context>
<context>
    <name>SchemeEditor</name>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="47"/>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="52"/>
        <source>Labels</source>
        <translation>التسميات</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="69"/>
        <source>Leave attached و ف ب ك ل outside the span</source>
        <translation>ترك و ف ب ك ل المتصلة خارج المقطع</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="75"/>
        <source>Letters, digits and underscores, a letter first; it goes into exported files</source>
        <translation>حروف وأرقام وشرطات سفلية، أولها حرف؛ يُكتب في الملفات المصدَّرة</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="77"/>
        <source>The key that gives this label to the selected words</source>
        <translation>المفتاح الذي يعطي الكلمات المحددة هذه التسمية</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="78"/>
        <source>One of the list, or any colour as #RRGGBB</source>
        <translation>لون من القائمة، أو أي لون على صورة ‎#RRGGBB</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="80"/>
        <source>Attached letters at the front of the selected words stay outside the span</source>
        <translation>الحروف المتصلة بأول الكلمات المحددة تبقى خارج المقطع</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="85"/>
        <source>Name in &amp;exports</source>
        <translation>الاسم في ال&amp;تصدير</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="94"/>
        <source>Label</source>
        <translation>التسمية</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="113"/>
        <source>Add a label</source>
        <translation>إضافة تسمية</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="114"/>
        <source>Remove the label</source>
        <translation>إزالة التسمية</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="115"/>
        <source>Move the label up</source>
        <translation>نقل التسمية إلى أعلى</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="116"/>
        <source>Move the label down</source>
        <translation>نقل التسمية إلى أسفل</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="128"/>
        <source>No labels yet. Add one below.</source>
        <translation>لا تسميات بعد. أضف واحدة من الأسفل.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="136"/>
        <source>&amp;Attributes and choices ({})</source>
        <translation>ال&amp;خصائص والخيارات ({})</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="87"/>
        <source>&amp;Key</source>
        <translation>ال&amp;مفتاح</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="88"/>
        <source>&amp;Colour</source>
        <translation>ال&amp;لون</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="90"/>
        <source>&amp;Guideline</source>
        <translation>ال&amp;إرشاد</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="157"/>
        <source>Give up what you changed in the labels?</source>
        <translation>أتتخلى عما غيّرته في التسميات؟</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="158"/>
        <source>&amp;Give up</source>
        <translation>ال&amp;تخلي عنه</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="159"/>
        <source>Go &amp;on editing</source>
        <translation>&amp;متابعة التحرير</translation>
    </message>
</context>
<context>
    <name>SealedFiles</name>
    <message>
        <location filename="../../desktop/sealed_files.py" line="30"/>
        <source>{} is under a passphrase. Type it:</source>
        <translation>الملف {} محميّ بعبارة مرور. اكتبها:</translation>
    </message>
    <message>
        <location filename="../../desktop/sealed_files.py" line="33"/>
        <source>Sealed file</source>
        <translation>ملف محميّ</translation>
    </message>
    <message>
        <location filename="../../desktop/sealed_files.py" line="57"/>
        <source>Save the opened copy</source>
        <translation>احفظ النسخة المفتوحة</translation>
    </message>
    <message>
        <location filename="../../desktop/sealed_files.py" line="59"/>
        <source> (opened)</source>
        <translation> (مفتوح)</translation>
    </message>
    <message>
        <location filename="../../desktop/sealed_files.py" line="60"/>
        <source>Tawsim project</source>
        <translation>مشروع توسيم</translation>
    </message>
    <message>
        <location filename="../../desktop/sealed_files.py" line="73"/>
        <source>Opening the sealed file</source>
        <translation>فتح الملف المحميّ</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="291"/>
        <source>Hits: {} · articles: {}</source>
        <translation>النتائج: {} · المقالات: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="299"/>
        <source>Open a project to search its articles.</source>
        <translation>افتح مشروعًا لتبحث في مقالاته.</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="301"/>
        <source>Searching…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="303"/>
        <source>Write words to look for, or choose a label to see its spans.</source>
        <translation>اكتب كلمات تبحث عنها، أو اختر تسمية لترى مقاطعها.</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="305"/>
        <source>Nothing found. Try all articles, or a part of the word.</source>
        <translation>لا نتائج. جرّب البحث في كل المقالات، أو بجزء من الكلمة.</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="307"/>
        <source>Nothing found. Try a part of the word, or leave out whole words.</source>
        <translation>لا نتائج. جرّب جزءًا من الكلمة، أو ألغِ خيار الكلمات الكاملة.</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="308"/>
        <source>Nothing found. Try a part of the word.</source>
        <translation>لا نتائج. جرّب جزءًا من الكلمة.</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="315"/>
        <location filename="../../desktop/panels/search_panel.py" line="328"/>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="316"/>
        <source>How to search</source>
        <translation>طريقة البحث</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="317"/>
        <source>Where to search</source>
        <translation>مكان البحث</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="318"/>
        <source>With or without a label</source>
        <translation>بتسمية أو بلا تسمية</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="319"/>
        <source>Hits</source>
        <translation>النتائج</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="320"/>
        <source>Previous hit (Shift+F3)</source>
        <translation>النتيجة السابقة (Shift+F3)</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="321"/>
        <source>Next hit (F3)</source>
        <translation>النتيجة التالية (F3)</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="322"/>
        <source>Close the search</source>
        <translation>إغلاق البحث</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="329"/>
        <source>&amp;Whole words</source>
        <translation>كلمات كا&amp;ملة</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="330"/>
        <source>Also behind proclitics: السودان in والسودان, للسودان</source>
        <translation>ولو سبقتها حروف متصلة: السودان في «والسودان» و«للسودان»</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="331"/>
        <source>S&amp;top</source>
        <translation>إي&amp;قاف</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="332"/>
        <source>La&amp;bel every occurrence…</source>
        <translation>و&amp;سم كل المواضع…</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="333"/>
        <source>Re&amp;move a label everywhere…</source>
        <translation>إ&amp;زالة تسمية من كل المواضع…</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="341"/>
        <source>Phrase</source>
        <translation>عبارة</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="342"/>
        <source>Beginning of a word</source>
        <translation>بداية كلمة</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="343"/>
        <source>Regular expression</source>
        <translation>تعبير نمطي</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="346"/>
        <source>This article</source>
        <translation>هذا المقال</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="346"/>
        <source>All articles</source>
        <translation>كل المقالات</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="354"/>
        <source>Labelled or not</source>
        <translation>بتسمية أو بلا تسمية</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="355"/>
        <source>Not labelled</source>
        <translation>بلا أي تسمية</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="357"/>
        <source>With: {}</source>
        <translation>بتسمية: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="357"/>
        <source>Without: {}</source>
        <translation>بلا تسمية: {}</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <location filename="../../desktop/searching.py" line="128"/>
        <source>No labels yet. Make some under Project &gt; Labels…</source>
        <translation>لا توجد تسميات بعد. أنشئها من المشروع &gt; التسميات…</translation>
    </message>
    <message>
        <location filename="../../desktop/searching.py" line="147"/>
        <source>Labelling every occurrence</source>
        <translation>جارٍ وسم كل المواضع</translation>
    </message>
    <message>
        <location filename="../../desktop/searching.py" line="160"/>
        <source>Removing the label</source>
        <translation>جارٍ إزالة التسمية</translation>
    </message>
</context>
<context>
    <name>SpanInspector</name>
    <message>
        <location filename="../../desktop/panels/span_inspector.py" line="63"/>
        <source>Choose a span to see and edit its values.</source>
        <translation>اختر مقطعًا لترى قيمه وتحررها.</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/span_inspector.py" line="102"/>
        <source>proposed by a rule</source>
        <translation>اقترحته قاعدة</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/span_inspector.py" line="103"/>
        <source>proposed by a model</source>
        <translation>اقترحه نموذج</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/span_inspector.py" line="104"/>
        <source>imported</source>
        <translation>مستورد</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/span_inspector.py" line="105"/>
        <source>from adjudication</source>
        <translation>من التحكيم</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/span_inspector.py" line="107"/>
        <source>Origin: {}</source>
        <translation>المنشأ: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/span_inspector.py" line="112"/>
        <source>&amp;Note</source>
        <translation>&amp;ملاحظة</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/span_inspector.py" line="113"/>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/span_inspector.py" line="114"/>
        <source>What the adjudicator should know</source>
        <translation>ما ينبغي أن يعرفه المحكِّم</translation>
    </message>
</context>
<context>
    <name>SpanList</name>
    <message>
        <location filename="../../desktop/panels/span_list.py" line="157"/>
        <source>Spans of this article</source>
        <translation>مقاطع هذا المقال</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/span_list.py" line="159"/>
        <source>No spans here yet. Select words, then press the key of a label.</source>
        <translation>لا مقاطع هنا بعد. حدّد كلمات ثم اضغط مفتاح تسمية.</translation>
    </message>
</context>
<context>
    <name>SpanListModel</name>
    <message>
        <location filename="../../desktop/panels/span_list.py" line="108"/>
        <source>Words</source>
        <translation>الكلمات</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/span_list.py" line="108"/>
        <source>Label</source>
        <translation>التسمية</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/span_list.py" line="108"/>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <location filename="../../desktop/panels/start_page.py" line="97"/>
        <source>Open the sample project</source>
        <translation>فتح المشروع النموذجي</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/start_page.py" line="98"/>
        <source>New project…</source>
        <translation>مشروع جديد…</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/start_page.py" line="99"/>
        <source>Open a project…</source>
        <translation>فتح مشروع…</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/start_page.py" line="100"/>
        <source>Tour of the window</source>
        <translation>جولة في النافذة</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/start_page.py" line="101"/>
        <source>Read the guide</source>
        <translation>قراءة دليل الاستعمال</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/start_page.py" line="102"/>
        <source>Import articles…</source>
        <translation>استيراد مقالات…</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/start_page.py" line="103"/>
        <location filename="../../desktop/panels/start_page.py" line="104"/>
        <source>Opened before</source>
        <translation>فُتح من قبل</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/start_page.py" line="112"/>
        <source>Welcome to Tawsim</source>
        <translation>مرحبًا بك في توسيم</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/start_page.py" line="114"/>
        <source>Label Arabic news on this machine alone. Begin with the sample project.</source>
        <translation>وسِّم الأخبار العربية على هذا الجهاز وحده، بلا اتصال. ابدأ بالمشروع النموذجي.</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/start_page.py" line="117"/>
        <source>This project has no articles yet</source>
        <translation>لا مقالات في هذا المشروع بعد</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/start_page.py" line="119"/>
        <source>Import text, JSONL, CSV, Word or web pages, or drop files on this window.</source>
        <translation>استورد نصوصًا أو JSONL أو CSV أو مستندات وورد أو صفحات ويب، أو أفلت الملفات على هذه النافذة.</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/start_page.py" line="122"/>
        <source>Choose an article</source>
        <translation>اختر مقالًا</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/start_page.py" line="123"/>
        <source>Click an article in the list, or press Ctrl+Page Down.</source>
        <translation>انقر مقالًا في القائمة أو اضغط Ctrl+Page Down.</translation>
    </message>
</context>
<context>
    <name>StrategyDialog</name>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="78"/>
        <source>Decide by rule</source>
        <translation>الحسم بالقاعدة</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="82"/>
        <source>Only what is open</source>
        <translation>ما هو مفتوح وحده</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="83"/>
        <source>Anew what rules have decided</source>
        <translation>ما حسمته القواعد من جديد</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="84"/>
        <source>Everything anew, people&apos;s decisions too</source>
        <translation>كل شيء من جديد، وما حسمه الناس أيضًا</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="85"/>
        <source>Overlook white space, punctuation, tatweel and tashkeel</source>
        <translation>صرف النظر عن الفراغ والترقيم والتطويل والتشكيل</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="86"/>
        <source>&amp;Drop the rule</source>
        <translation>&amp;ترك القاعدة</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="87"/>
        <source>Rules that are kept</source>
        <translation>القواعد المحفوظة</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="88"/>
        <source>What would be decided</source>
        <translation>ما سيُحسم</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="104"/>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="108"/>
        <source>&amp;Rule</source>
        <translation>ال&amp;قاعدة</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="109"/>
        <source>&amp;Least share of the annotators</source>
        <translation>أدنى &amp;نسبة من الموسِّمين</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="110"/>
        <source>Least &amp;votes</source>
        <translation>أدنى عدد من الأ&amp;صوات</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="112"/>
        <source>&amp;Annotator</source>
        <translation>ال&amp;موسِّم</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="113"/>
        <source>La&amp;bel</source>
        <translation>الت&amp;سمية</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="114"/>
        <source>&amp;What is decided</source>
        <translation>ما الذي يُح&amp;سم</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="178"/>
        <source>None yet: decide a case, then press K at the desk.</source>
        <translation>لا قاعدة بعد: احسم حالة ثم اضغط ⁦K⁩ في مكتب التحكيم.</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="210"/>
        <source>Counting</source>
        <translation>العدّ</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="222"/>
        <source>&amp;Decide</source>
        <translation>ا&amp;حسم</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="223"/>
        <source>Counting…</source>
        <translation>يجري العدّ…</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="225"/>
        <source>&amp;Decide ({})</source>
        <translation>ا&amp;حسم ({})</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="238"/>
        <source>Relations</source>
        <translation>العلاقات</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="239"/>
        <source>One undo takes all of it back.</source>
        <translation>تراجعٌ واحد يُرجع ذلك كله.</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="241"/>
        <source>No article has two finished annotators.</source>
        <translation>لا يوجد مقال أنهاه موسِّمان.</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="243"/>
        <source>This rule decides nothing that is open.</source>
        <translation>هذه القاعدة لا تحسم شيئًا مما هو مفتوح.</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="245"/>
        <source>Decisions of people that go: {}</source>
        <translation>ما سيُترَك مما حسمه الناس: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="276"/>
        <source>Discard decisions</source>
        <translation>ترك ما حُسم</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="273"/>
        <source>Decisions that people have made will be discarded: {}. Go on?</source>
        <translation>سيُترَك ما حسمه الناس في حالات عددها {}. أتمضي؟</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="277"/>
        <source>One undo brings them back.</source>
        <translation>تراجعٌ واحد يعيدها.</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="278"/>
        <source>&amp;Discard them</source>
        <translation>ا&amp;تركها</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="279"/>
        <source>&amp;Keep them</source>
        <translation>أب&amp;قها</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="312"/>
        <source>Deciding by rule</source>
        <translation>الحسم بالقاعدة</translation>
    </message>
</context>
<context>
    <name>Suggesting</name>
    <message>
        <location filename="../../desktop/suggesting.py" line="164"/>
        <source>There is no suggestion in this article.</source>
        <translation>لا توجد اقتراحات في هذا المقال.</translation>
    </message>
    <message>
        <location filename="../../desktop/suggesting.py" line="251"/>
        <source>Go to a suggestion first, with F12 or a click.</source>
        <translation>انتقل إلى اقتراح أولًا بالضغط على F12 أو بالنقر عليه.</translation>
    </message>
</context>
<context>
    <name>SuggestionBar</name>
    <message numerus="yes">
        <location filename="../../desktop/panels/suggestion_bar.py" line="52"/>
        <source>%Ln suggestion(s) in this article</source>
        <translation>
            <numerusform>لا اقتراحات في هذا المقال</numerusform>
            <numerusform>اقتراح واحد في هذا المقال</numerusform>
            <numerusform>اقتراحان في هذا المقال</numerusform>
            <numerusform>%Ln اقتراحات في هذا المقال</numerusform>
            <numerusform>%Ln اقتراحًا في هذا المقال</numerusform>
            <numerusform>%Ln اقتراح في هذا المقال</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/panels/suggestion_bar.py" line="62"/>
        <source>{} of {}: “{}” – {} – {}, {}</source>
        <translation>{} من {}: «{}» – {} – {}، {}</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/suggestion_bar.py" line="75"/>
        <source>Go to the first</source>
        <translation>انتقل إلى أولها</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/suggestion_bar.py" line="75"/>
        <source>Go to the next suggestion (F12)</source>
        <translation>انتقل إلى الاقتراح التالي (F12)</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/suggestion_bar.py" line="76"/>
        <source>Accept ⏎</source>
        <translation>قبول ⏎</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/suggestion_bar.py" line="76"/>
        <source>Accept it and go to the next (Enter)</source>
        <translation>اقبله وانتقل إلى التالي (Enter)</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/suggestion_bar.py" line="79"/>
        <source>All of this label</source>
        <translation>كل هذه التسمية</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/suggestion_bar.py" line="80"/>
        <source>Accept all of this label in this article (Shift+Enter)</source>
        <translation>اقبل كل اقتراحات هذه التسمية في هذا المقال (Shift+Enter)</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/suggestion_bar.py" line="82"/>
        <source>Reject ⌫</source>
        <translation>رفض ⌫</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/suggestion_bar.py" line="82"/>
        <source>Reject it and go to the next (Backspace)</source>
        <translation>ارفضه وانتقل إلى التالي (Backspace)</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/suggestion_bar.py" line="87"/>
        <source>Suggestions</source>
        <translation>الاقتراحات</translation>
    </message>
</context>
<context>
    <name>SuggestionCommands</name>
    <message>
        <location filename="../../desktop/suggestion_commands.py" line="131"/>
        <source>Blind mode: no suggestions are shown to anybody in this project.</source>
        <translation>الوضع الأعمى: لا تُعرض الاقتراحات على أحد في هذا المشروع.</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestion_commands.py" line="133"/>
        <source>Suggestions are shown again.</source>
        <translation>عادت الاقتراحات إلى الظهور.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/suggestion_commands.py" line="145"/>
        <source>Accept %Ln suggestion(s) of “{}” in all articles?</source>
        <translation>
            <numerusform>لا اقتراحات لتسمية «{}». أتريد المتابعة؟</numerusform>
            <numerusform>أتقبل اقتراحًا واحدًا لتسمية «{}» في كل المقالات؟</numerusform>
            <numerusform>أتقبل اقتراحين لتسمية «{}» في كل المقالات؟</numerusform>
            <numerusform>أتقبل %Ln اقتراحات لتسمية «{}» في كل المقالات؟</numerusform>
            <numerusform>أتقبل %Ln اقتراحًا لتسمية «{}» في كل المقالات؟</numerusform>
            <numerusform>أتقبل %Ln اقتراح لتسمية «{}» في كل المقالات؟</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/suggestion_commands.py" line="147"/>
        <source>Suggestions</source>
        <translation>الاقتراحات</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestion_commands.py" line="157"/>
        <source>Accepting suggestions</source>
        <translation>قبول الاقتراحات</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/suggestion_commands.py" line="176"/>
        <source>%Ln suggestion(s) in {}.</source>
        <translation>
            <numerusform>لا اقتراحات في {}.</numerusform>
            <numerusform>اقتراح واحد في {}.</numerusform>
            <numerusform>اقتراحان في {}.</numerusform>
            <numerusform>%Ln اقتراحات في {}.</numerusform>
            <numerusform>%Ln اقتراحًا في {}.</numerusform>
            <numerusform>%Ln اقتراح في {}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/suggestion_commands.py" line="177"/>
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>أي مقال</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالين</numerusform>
            <numerusform>%Ln مقالات</numerusform>
            <numerusform>%Ln مقالًا</numerusform>
            <numerusform>%Ln مقال</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/suggestion_commands.py" line="229"/>
        <source>{}, spans: {} of {} ({})</source>
        <translation>{}، المقاطع: {} من {} ({})</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestion_commands.py" line="181"/>
        <source>Looking for suggestions</source>
        <translation>البحث عن اقتراحات</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestion_commands.py" line="204"/>
        <source>Train the model and suggest in all articles first.</source>
        <translation>درِّب النموذج أولًا ثم ابحث عن اقتراحات في كل المقالات.</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestion_commands.py" line="214"/>
        <source>Comparing articles</source>
        <translation>مقارنة المقالات</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestion_commands.py" line="238"/>
        <source>There are no spans yet.</source>
        <translation>لا توجد مقاطع بعد.</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestion_commands.py" line="239"/>
        <source>Began as suggestions</source>
        <translation>مقاطع بدأت اقتراحات</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestion_commands.py" line="275"/>
        <source>The model has learned from the last articles.</source>
        <translation>تعلّم النموذج من المقالات الأخيرة.</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <location filename="../../desktop/suggestion_look.py" line="17"/>
        <source>table of countries</source>
        <translation>جدول الدول</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestion_look.py" line="18"/>
        <source>figure rules</source>
        <translation>قواعد الأعداد</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestion_look.py" line="19"/>
        <source>victim lexicon</source>
        <translation>معجم الضحايا</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestion_look.py" line="20"/>
        <source>as labelled before</source>
        <translation>كما حُدِّد من قبل</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestion_look.py" line="21"/>
        <source>trained model</source>
        <translation>النموذج المدرَّب</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestion_look.py" line="61"/>
        <source>Suggested by: {} ({})</source>
        <translation>مصدر الاقتراح: {} ({})</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestion_look.py" line="65"/>
        <source>The confidence is learned from what was accepted and rejected in this project.</source>
        <translation>تُستخلص نسبة الثقة مما قُبل وما رُفض في هذا المشروع.</translation>
    </message>
</context>
<context>
    <name>TargetFile</name>
    <message>
        <location filename="../../desktop/dialogs/target_file.py" line="67"/>
        <source>{} is the project that is open. Choose another name.</source>
        <translation>{} هو المشروع المفتوح نفسه. اختر اسمًا آخر.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/target_file.py" line="74"/>
        <source>{} is already there. Replace it?</source>
        <translation>الملف {} موجود من قبل. أتريد استبداله؟</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/target_file.py" line="79"/>
        <source>&amp;Replace</source>
        <translation>ا&amp;ستبدال</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/target_file.py" line="80"/>
        <source>Choose &amp;another name</source>
        <translation>ا&amp;ختيار اسم آخر</translation>
    </message>
</context>
<context>
    <name>TeamCommands</name>
    <message>
        <location filename="../../desktop/team_commands.py" line="82"/>
        <source>Folder for the work files</source>
        <translation>مجلد ملفات العمل</translation>
    </message>
    <message>
        <location filename="../../desktop/team_commands.py" line="105"/>
        <source>Work files written: {}. They are in {} Give each annotator their own; merge them when they come back.</source>
        <translation>كُتبت ملفات العمل، وعددها {}، في {} أعطِ كل موسِّم ملفه، وادمج الملفات حين تعود.</translation>
    </message>
    <message>
        <location filename="../../desktop/team_commands.py" line="113"/>
        <source>Writing the work files</source>
        <translation>كتابة ملفات العمل</translation>
    </message>
    <message>
        <location filename="../../desktop/team_commands.py" line="137"/>
        <source>Work files are already there: {}. Replace them?</source>
        <translation>توجد ملفات عمل من قبل: {}. أتستبدلها؟</translation>
    </message>
    <message>
        <location filename="../../desktop/team_commands.py" line="122"/>
        <location filename="../../desktop/team_commands.py" line="140"/>
        <source>Work files</source>
        <translation>ملفات العمل</translation>
    </message>
    <message>
        <location filename="../../desktop/team_commands.py" line="110"/>
        <source>They are sealed: tell the passphrase by another way.</source>
        <translation>هي محميّة بعبارة مرور: أبلغها أصحابها بطريق آخر.</translation>
    </message>
    <message>
        <location filename="../../desktop/team_commands.py" line="123"/>
        <source>The last work files were sealed. Are these to be sealed too?</source>
        <translation>كانت ملفات العمل الأخيرة محميّة بعبارة مرور. أتُحمى هذه أيضًا؟</translation>
    </message>
    <message>
        <location filename="../../desktop/team_commands.py" line="124"/>
        <source>&amp;Seal the work files under a passphrase</source>
        <translation>ح&amp;ماية ملفات العمل بعبارة مرور</translation>
    </message>
    <message>
        <location filename="../../desktop/team_commands.py" line="138"/>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <location filename="../../desktop/team_commands.py" line="139"/>
        <source>&amp;Replace</source>
        <translation>ا&amp;ستبدال</translation>
    </message>
    <message>
        <location filename="../../desktop/team_commands.py" line="139"/>
        <source>&amp;Leave them</source>
        <translation>&amp;تركها كما هي</translation>
    </message>
    <message>
        <location filename="../../desktop/team_commands.py" line="149"/>
        <source>Merge files</source>
        <translation>دمج الملفات</translation>
    </message>
    <message>
        <location filename="../../desktop/team_commands.py" line="199"/>
        <source>Reading the files</source>
        <translation>قراءة الملفات</translation>
    </message>
    <message>
        <location filename="../../desktop/team_commands.py" line="215"/>
        <source>Merging the files</source>
        <translation>دمج الملفات</translation>
    </message>
    <message>
        <location filename="../../desktop/team_commands.py" line="227"/>
        <source>Files merged: {}, with changes: {}. A copy from before is kept under Backups. Compare the annotators under Team &gt; Agreement; settle where they differ under Team &gt; Adjudicate.</source>
        <translation>الملفات المدموجة: {}، وتغييراتها: {}. حُفظت نسخة مما قبل الدمج في «النسخ الاحتياطية». قارن بين الموسِّمين من الفريق › الاتفاق، واحسم ما اختلفوا فيه من الفريق › التحكيم.</translation>
    </message>
    <message>
        <location filename="../../desktop/team_commands.py" line="306"/>
        <source>Ready to hand over: {} in the folder {} – finished: {}, left: {}</source>
        <translation>جاهز للتسليم: {} في المجلد {} – المنجز: {}، والباقي: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/team_commands.py" line="322"/>
        <source>This file came sealed. Whoever merges it will need the passphrase.</source>
        <translation>وصلك هذا الملف محميًّا بعبارة مرور. سيحتاج من يدمجه إلى عبارة المرور.</translation>
    </message>
    <message>
        <location filename="../../desktop/team_commands.py" line="323"/>
        <source>&amp;Seal it under a passphrase again</source>
        <translation>ح&amp;مايته بعبارة مرور من جديد</translation>
    </message>
    <message>
        <location filename="../../desktop/team_commands.py" line="245"/>
        <source>Skip the article</source>
        <translation>تخطّي المقال</translation>
    </message>
    <message>
        <location filename="../../desktop/team_commands.py" line="246"/>
        <source>Why is this article skipped? The coordinator will read it.</source>
        <translation>لماذا يُتخطى هذا المقال؟ سيقرأ المنسّق ما تكتبه.</translation>
    </message>
    <message>
        <location filename="../../desktop/team_commands.py" line="269"/>
        <source>All your articles are finished. Now hand the file over: Team &gt; Send back.</source>
        <translation>أتممت مقالاتك كلها. سلّم الملف الآن: الفريق › إعادة الملف إلى المنسّق.</translation>
    </message>
    <message>
        <location filename="../../desktop/team_commands.py" line="283"/>
        <location filename="../../desktop/team_commands.py" line="321"/>
        <source>Send back</source>
        <translation>إعادة الملف إلى المنسّق</translation>
    </message>
    <message>
        <location filename="../../desktop/team_commands.py" line="286"/>
        <source>Tawsim project</source>
        <translation>مشروع توسيم</translation>
    </message>
    <message>
        <location filename="../../desktop/team_commands.py" line="312"/>
        <source>Saving a copy</source>
        <translation>حفظ نسخة</translation>
    </message>
</context>
<context>
    <name>TickedList</name>
    <message>
        <location filename="../../desktop/widgets/ticked_list.py" line="27"/>
        <source>Tick &amp;all</source>
        <translation>تحديد ال&amp;كل</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/ticked_list.py" line="28"/>
        <source>&amp;Untick all</source>
        <translation>إ&amp;لغاء تحديد الكل</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/ticked_list.py" line="45"/>
        <source>Ticked: {} of {}. One undo takes all of it back.</source>
        <translation>المحدَّد: {} من {}. تراجع واحد يعيد كل شيء كما كان.</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <location filename="../../desktop/guide/window_tour.py" line="27"/>
        <source>The articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <location filename="../../desktop/guide/window_tour.py" line="28"/>
        <source>Everything that was imported, and how far you are with it. Ctrl+Page Down goes to the next article, and the field above searches the titles.</source>
        <translation>كل ما استُورد، وإلى أين وصلت فيه. ينقلك Ctrl+Page Down إلى المقال التالي، ويبحث الحقل الذي في الأعلى في العناوين.</translation>
    </message>
    <message>
        <location filename="../../desktop/guide/window_tour.py" line="36"/>
        <source>The text</source>
        <translation>النص</translation>
    </message>
    <message>
        <location filename="../../desktop/guide/window_tour.py" line="37"/>
        <source>Double-click a word, drag over several, or hold Shift and walk with the arrows. The text itself is never changed.</source>
        <translation>انقر كلمة نقرًا مزدوجًا، أو اسحب فوق عدة كلمات، أو اضغط Shift وامشِ بالأسهم. والنص نفسه لا يتغير أبدًا.</translation>
    </message>
    <message>
        <location filename="../../desktop/guide/window_tour.py" line="45"/>
        <source>The labels</source>
        <translation>التسميات</translation>
    </message>
    <message>
        <location filename="../../desktop/guide/window_tour.py" line="46"/>
        <source>Press the key beside a label, or click it, and the selected words bear it. The keys are places on the keyboard and work in Arabic too.</source>
        <translation>اضغط المفتاح المكتوب بجانب التسمية، أو انقرها، فتحملها الكلمات المحددة. والمفاتيح أماكن على اللوحة، فتعمل وهي على العربية.</translation>
    </message>
    <message>
        <location filename="../../desktop/guide/window_tour.py" line="54"/>
        <source>The spans</source>
        <translation>المقاطع</translation>
    </message>
    <message>
        <location filename="../../desktop/guide/window_tour.py" line="55"/>
        <source>What you have labelled in this article, in its order. Ctrl+Down goes to the next.</source>
        <translation>ما وسمته في هذا المقال، بترتيب النص. وينقلك Ctrl+Down إلى التالي.</translation>
    </message>
    <message>
        <location filename="../../desktop/guide/window_tour.py" line="62"/>
        <source>The values</source>
        <translation>القيم</translation>
    </message>
    <message>
        <location filename="../../desktop/guide/window_tour.py" line="63"/>
        <source>What the chosen span means: a country&apos;s code, a figure&apos;s number. They are proposed from the words; Enter goes in, and Enter comes back.</source>
        <translation>ما يعنيه المقطع المختار: رمز الدولة، أو قيمة العدد. تُقترح من الكلمات نفسها، ويدخل بك Enter إليها ثم يعود بك.</translation>
    </message>
    <message>
        <location filename="../../desktop/guide/window_tour.py" line="71"/>
        <source>The usual actions</source>
        <translation>الأوامر المعتادة</translation>
    </message>
    <message>
        <location filename="../../desktop/guide/window_tour.py" line="72"/>
        <source>Import, export, undo, next article. When you are through with an article, Ctrl+D marks it done: only finished articles are compared.</source>
        <translation>استيراد وتصدير وتراجع وانتقال. وحين تفرغ من مقال اضغط Ctrl+D ليُعَدّ تامًا: لا يُقارَن إلا ما تمّ.</translation>
    </message>
    <message>
        <location filename="../../desktop/guide/window_tour.py" line="80"/>
        <source>Always saved</source>
        <translation>محفوظ دائمًا</translation>
    </message>
    <message>
        <location filename="../../desktop/guide/window_tour.py" line="81"/>
        <source>Each gesture is on disk the moment you make it. There is no button to save, and Ctrl+Z goes back without limit.</source>
        <translation>كل حركة تُكتب على القرص لحظة تعملها. لا زر للحفظ، و‎Ctrl+Z يتراجع بلا حد.</translation>
    </message>
    <message>
        <location filename="../../desktop/guide/window_tour.py" line="89"/>
        <source>When you do not know how</source>
        <translation>حين لا تعرف كيف</translation>
    </message>
    <message>
        <location filename="../../desktop/guide/window_tour.py" line="90"/>
        <source>Ctrl+K finds any action by its name, F1 shows all keys, Ctrl+F1 opens the guide. This tour is in the Help menu.</source>
        <translation>يجد Ctrl+K أي أمر باسمه، ويعرض F1 المفاتيح كلها، ويفتح Ctrl+F1 دليل الاستعمال. وهذه الجولة في قائمة «مساعدة».</translation>
    </message>
    <message>
        <location filename="../../desktop/guide/window_tour.py" line="131"/>
        <source>{} of {}</source>
        <translation>{} من {}</translation>
    </message>
    <message>
        <location filename="../../desktop/guide/window_tour.py" line="133"/>
        <source>Skip</source>
        <translation>تخطٍّ</translation>
    </message>
    <message>
        <location filename="../../desktop/guide/window_tour.py" line="134"/>
        <source>Back</source>
        <translation>السابق</translation>
    </message>
    <message>
        <location filename="../../desktop/guide/window_tour.py" line="136"/>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <location filename="../../desktop/guide/window_tour.py" line="136"/>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
</context>
<context>
    <name>TrainingDialog</name>
    <message>
        <location filename="../../desktop/dialogs/training_dialog.py" line="47"/>
        <source>Trained suggestions</source>
        <translation>الاقتراحات المدرَّبة</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/training_dialog.py" line="54"/>
        <source>&amp;Train</source>
        <translation>&amp;تدريب</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/training_dialog.py" line="55"/>
        <source>Train &amp;longer</source>
        <translation>تدريب أ&amp;طول</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/training_dialog.py" line="69"/>
        <source>May propose</source>
        <translation>يُسمح له بالاقتراح</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/training_dialog.py" line="69"/>
        <source>Precision</source>
        <translation>الدقة</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/training_dialog.py" line="69"/>
        <source>Recall</source>
        <translation>الاستدعاء</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/training_dialog.py" line="69"/>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/training_dialog.py" line="70"/>
        <source>Labelled</source>
        <translation>المحدَّد</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/training_dialog.py" line="70"/>
        <source>Proposed</source>
        <translation>المقترَح</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/training_dialog.py" line="73"/>
        <source>Scores of the labels</source>
        <translation>نتائج التسميات</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/training_dialog.py" line="81"/>
        <source>The scores of each label stand here once it is trained.</source>
        <translation>تظهر هنا درجات كل تسمية بعد تدريب النموذج.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/training_dialog.py" line="82"/>
        <source>never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/training_dialog.py" line="83"/>
        <source>How many more finished articles the model waits for</source>
        <translation>عدد المقالات المنجزة الإضافية التي ينتظرها النموذج</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/training_dialog.py" line="84"/>
        <source>Takes several times as long and is a little better</source>
        <translation>يستغرق أضعاف الوقت ونتيجته أفضل قليلًا</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/training_dialog.py" line="86"/>
        <source>Train anew after so many &amp;articles:</source>
        <translation>إعادة التدريب بعد هذا العدد من ال&amp;مقالات:</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/training_dialog.py" line="116"/>
        <source>No model yet. It learns from the articles you have labelled, in seconds, and shows how well it does on articles it has not seen before it proposes anything.</source>
        <translation>لا يوجد نموذج بعد. يتعلّم النموذج في ثوانٍ من المقالات التي حدّدتَ مقاطعها، ويُظهر مدى نجاحه في مقالات لم يرها قبل أن يقترح شيئًا.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/training_dialog.py" line="127"/>
        <source>Trained {}. Articles: {}, sentences: {}, seconds: {}. The scores are of articles that the model had not seen.</source>
        <translation>دُرِّب في {}؛ المقالات: {}، والجمل: {}، والمدة بالثواني: {}. والنتائج محسوبة على مقالات لم يرها النموذج.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/training_dialog.py" line="171"/>
        <source>Training the model</source>
        <translation>تدريب النموذج</translation>
    </message>
</context>
<context>
    <name>Verb</name>
    <message>
        <location filename="../../desktop/adjudication/verbs.py" line="55"/>
        <source>None of them</source>
        <translation>لا شيء منها</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/verbs.py" line="56"/>
        <source>Union</source>
        <translation>اتحاد</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/verbs.py" line="57"/>
        <source>Intersection</source>
        <translation>تقاطع</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/verbs.py" line="58"/>
        <source>Edit…</source>
        <translation>تحرير…</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/verbs.py" line="59"/>
        <source>Keep the gold</source>
        <translation>إبقاء المرجع</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/verbs.py" line="60"/>
        <source>Later…</source>
        <translation>تأجيل…</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/verbs.py" line="61"/>
        <source>Next</source>
        <translation>التالية</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/verbs.py" line="62"/>
        <source>Previous</source>
        <translation>السابقة</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/verbs.py" line="63"/>
        <source>Same kind…</source>
        <translation>النوع نفسه…</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/verbs.py" line="64"/>
        <source>Keep as a rule</source>
        <translation>حفظ قاعدة</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/verbs.py" line="65"/>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/verbs.py" line="66"/>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/verbs.py" line="67"/>
        <source>Hide names</source>
        <translation>إخفاء الأسماء</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/verbs.py" line="68"/>
        <source>Decide by rule…</source>
        <translation>الحسم بالقاعدة…</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/verbs.py" line="69"/>
        <source>Only disagreements</source>
        <translation>الخلافات وحدها</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/verbs.py" line="70"/>
        <source>Reports…</source>
        <translation>تقارير…</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/verbs.py" line="71"/>
        <source>Accept what all agree on</source>
        <translation>قبول ما أُجمع عليه</translation>
    </message>
</context>
<context>
    <name>WorkFilter</name>
    <message>
        <location filename="../../desktop/panels/work_filter.py" line="43"/>
        <source>My work</source>
        <translation>عملي</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/work_filter.py" line="44"/>
        <source>Which of the articles assigned to you are shown</source>
        <translation>أيّ المقالات المسندة إليك تُعرض</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/work_filter.py" line="63"/>
        <source>Left: {}</source>
        <translation>الباقي: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/work_filter.py" line="64"/>
        <source>Finished: {}</source>
        <translation>المنجز: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/work_filter.py" line="66"/>
        <source>My work: {} left, {} finished</source>
        <translation>عملي: الباقي {}، والمنجز {}</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/work_filter.py" line="69"/>
        <source>All articles</source>
        <translation>كل المقالات</translation>
    </message>
</context>
</TS>
