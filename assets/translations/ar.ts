<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Advice</name>
    <message>
        <source>Preferential attention</source>
        <translation>خدمة ذات أولوية</translation>
    </message>
</context>
<context>
    <name>AdviceScreen</name>
    <message>
        <source>Take a ticket?</source>
        <translation>هل تأخذ تذكرة؟</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>معلومة مفيدة</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>خذ تذكرة</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>من البداية</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>التباين</translation>
    </message>
    <message>
        <source>Black on white</source>
        <translation>أسود على أبيض</translation>
    </message>
    <message>
        <source>White and yellow on black</source>
        <translation>أبيض وأصفر على أسود</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>كالمعتاد</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>خط كبير</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>أخفض</translation>
    </message>
    <message>
        <source>Lower screen</source>
        <translation>شاشة أخفض</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>الصوت</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>قراءة بصوت عالٍ</translation>
    </message>
</context>
<context>
    <name>BlackCover</name>
    <message>
        <source>Show the screen</source>
        <translation>إظهار الشاشة</translation>
    </message>
</context>
<context>
    <name>BranchScreen</name>
    <message>
        <source>Which branch?</source>
        <translation>أي فرع تريد؟</translation>
    </message>
    <message>
        <source>Search by name or address</source>
        <translation>ابحث بالاسم أو العنوان</translation>
    </message>
    <message>
        <source>Search a branch by name or address</source>
        <translation>ابحث عن فرع بالاسم أو العنوان</translation>
    </message>
    <message>
        <source>Type a name or a street</source>
        <translation>اكتب اسمًا أو شارعًا</translation>
    </message>
    <message>
        <source>There is no branch to choose from right now.</source>
        <translation>لا توجد فروع للاختيار الآن.</translation>
    </message>
    <message>
        <source>No branch is called that. Please try fewer letters.</source>
        <translation>لا يوجد فرع بهذا الاسم. جرّب حروفًا أقل.</translation>
    </message>
    <message>
        <source>No branch is called that.</source>
        <translation>لا يوجد فرع بهذا الاسم.</translation>
    </message>
    <message>
        <source>Close the keyboard</source>
        <translation>إغلاق</translation>
    </message>
    <message numerus="yes">
        <source>Show %n</source>
        <comment>how many branches were found</comment>
        <translation>
            <numerusform>عرض %Ln</numerusform>
            <numerusform>عرض %Ln</numerusform>
            <numerusform>عرض %Ln</numerusform>
            <numerusform>عرض %Ln</numerusform>
            <numerusform>عرض %Ln</numerusform>
            <numerusform>عرض %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>BusyOverlay</name>
    <message>
        <source>One moment, please…</source>
        <translation>لحظة من فضلك…</translation>
    </message>
</context>
<context>
    <name>ChoiceCard</name>
    <message>
        <source>%1 of %2</source>
        <comment>an answer&apos;s place among all</comment>
        <translation>%1 من %2</translation>
    </message>
</context>
<context>
    <name>ChoiceList</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%Ln إجابة</numerusform>
            <numerusform>إجابة واحدة</numerusform>
            <numerusform>إجابتان</numerusform>
            <numerusform>%Ln إجابات</numerusform>
            <numerusform>%Ln إجابة</numerusform>
            <numerusform>%Ln إجابة</numerusform>
        </translation>
    </message>
    <message>
        <source>Show previous answers</source>
        <translation>عرض الإجابات السابقة</translation>
    </message>
    <message>
        <source>Show more answers</source>
        <translation>عرض المزيد من الإجابات</translation>
    </message>
</context>
<context>
    <name>CleaningOverlay</name>
    <message>
        <source>Please wipe the screen now</source>
        <translation>امسح الشاشة الآن من فضلك</translation>
    </message>
    <message numerus="yes">
        <source>It answers touches again in %n s.</source>
        <translation>
            <numerusform>تستجيب للمس بعد %Ln ثانية.</numerusform>
            <numerusform>تستجيب للمس بعد ثانية واحدة.</numerusform>
            <numerusform>تستجيب للمس بعد ثانيتين.</numerusform>
            <numerusform>تستجيب للمس بعد %Ln ثوانٍ.</numerusform>
            <numerusform>تستجيب للمس بعد %Ln ثانية.</numerusform>
            <numerusform>تستجيب للمس بعد %Ln ثانية.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosedScreen</name>
    <message>
        <source>We are closed</source>
        <translation>نحن مغلقون</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message numerus="yes">
        <source>This page closes in %n s. Touch it for more time.</source>
        <translation>
            <numerusform>تُغلق هذه الصفحة بعد %Ln ثانية. المسها لوقت أطول.</numerusform>
            <numerusform>تُغلق هذه الصفحة بعد ثانية واحدة. المسها لوقت أطول.</numerusform>
            <numerusform>تُغلق هذه الصفحة بعد ثانيتين. المسها لوقت أطول.</numerusform>
            <numerusform>تُغلق هذه الصفحة بعد %Ln ثوانٍ. المسها لوقت أطول.</numerusform>
            <numerusform>تُغلق هذه الصفحة بعد %Ln ثانية. المسها لوقت أطول.</numerusform>
            <numerusform>تُغلق هذه الصفحة بعد %Ln ثانية. المسها لوقت أطول.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerScreen</name>
    <message>
        <source>What is your ID number?</source>
        <translation>ما رقم هويتك؟</translation>
    </message>
    <message>
        <source>You can go on without it.</source>
        <translation>يمكنك المتابعة بدونه.</translation>
    </message>
    <message>
        <source>We use it for this ticket only.</source>
        <translation>نستخدمه لهذه التذكرة فقط.</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) typed</source>
        <translation>
            <numerusform>كُتب %Ln حرف</numerusform>
            <numerusform>كُتب حرف واحد</numerusform>
            <numerusform>كُتب حرفان</numerusform>
            <numerusform>كُتبت %Ln أحرف</numerusform>
            <numerusform>كُتب %Ln حرفًا</numerusform>
            <numerusform>كُتب %Ln حرف</numerusform>
        </translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>تخطٍّ</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <translation>
            <numerusform>كُتب %Ln رقم</numerusform>
            <numerusform>كُتب رقم واحد</numerusform>
            <numerusform>كُتب رقمان</numerusform>
            <numerusform>كُتبت %Ln أرقام</numerusform>
            <numerusform>كُتب %Ln رقمًا</numerusform>
            <numerusform>كُتب %Ln رقم</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>It is %1</source>
        <translation>الساعة %1</translation>
    </message>
</context>
<context>
    <name>HeldScreen</name>
    <message>
        <source>Do you have this ticket?</source>
        <translation>هل معك هذه التذكرة؟</translation>
    </message>
    <message>
        <source>If you do not, we make a new one and cancel this one.</source>
        <translation>إن لم تكن معك، نصدر تذكرة جديدة ونلغي هذه.</translation>
    </message>
    <message>
        <source>You already have a ticket</source>
        <translation>لديك تذكرة بالفعل</translation>
    </message>
    <message>
        <source>Yes, I have it</source>
        <translation>نعم، معي</translation>
    </message>
    <message>
        <source>No, give me a new one</source>
        <translation>لا، أريد تذكرة جديدة</translation>
    </message>
</context>
<context>
    <name>HelpOverlay</name>
    <message>
        <source>The arrow keys lead from one thing to the next, and Enter chooses it.</source>
        <translation>الأسهم تنقلك من خيار إلى آخر، وEnter للاختيار.</translation>
    </message>
    <message>
        <source>Press your switch when what you need is marked.</source>
        <translation>اضغط مفتاحك عندما يُحدَّد ما تحتاج إليه.</translation>
    </message>
    <message>
        <source>Touch what you need, one question after the other.</source>
        <translation>المس ما تحتاج إليه، سؤالًا بعد سؤال.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>At the end you get a number: we call it when it is your turn.
Back returns to the question before. Start over forgets everything.
If you would like help from a person, please ask at the desk.</source>
        <translation>في النهاية تحصل على رقم ننادي به عندما يحين دورك.
«رجوع» يعيدك إلى السؤال السابق، و«من البداية» يمحو كل شيء.
إن أردت مساعدة من شخص، فاسأل في الاستعلامات.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>IssuingScreen</name>
    <message>
        <source>Getting your number…</source>
        <translation>نحضّر رقمك…</translation>
    </message>
    <message>
        <source>This takes a moment. Please stay here.</source>
        <translation>لحظة واحدة. ابقَ هنا من فضلك.</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>plus</source>
        <translation>زائد</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>حروف</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>أرقام</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>مسافة</translation>
    </message>
    <message>
        <source>Erase the last character</source>
        <translation>امحُ الحرف الأخير</translation>
    </message>
</context>
<context>
    <name>LanguageOverlay</name>
    <message>
        <source>Choose your language</source>
        <translation>اختر لغتك</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>LawOverlay</name>
    <message>
        <source>Preferential attention</source>
        <translation>خدمة ذات أولوية</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>MaintenanceScreen</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>خروج</translation>
    </message>
</context>
<context>
    <name>MeasurePage</name>
    <message>
        <source>One millimetre less</source>
        <translation>أقل بمليمتر</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 مم</translation>
    </message>
    <message>
        <source>One millimetre more</source>
        <translation>أكثر بمليمتر</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>صحيح</translation>
    </message>
    <message>
        <source>Correct the screen&apos;s size</source>
        <translation>تصحيح حجم الشاشة</translation>
    </message>
</context>
<context>
    <name>NightCover</name>
    <message>
        <source>Wake the screen</source>
        <translation>إضاءة الشاشة</translation>
    </message>
    <message>
        <source>We are closed</source>
        <translation>نحن مغلقون</translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>It is mine</source>
        <translation>هي لي</translation>
    </message>
</context>
<context>
    <name>OutOfOrderScreen</name>
    <message>
        <source>Out of order</source>
        <translation>خارج الخدمة</translation>
    </message>
    <message>
        <source>This kiosk cannot give tickets right now. Please take your number at the desk.</source>
        <translation>لا يستطيع هذا الجهاز إصدار تذاكر الآن. خذ رقمك من الاستعلامات من فضلك.</translation>
    </message>
</context>
<context>
    <name>PaperState</name>
    <message>
        <source>Your paper ticket is coming out…</source>
        <translation>تذكرتك الورقية تُطبع الآن…</translation>
    </message>
    <message>
        <source>Take your paper ticket.</source>
        <translation>خذ تذكرتك الورقية.</translation>
    </message>
    <message>
        <source>The paper did not come out. Remember or photograph your number: it is valid.</source>
        <translation>لم تخرج الورقة. احفظ رقمك أو صوّره: فهو صالح.</translation>
    </message>
    <message>
        <source>If no paper came out, remember or photograph your number: it is valid.</source>
        <translation>إن لم تخرج الورقة، فاحفظ رقمك أو صوّره: فهو صالح.</translation>
    </message>
</context>
<context>
    <name>PhoneScreen</name>
    <message>
        <source>What is your phone number?</source>
        <translation>ما رقم هاتفك؟</translation>
    </message>
    <message>
        <source>You can go on without it.</source>
        <translation>يمكنك المتابعة بدونه.</translation>
    </message>
    <message>
        <source>We use it for this ticket only.</source>
        <translation>نستخدمه لهذه التذكرة فقط.</translation>
    </message>
    <message>
        <source>Nothing typed yet</source>
        <translation>لم يُكتب شيء بعد</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>تخطٍّ</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>no waiting</source>
        <translation>بلا انتظار</translation>
    </message>
    <message>
        <source>up to {minutes} min</source>
        <translation>حتى {minutes} دقيقة</translation>
    </message>
    <message>
        <source>about {minutes} min</source>
        <translation>حوالي {minutes} دقيقة</translation>
    </message>
    <message>
        <source>about {low}–{high} min</source>
        <translation>حوالي {low}–{high} دقيقة</translation>
    </message>
    <message>
        <source>Wait: {wait}</source>
        <translation>الانتظار: {wait}</translation>
    </message>
    <message>
        <source>Few people</source>
        <translation>ازدحام قليل</translation>
    </message>
    <message>
        <source>Some people</source>
        <translation>ازدحام متوسط</translation>
    </message>
    <message>
        <source>Many people</source>
        <translation>ازدحام شديد</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>Open until {time}</source>
        <translation>مفتوح حتى {time}</translation>
    </message>
    <message>
        <source>Closed now</source>
        <translation>مغلق الآن</translation>
    </message>
    <message>
        <source>Opens {time}</source>
        <translation>يفتح: {time}</translation>
    </message>
    <message>
        <source>We open again: {time}</source>
        <translation>نفتح مجددًا: {time}</translation>
    </message>
    <message>
        <source>Step {number} of {total}</source>
        <translation>الخطوة {number} من {total}</translation>
    </message>
    <message>
        <source>You are next</source>
        <translation>دورك هو التالي</translation>
    </message>
    <message>
        <source>Ahead of you: {count}</source>
        <translation>أمامك: {count}</translation>
    </message>
    <message>
        <source>Please type your phone number first.</source>
        <translation>اكتب رقم هاتفك أولًا من فضلك.</translation>
    </message>
    <message>
        <source>Please type your number first.</source>
        <translation>اكتب رقمك أولًا من فضلك.</translation>
    </message>
    <message>
        <source>This is not a complete phone number. Please check it.</source>
        <translation>رقم الهاتف غير كامل. تحقق منه من فضلك.</translation>
    </message>
    <message>
        <source>This number does not look complete. Please check it.</source>
        <translation>يبدو أن هذا الرقم غير كامل. تحقق منه من فضلك.</translation>
    </message>
    <message>
        <source>We could not reach the ticket service. Please try again, or ask at the desk.</source>
        <translation>لم نتمكن من الوصول إلى خدمة التذاكر. حاول مجددًا أو اسأل في الاستعلامات.</translation>
    </message>
    <message>
        <source>You already have a ticket that is waiting. Please use that one, or ask at the desk.</source>
        <translation>لديك تذكرة قيد الانتظار. استخدمها أو اسأل في الاستعلامات.</translation>
    </message>
    <message>
        <source>This service cannot be chosen here now. Please choose another one, or ask at the desk.</source>
        <translation>لا يمكن اختيار هذه الخدمة هنا الآن. اختر غيرها أو اسأل في الاستعلامات.</translation>
    </message>
    <message>
        <source>Your number was not accepted. Please go back and check it, or ask at the desk.</source>
        <translation>لم يُقبل رقمك. ارجع وتحقق منه، أو اسأل في الاستعلامات.</translation>
    </message>
    <message>
        <source>The ticket service did not accept this. Please choose again, or ask at the desk.</source>
        <translation>لم تقبل خدمة التذاكر ذلك. اختر مجددًا أو اسأل في الاستعلامات.</translation>
    </message>
    <message>
        <source>With preferential attention</source>
        <translation>بخدمة ذات أولوية</translation>
    </message>
    <message>
        <source>Wherever the public is served, these people are attended first: pregnant women, children, older people and people with disabilities.</source>
        <translation>حيثما يُخدم الجمهور، تُقدَّم الخدمة أولًا إلى: الحوامل والأطفال وكبار السن وذوي الإعاقة.</translation>
    </message>
    <message>
        <source>These people are attended first: people with disabilities, on the autism spectrum or with reduced mobility, people aged 60 or more, pregnant and breastfeeding women, people with a child in arms, people with obesity, and blood donors.</source>
        <translation>تُقدَّم الخدمة أولًا إلى: ذوي الإعاقة أو طيف التوحد أو صعوبة الحركة، ومن بلغوا 60 عامًا فأكثر، والحوامل والمرضعات، ومن يحملون طفلًا، وذوي السمنة، والمتبرعين بالدم.</translation>
    </message>
    <message>
        <source>If this is for you, just say so: nobody asks why, and nothing about it is kept.</source>
        <translation>إن كان هذا لك، فيكفي أن تقول: لا أحد يسأل عن السبب، ولا يُحفظ شيء عنه.</translation>
    </message>
    <message>
        <source>Source: Peru, Law 28683, article 1</source>
        <translation>المصدر: بيرو، القانون 28683، المادة 1</translation>
    </message>
    <message>
        <source>Source: Brazil, Law 10.048 of 2000, article 1</source>
        <translation>المصدر: البرازيل، القانون 10.048 لسنة 2000، المادة 1</translation>
    </message>
    <message>
        <source>It can no longer be used. Please take a new one, or ask at the desk.</source>
        <translation>لم تعد صالحة. خذ تذكرة جديدة أو اسأل في الاستعلامات.</translation>
    </message>
    <message>
        <source>The network is slow. We are trying again.</source>
        <translation>الشبكة بطيئة. نحاول مجددًا.</translation>
    </message>
    <message>
        <source>We are making sure that you get one ticket, and only one.</source>
        <translation>نتأكد من حصولك على تذكرة واحدة فقط.</translation>
    </message>
    <message>
        <source>Ticket {number} was made just before we stopped. Is it yours?</source>
        <translation>صدرت التذكرة {number} قبيل توقف الجهاز. هل هي لك؟</translation>
    </message>
    <message>
        <source>Ticket {number} for {service} was made just before we stopped. Is it yours?</source>
        <translation>صدرت التذكرة {number} لخدمة {service} قبيل توقف الجهاز. هل هي لك؟</translation>
    </message>
    <message>
        <source>No connection right now.</source>
        <translation>لا يوجد اتصال الآن.</translation>
    </message>
    <message>
        <source>No connection since {time}.</source>
        <translation>لا يوجد اتصال منذ {time}.</translation>
    </message>
    <message>
        <source>No connection since {day} {time}.</source>
        <translation>لا يوجد اتصال منذ {day} {time}.</translation>
    </message>
    <message>
        <source>We keep trying; you may have to wait.</source>
        <translation>نواصل المحاولة، وقد تحتاج إلى الانتظار.</translation>
    </message>
    <message>
        <source>There is no paper: your ticket comes on the screen only.</source>
        <translation>لا يوجد ورق: تظهر تذكرتك على الشاشة فقط.</translation>
    </message>
    <message>
        <source>What you see here is from {time}.</source>
        <translation>ما تراه هنا يعود إلى {time}.</translation>
    </message>
</context>
<context>
    <name>PinScreen</name>
    <message>
        <source>Staff: please type your PIN</source>
        <translation>للموظفين: اكتب رمز PIN</translation>
    </message>
    <message>
        <source>One moment, please…</source>
        <translation>لحظة من فضلك…</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <translation>
            <numerusform>كُتب %Ln رقم</numerusform>
            <numerusform>كُتب رقم واحد</numerusform>
            <numerusform>كُتب رقمان</numerusform>
            <numerusform>كُتبت %Ln أرقام</numerusform>
            <numerusform>كُتب %Ln رقمًا</numerusform>
            <numerusform>كُتب %Ln رقم</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
</context>
<context>
    <name>Preference</name>
    <message>
        <source>Preferential attention</source>
        <translation>خدمة ذات أولوية</translation>
    </message>
    <message>
        <source>Touch again to see all services</source>
        <translation>المس مجددًا لعرض كل الخدمات</translation>
    </message>
    <message>
        <source>Older people, pregnant women, people with disabilities or with small children</source>
        <translation>كبار السن والحوامل وذوو الإعاقة ومن معهم أطفال صغار</translation>
    </message>
    <message>
        <source>Read the law</source>
        <translation>قراءة القانون</translation>
    </message>
</context>
<context>
    <name>QrPanel</name>
    <message>
        <source>QR code of your ticket</source>
        <translation>رمز QR لتذكرتك</translation>
    </message>
</context>
<context>
    <name>QuestionOverlay</name>
    <message>
        <source>No, go back</source>
        <translation>لا، رجوع</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>اقرأ السابق</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>تابع القراءة</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Your number</source>
        <translation>رقمك</translation>
    </message>
    <message>
        <source>Issued {time}</source>
        <translation>صدرت: {time}</translation>
    </message>
    <message>
        <source>%d/%m/%Y %H:%M</source>
        <translation>%d/%m/%Y %H:%M</translation>
    </message>
    <message>
        <source>No waiting</source>
        <translation>بلا انتظار</translation>
    </message>
    <message>
        <source>Wait: about {minutes} min</source>
        <translation>الانتظار: حوالي {minutes} دقيقة</translation>
    </message>
    <message>
        <source>Wait: up to {minutes} min</source>
        <translation>الانتظار: حتى {minutes} دقيقة</translation>
    </message>
    <message>
        <source>Wait: about {low}–{high} min</source>
        <translation>الانتظار: حوالي {low}–{high} دقيقة</translation>
    </message>
    <message>
        <source>You are next</source>
        <translation>دورك هو التالي</translation>
    </message>
    <message>
        <source>Ahead of you: {count}</source>
        <translation>أمامك: {count}</translation>
    </message>
    <message>
        <source>Scan this code to follow your turn</source>
        <translation>امسح هذا الرمز لمتابعة دورك</translation>
    </message>
    <message>
        <source>Ticket {id}</source>
        <translation>تذكرة {id}</translation>
    </message>
    <message>
        <source>COPY {time}</source>
        <translation>نسخة {time}</translation>
    </message>
</context>
<context>
    <name>RefusedScreen</name>
    <message>
        <source>That ticket is gone</source>
        <translation>لم تعد تلك التذكرة موجودة</translation>
    </message>
    <message>
        <source>No ticket was made</source>
        <translation>لم تصدر أي تذكرة</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مجددًا</translation>
    </message>
    <message>
        <source>Choose again</source>
        <translation>اختر مجددًا</translation>
    </message>
</context>
<context>
    <name>Room</name>
    <message>
        <source>The ticket server answers in {ms} ms, asked {age_s} s ago.</source>
        <translation>يجيب خادم التذاكر خلال {ms} ms، سُئل قبل {age_s} ثانية.</translation>
    </message>
    <message>
        <source>The ticket server is slow: {ms} ms. Customers wait; tell whoever runs the network.</source>
        <translation>خادم التذاكر بطيء: {ms} ms. الزبائن ينتظرون؛ أبلغ المسؤول عن الشبكة.</translation>
    </message>
    <message>
        <source>The ticket server does not answer. No tickets until it does: {detail}</source>
        <translation>خادم التذاكر لا يجيب، ولا تذاكر حتى يجيب: {detail}</translation>
    </message>
    <message>
        <source>The ticket server answers, but refuses this kiosk: {detail}</source>
        <translation>خادم التذاكر يجيب، لكنه يرفض هذا الجهاز: {detail}</translation>
    </message>
    <message>
        <source>The kiosk cannot start its work: {detail}</source>
        <translation>لا يستطيع الجهاز بدء عمله: {detail}</translation>
    </message>
    <message>
        <source>No branches yet: nothing to choose from.</source>
        <translation>لا توجد فروع بعد: لا شيء للاختيار.</translation>
    </message>
    <message>
        <source>The printer is ready.</source>
        <translation>الطابعة جاهزة.</translation>
    </message>
    <message>
        <source>No printer: tickets are on the screen alone.</source>
        <translation>لا توجد طابعة: التذاكر على الشاشة فقط.</translation>
    </message>
    <message>
        <source>The printer has not been asked yet.</source>
        <translation>لم تُسأل الطابعة بعد.</translation>
    </message>
    <message>
        <source>The printer does not answer: is it on, is its cable in?</source>
        <translation>الطابعة لا تجيب: هل هي مشغّلة، وهل كابلها موصول؟</translation>
    </message>
    <message>
        <source>The printer&apos;s cover is open: close it.</source>
        <translation>غطاء الطابعة مفتوح: أغلقه.</translation>
    </message>
    <message>
        <source>The printer is out of paper: put in a new roll.</source>
        <translation>نفد ورق الطابعة: ضع لفة جديدة.</translation>
    </message>
    <message>
        <source>The printer&apos;s cutter is stuck: open the cover, take out the paper that jams it, close it.</source>
        <translation>القاطع عالق: افتح الغطاء، وأخرج الورق العالق، ثم أغلقه.</translation>
    </message>
    <message>
        <source>The printer has a fault: switch it off and on.</source>
        <translation>في الطابعة عطل: أطفئها ثم شغّلها.</translation>
    </message>
    <message>
        <source>The printer is offline: look at its panel.</source>
        <translation>الطابعة غير متصلة: انظر إلى لوحتها.</translation>
    </message>
    <message>
        <source>The printer&apos;s roll is nearly used up: keep a new one at hand.</source>
        <translation>لفة الورق توشك أن تنتهي: جهّز لفة جديدة.</translation>
    </message>
    <message>
        <source>The printer is not ready: {detail}</source>
        <translation>الطابعة غير جاهزة: {detail}</translation>
    </message>
    <message>
        <source>The roll is used up: put in a new one.</source>
        <translation>انتهت لفة الورق: ضع لفة جديدة.</translation>
    </message>
    <message>
        <source>Paper is not counted: printer.roll_m is not set.</source>
        <translation>الورق لا يُحسب: printer.roll_m غير محدد.</translation>
    </message>
    <message>
        <source>No request needs you.</source>
        <translation>لا طلب يحتاج إليك.</translation>
    </message>
    <message>
        <source>Branches: {branches}, read {age_s} s ago.</source>
        <translation>الفروع: {branches}، قُرئت قبل {age_s} ثانية.</translation>
    </message>
    <message>
        <source>Branches: {branches}, but read {age_s} s ago: customers may see old ones.</source>
        <translation>الفروع: {branches}، لكنها قُرئت قبل {age_s} ثانية: قد يرى الزبائن معلومات قديمة.</translation>
    </message>
    <message>
        <source>Tickets left on the roll: about {tickets}.</source>
        <translation>التذاكر الباقية في اللفة: حوالي {tickets}.</translation>
    </message>
    <message>
        <source>Tickets left on the roll: only about {tickets}. Keep a new one at hand.</source>
        <translation>التذاكر الباقية في اللفة: حوالي {tickets} فقط. جهّز لفة جديدة.</translation>
    </message>
    <message>
        <source>Requests that need you: {count}. The server may hold a ticket that nobody has.</source>
        <translation>طلبات تحتاج إليك: {count}. قد تكون في الخادم تذكرة ليست مع أحد.</translation>
    </message>
    <message>
        <source>The clock agrees with the server&apos;s.</source>
        <translation>الساعة توافق ساعة الخادم.</translation>
    </message>
    <message>
        <source>The clock is {seconds} s off the server&apos;s: tell a technician.</source>
        <translation>تختلف الساعة عن الخادم {seconds} ثانية: أبلغ فنيًّا.</translation>
    </message>
    <message>
        <source>The server has told no time to compare the clock with.</source>
        <translation>لم يذكر الخادم وقتًا لمقارنة الساعة به.</translation>
    </message>
    <message>
        <source>{free_mb} MB are free on the disk.</source>
        <translation>المساحة الحرة على القرص: {free_mb} MB.</translation>
    </message>
    <message>
        <source>Only {free_mb} MB are free on the disk: tell a technician.</source>
        <translation>المساحة الحرة على القرص {free_mb} MB فقط: أبلغ فنيًّا.</translation>
    </message>
    <message>
        <source>The disk is full ({free_mb} MB): no tickets can be made. Call a technician.</source>
        <translation>القرص ممتلئ ({free_mb} MB): لا يمكن إصدار تذاكر. اتصل بفني.</translation>
    </message>
    <message>
        <source>Version {version}.</source>
        <translation>الإصدار {version}.</translation>
    </message>
    <message>
        <source>Running for {seconds} s.</source>
        <translation>يعمل منذ {seconds} ثانية.</translation>
    </message>
    <message>
        <source>The kiosk is open.</source>
        <translation>الجهاز مفتوح.</translation>
    </message>
    <message>
        <source>The kiosk is closed by staff since {since}.</source>
        <translation>أغلق الموظفون الجهاز: {since}.</translation>
    </message>
    <message>
        <source>New settings are on trial: keep them within {seconds} s, or the old ones come back.</source>
        <translation>إعدادات جديدة قيد التجربة: أبقِها خلال {seconds} ثانية، وإلا عادت القديمة.</translation>
    </message>
    <message>
        <source>Nobody is in the room who may do that.</source>
        <translation>لا أحد هنا مخوّل بذلك.</translation>
    </message>
    <message>
        <source>That cannot be done while the kiosk is out of order.</source>
        <translation>لا يمكن ذلك والجهاز خارج الخدمة.</translation>
    </message>
    <message>
        <source>That was not understood: {detail}</source>
        <translation>لم يُفهم ذلك: {detail}</translation>
    </message>
    <message>
        <source>That did not work: {detail}</source>
        <translation>لم ينجح ذلك: {detail}</translation>
    </message>
    <message>
        <source>A new roll is counted, and a test ticket came out.</source>
        <translation>سُجّلت لفة جديدة، وخرجت تذكرة تجريبية.</translation>
    </message>
    <message>
        <source>A new roll is counted. Look whether a test ticket came out: {detail}</source>
        <translation>سُجّلت لفة جديدة. انظر هل خرجت تذكرة تجريبية: {detail}</translation>
    </message>
    <message>
        <source>The test ticket came out.</source>
        <translation>خرجت التذكرة التجريبية.</translation>
    </message>
    <message>
        <source>Look whether the test ticket came out: {detail}</source>
        <translation>انظر هل خرجت التذكرة التجريبية: {detail}</translation>
    </message>
    <message>
        <source>No test ticket came out: {detail}</source>
        <translation>لم تخرج تذكرة تجريبية: {detail}</translation>
    </message>
    <message>
        <source>Ticket {number} was printed again, marked as a copy.</source>
        <translation>طُبعت التذكرة {number} مجددًا، وعليها أنها نسخة.</translation>
    </message>
    <message>
        <source>Look whether the copy of {number} came out.</source>
        <translation>انظر هل خرجت نسخة {number}.</translation>
    </message>
    <message>
        <source>No copy of {number}: the server does not say that it is alive, or the printer failed.</source>
        <translation>لا نسخة من {number}: لم يؤكد الخادم صلاحيتها، أو تعطلت الطابعة.</translation>
    </message>
    <message>
        <source>That request is settled already, or gone.</source>
        <translation>سُوّي ذلك الطلب، أو لم يعد موجودًا.</translation>
    </message>
    <message>
        <source>The server has ticket {number}: nobody has called it yet.</source>
        <translation>التذكرة {number} في الخادم: لم يُنادَ بها بعد.</translation>
    </message>
    <message>
        <source>The server has ticket {number}, and it was called at {counter}.</source>
        <translation>التذكرة {number} في الخادم، ونودي بها عند {counter}.</translation>
    </message>
    <message>
        <source>The server has no such ticket: there is nothing to cancel.</source>
        <translation>ليست في الخادم هذه التذكرة: لا شيء لإلغائه.</translation>
    </message>
    <message>
        <source>Tickets on the server that may be it: {count} ({numbers}).</source>
        <translation>تذاكر محتملة في الخادم: {count} ({numbers}).</translation>
    </message>
    <message>
        <source>Settings taken over: {count}, tried at the next start; then keep them within {seconds} s.</source>
        <translation>إعدادات مأخوذة: {count}، وتُجرَّب عند التشغيل التالي؛ أبقِها حينها خلال {seconds} ثانية.</translation>
    </message>
    <message>
        <source>The server lists none that may be it.</source>
        <translation>ليست في الخادم أي تذكرة محتملة.</translation>
    </message>
    <message>
        <source>The server cannot be asked for it. Look at the teller&apos;s screen for {service}, {made}.</source>
        <translation>لا يمكن سؤال الخادم عنها. ابحث في شاشة الشباك عن {service}، {made}.</translation>
    </message>
    <message>
        <source>The server did not answer: {detail}</source>
        <translation>لم يجب الخادم: {detail}</translation>
    </message>
    <message>
        <source>Noted: the customer has the ticket.</source>
        <translation>سُجّل: التذكرة مع الزبون.</translation>
    </message>
    <message>
        <source>Ticket {number} is cancelled.</source>
        <translation>أُلغيت التذكرة {number}.</translation>
    </message>
    <message>
        <source>The server does not answer; the kiosk goes on trying to cancel {number}.</source>
        <translation>الخادم لا يجيب، والجهاز يواصل محاولة إلغاء {number}.</translation>
    </message>
    <message>
        <source>It was not cancelled: {detail}</source>
        <translation>لم تُلغَ: {detail}</translation>
    </message>
    <message>
        <source>Noted: nobody looks for it any more.</source>
        <translation>سُجّل: لن يبحث عنها أحد.</translation>
    </message>
    <message>
        <source>The kiosk is closed. Customers read why.</source>
        <translation>الجهاز مغلق، والزبائن يقرؤون السبب.</translation>
    </message>
    <message>
        <source>The kiosk is open again.</source>
        <translation>الجهاز مفتوح مجددًا.</translation>
    </message>
    <message>
        <source>The catalogue is being read anew.</source>
        <translation>يُقرأ الدليل من جديد.</translation>
    </message>
    <message>
        <source>The volume is {percent} % now.</source>
        <translation>مستوى الصوت الآن {percent} %.</translation>
    </message>
    <message>
        <source>Saved, and tried at the next start; then keep it within {seconds} s.</source>
        <translation>حُفظ، ويُجرَّب عند التشغيل التالي؛ أبقِه حينها خلال {seconds} ثانية.</translation>
    </message>
    <message>
        <source>Not saved: {detail}</source>
        <translation>لم يُحفظ: {detail}</translation>
    </message>
    <message>
        <source>The new settings are kept.</source>
        <translation>أُبقيت الإعدادات الجديدة.</translation>
    </message>
    <message>
        <source>The old settings are back. The kiosk starts again.</source>
        <translation>عادت الإعدادات القديمة. يُعاد تشغيل الجهاز.</translation>
    </message>
    <message>
        <source>No settings are on trial.</source>
        <translation>لا إعدادات قيد التجربة.</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>كُتب: {file}</translation>
    </message>
    <message>
        <source>Screens measured: {count}. Everybody can use them.</source>
        <translation>الشاشات المقيسة: {count}. يستطيع الجميع استخدامها.</translation>
    </message>
    <message>
        <source>Screens that miss something: {missed} of {count} (kiosk check --screens). The first: {detail}</source>
        <translation>شاشات ينقصها شيء: {missed} من {count} (kiosk check --screens). أولها: {detail}</translation>
    </message>
    <message>
        <source>The new PIN holds from now on.</source>
        <translation>رمز PIN الجديد صالح من الآن.</translation>
    </message>
    <message>
        <source>That PIN is too easy to guess.</source>
        <translation>رمز PIN هذا سهل التخمين.</translation>
    </message>
    <message>
        <source>A PIN for this role has at least {least} digits.</source>
        <translation>أقل عدد أرقام PIN لهذا الدور: {least}.</translation>
    </message>
    <message>
        <source>A PIN has at most {most} digits.</source>
        <translation>أكثر عدد أرقام PIN: {most}.</translation>
    </message>
    <message>
        <source>Another role has that PIN.</source>
        <translation>لدور آخر رمز PIN نفسه.</translation>
    </message>
    <message>
        <source>The kiosk starts again.</source>
        <translation>يُعاد تشغيل الجهاز.</translation>
    </message>
    <message>
        <source>The kiosk leaves to the desktop.</source>
        <translation>يخرج الجهاز إلى سطح المكتب.</translation>
    </message>
    <message>
        <source>Ticket {number} was made, and perhaps nobody has it.</source>
        <translation>صدرت التذكرة {number}، وربما ليست مع أحد.</translation>
    </message>
    <message>
        <source>The server&apos;s answer was lost: it may hold a ticket that nobody has.</source>
        <translation>ضاع جواب الخادم: قد تكون فيه تذكرة ليست مع أحد.</translation>
    </message>
    <message>
        <source>The server made a second ticket, {number}, and it could not be cancelled.</source>
        <translation>أصدر الخادم تذكرة ثانية، {number}، ولم يمكن إلغاؤها.</translation>
    </message>
</context>
<context>
    <name>SectorScreen</name>
    <message>
        <source>Where in the branch?</source>
        <translation>أي قسم تريد؟</translation>
    </message>
    <message>
        <source>Nothing is open here right now. Please go back, or ask at the desk.</source>
        <translation>لا شيء مفتوح هنا الآن. ارجع أو اسأل في الاستعلامات.</translation>
    </message>
</context>
<context>
    <name>ServiceScreen</name>
    <message>
        <source>What do you need?</source>
        <translation>ماذا تحتاج؟</translation>
    </message>
    <message>
        <source>We cannot show the services right now. Please go back, or ask at the desk.</source>
        <translation>لا يمكننا عرض الخدمات الآن. ارجع أو اسأل في الاستعلامات.</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message numerus="yes">
        <source>%n answer(s) to choose from.</source>
        <translation>
            <numerusform>لديك %Ln خيار.</numerusform>
            <numerusform>لديك خيار واحد.</numerusform>
            <numerusform>لديك خياران.</numerusform>
            <numerusform>لديك %Ln خيارات.</numerusform>
            <numerusform>لديك %Ln خيارًا.</numerusform>
            <numerusform>لديك %Ln خيار.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) typed.</source>
        <translation>
            <numerusform>كُتب %Ln حرف.</numerusform>
            <numerusform>كُتب حرف واحد.</numerusform>
            <numerusform>كُتب حرفان.</numerusform>
            <numerusform>كُتبت %Ln أحرف.</numerusform>
            <numerusform>كُتب %Ln حرفًا.</numerusform>
            <numerusform>كُتب %Ln حرف.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>If you do nothing, we start over in %n second(s).</source>
        <translation>
            <numerusform>إن لم تفعل شيئًا، نبدأ من جديد بعد %Ln ثانية.</numerusform>
            <numerusform>إن لم تفعل شيئًا، نبدأ من جديد بعد ثانية واحدة.</numerusform>
            <numerusform>إن لم تفعل شيئًا، نبدأ من جديد بعد ثانيتين.</numerusform>
            <numerusform>إن لم تفعل شيئًا، نبدأ من جديد بعد %Ln ثوانٍ.</numerusform>
            <numerusform>إن لم تفعل شيئًا، نبدأ من جديد بعد %Ln ثانية.</numerusform>
            <numerusform>إن لم تفعل شيئًا، نبدأ من جديد بعد %Ln ثانية.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n minute(s)</source>
        <translation>
            <numerusform>حتى %Ln دقيقة</numerusform>
            <numerusform>حتى دقيقة واحدة</numerusform>
            <numerusform>حتى دقيقتين</numerusform>
            <numerusform>حتى %Ln دقائق</numerusform>
            <numerusform>حتى %Ln دقيقة</numerusform>
            <numerusform>حتى %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>حوالي %Ln دقيقة</numerusform>
            <numerusform>حوالي دقيقة واحدة</numerusform>
            <numerusform>حوالي دقيقتين</numerusform>
            <numerusform>حوالي %Ln دقائق</numerusform>
            <numerusform>حوالي %Ln دقيقة</numerusform>
            <numerusform>حوالي %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about {low} to %n minute(s)</source>
        <translation>
            <numerusform>حوالي {low} إلى %Ln دقيقة</numerusform>
            <numerusform>حوالي {low} إلى %Ln دقيقة</numerusform>
            <numerusform>حوالي {low} إلى %Ln دقيقة</numerusform>
            <numerusform>حوالي {low} إلى %Ln دقائق</numerusform>
            <numerusform>حوالي {low} إلى %Ln دقيقة</numerusform>
            <numerusform>حوالي {low} إلى %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>To hear this again, press the help key.</source>
        <translation>لسماع هذا مجددًا، اضغط مفتاح المساعدة.</translation>
    </message>
    <message>
        <source>Take a seat. We call your number.</source>
        <translation>تفضل بالجلوس، وسننادي رقمك.</translation>
    </message>
    <message>
        <source>Your number is {number}.</source>
        <translation>رقمك هو {number}.</translation>
    </message>
    <message>
        <source>Your paper ticket is ready below.</source>
        <translation>تذكرتك الورقية جاهزة في الأسفل.</translation>
    </message>
    <message>
        <source>We cannot tell whether your paper ticket came out. Please say so.</source>
        <translation>لا نعرف هل خرجت تذكرتك الورقية. أخبرنا من فضلك.</translation>
    </message>
    <message>
        <source>There may be no paper. Your number holds all the same.</source>
        <translation>ربما لا يوجد ورق. رقمك صالح على أي حال.</translation>
    </message>
    <message>
        <source>Your paper ticket is being printed.</source>
        <translation>تذكرتك الورقية تُطبع الآن.</translation>
    </message>
    <message>
        <source>{name}, chosen</source>
        <translation>{name}، مختار</translation>
    </message>
    <message>
        <source>{name}, cannot be chosen now</source>
        <translation>{name}، لا يمكن اختياره الآن</translation>
    </message>
    <message>
        <source>{place} of {count}: {name}.</source>
        <translation>{place} من {count}: {name}.</translation>
    </message>
    <message>
        <source>no waiting</source>
        <translation>بلا انتظار</translation>
    </message>
    <message>
        <source>The wait is {wait}.</source>
        <translation>الانتظار {wait}.</translation>
    </message>
    <message>
        <source>Speech is on. The arrow keys move, Enter chooses, the help key says where you are.</source>
        <translation>الصوت يعمل. الأسهم للتنقل، وEnter للاختيار، ومفتاح المساعدة يقول أين أنت.</translation>
    </message>
    <message>
        <source>This is how fast I speak now.</source>
        <translation>هذه سرعة كلامي الآن.</translation>
    </message>
    <message>
        <source>This is how loud I speak now.</source>
        <translation>هذا علوّ صوتي الآن.</translation>
    </message>
    <message>
        <source>The screen is black now, so that nobody reads along. Touch it to see it again.</source>
        <translation>الشاشة سوداء الآن كي لا يقرأ أحد معك. المسها لتراها مجددًا.</translation>
    </message>
    <message>
        <source>The screen shows everything again.</source>
        <translation>تعرض الشاشة كل شيء مجددًا.</translation>
    </message>
</context>
<context>
    <name>SpeechOverlay</name>
    <message>
        <source>Voice</source>
        <translation>الصوت</translation>
    </message>
    <message>
        <source>Say it again</source>
        <translation>أعد القول</translation>
    </message>
    <message>
        <source>Show the screen</source>
        <translation>إظهار الشاشة</translation>
    </message>
    <message>
        <source>Black screen</source>
        <translation>شاشة سوداء</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>أبطأ</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>أسرع</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>أخفض</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>أعلى</translation>
    </message>
    <message>
        <source>Turn the voice off</source>
        <translation>إيقاف الصوت</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>Staff&apos;s room</source>
        <translation>غرفة الموظفين</translation>
    </message>
    <message>
        <source>Clean the screen</source>
        <translation>تنظيف الشاشة</translation>
    </message>
    <message>
        <source>Technician&apos;s tools</source>
        <translation>أدوات الفني</translation>
    </message>
    <message>
        <source>Requests that need you</source>
        <translation>طلبات تحتاج إليك</translation>
    </message>
    <message>
        <source>The server may hold tickets for these that nobody has.</source>
        <translation>قد تكون في الخادم تذاكر لهذه ليست مع أحد.</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>بلا رقم</translation>
    </message>
    <message>
        <source>No request needs you.</source>
        <translation>لا طلب يحتاج إليك.</translation>
    </message>
    <message>
        <source>What about this request?</source>
        <translation>ماذا عن هذا الطلب؟</translation>
    </message>
    <message>
        <source>It is settled.</source>
        <translation>سُوّي.</translation>
    </message>
    <message>
        <source>Print which ticket again?</source>
        <translation>أي تذكرة تُطبع مجددًا؟</translation>
    </message>
    <message>
        <source>It is marked as a copy.</source>
        <translation>تُطبع وعليها أنها نسخة.</translation>
    </message>
    <message>
        <source>No ticket was handed over lately.</source>
        <translation>لم تُسلَّم تذاكر مؤخرًا.</translation>
    </message>
    <message>
        <source>Close the kiosk: customers read</source>
        <translation>إغلاق الجهاز: يقرأ الزبائن</translation>
    </message>
    <message>
        <source>It is at {percent} % now. At a customer&apos;s ear: no more than 65 dBA.</source>
        <translation>هو الآن {percent} %. عند أذن الزبون: لا يزيد على 65 dBA.</translation>
    </message>
    <message>
        <source>Speaker volume</source>
        <translation>صوت السماعة</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>أعلى</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>أخفض</translation>
    </message>
    <message>
        <source>Let me hear it</source>
        <translation>أسمعني</translation>
    </message>
    <message>
        <source>Type it once more</source>
        <translation>اكتبه مرة أخرى</translation>
    </message>
    <message>
        <source>Type the new PIN</source>
        <translation>اكتب رمز PIN الجديد</translation>
    </message>
    <message>
        <source>The two were not the same. Please begin again.</source>
        <translation>لم يتطابقا. ابدأ من جديد من فضلك.</translation>
    </message>
    <message>
        <source>Running for {time}.</source>
        <translation>يعمل منذ {time}.</translation>
    </message>
    <message>
        <source>Branches: {branches}, read {time} ago.</source>
        <translation>الفروع: {branches}، قُرئت قبل {time}.</translation>
    </message>
    <message>
        <source>Branches: {branches}, but read {time} ago: customers may see old ones.</source>
        <translation>الفروع: {branches}، لكنها قُرئت قبل {time}: قد يرى الزبائن معلومات قديمة.</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} ث</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} د</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} س</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} س {minutes} د</translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} ي {hours} س</translation>
    </message>
    <message>
        <source>That did not open.</source>
        <translation>لم يُفتح.</translation>
    </message>
    <message>
        <source>Staff can try again in {time}.</source>
        <translation>يمكن للموظفين المحاولة بعد {time}.</translation>
    </message>
    <message>
        <source>Technicians can try again in {time}.</source>
        <translation>يمكن للفنيين المحاولة بعد {time}.</translation>
    </message>
    <message>
        <source>The recovery secret opens at any time.</source>
        <translation>رمز الاسترداد يفتح في أي وقت.</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>موظف</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>فني</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>جيد</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>انتبه</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>تصرّف</translation>
    </message>
    <message>
        <source>New settings</source>
        <translation>إعدادات جديدة</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>Ticket server</source>
        <translation>خادم التذاكر</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>الفروع</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>الطابعة</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>الورق</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>الطلبات</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>الساعة</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>القرص</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>مدة التشغيل</translation>
    </message>
    <message>
        <source>I changed the roll</source>
        <translation>بدّلت اللفة</translation>
    </message>
    <message>
        <source>Print a test</source>
        <translation>طباعة تجريبية</translation>
    </message>
    <message>
        <source>Print a ticket again</source>
        <translation>إعادة طباعة تذكرة</translation>
    </message>
    <message>
        <source>Look at requests</source>
        <translation>عرض الطلبات</translation>
    </message>
    <message>
        <source>The customer has it</source>
        <translation>هي مع الزبون</translation>
    </message>
    <message>
        <source>Cancel the ticket</source>
        <translation>إلغاء التذكرة</translation>
    </message>
    <message>
        <source>Give up looking</source>
        <translation>ترك البحث</translation>
    </message>
    <message>
        <source>Close the kiosk</source>
        <translation>إغلاق الجهاز</translation>
    </message>
    <message>
        <source>Open the kiosk</source>
        <translation>فتح الجهاز</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Choose the printer</source>
        <translation>اختيار الطابعة</translation>
    </message>
    <message>
        <source>Keep the settings</source>
        <translation>إبقاء الإعدادات</translation>
    </message>
    <message>
        <source>Bring the old ones back</source>
        <translation>إعادة القديمة</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>تصدير الإعدادات</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>استيراد إعدادات</translation>
    </message>
    <message>
        <source>Write a support file</source>
        <translation>كتابة ملف دعم</translation>
    </message>
    <message>
        <source>Check the screens</source>
        <translation>فحص الشاشات</translation>
    </message>
    <message>
        <source>Change a PIN</source>
        <translation>تغيير PIN</translation>
    </message>
    <message>
        <source>Restart the kiosk</source>
        <translation>إعادة تشغيل الجهاز</translation>
    </message>
    <message>
        <source>Leave to the desktop</source>
        <translation>خروج إلى سطح المكتب</translation>
    </message>
    <message>
        <source>Cancel this ticket? Whoever holds it loses their place.</source>
        <translation>إلغاء هذه التذكرة؟ يفقد حاملها دوره.</translation>
    </message>
    <message>
        <source>Give up? Nobody will look for this ticket any more.</source>
        <translation>ترك البحث؟ لن يبحث أحد عن هذه التذكرة.</translation>
    </message>
    <message>
        <source>Does the customer really have this ticket?</source>
        <translation>هل التذكرة مع الزبون حقًّا؟</translation>
    </message>
    <message>
        <source>Restart the kiosk now? It takes less than a minute.</source>
        <translation>إعادة تشغيل الجهاز الآن؟ أقل من دقيقة.</translation>
    </message>
    <message>
        <source>Leave to the desktop? No tickets until somebody starts the kiosk again.</source>
        <translation>خروج إلى سطح المكتب؟ لا تذاكر حتى يُشغَّل الجهاز مجددًا.</translation>
    </message>
    <message>
        <source>Take over all settings of this file?</source>
        <translation>أخذ كل إعدادات هذا الملف؟</translation>
    </message>
    <message>
        <source>Print here from now on?</source>
        <translation>الطباعة هنا من الآن؟</translation>
    </message>
    <message>
        <source>Restart now to try them? You can also change more first.</source>
        <translation>إعادة التشغيل الآن لتجربتها؟ يمكنك تغيير غيرها أولًا.</translation>
    </message>
    <message>
        <source>Ask the ticket server</source>
        <translation>سؤال خادم التذاكر</translation>
    </message>
    <message>
        <source>It says what it knows now.</source>
        <translation>يقول ما يعرفه الآن.</translation>
    </message>
    <message>
        <source>Nothing is cancelled.</source>
        <translation>لا يُلغى شيء.</translation>
    </message>
    <message>
        <source>Nobody has it: its place in the queue goes to the next.</source>
        <translation>ليست مع أحد: يأخذ دورها من يليها.</translation>
    </message>
    <message>
        <source>Nobody knows, and nobody looks any more.</source>
        <translation>لا أحد يعرف، ولن يبحث أحد.</translation>
    </message>
    <message>
        <source>We are back in a few minutes. Please wait, or ask at the desk.</source>
        <translation>نعود خلال دقائق. انتظر أو اسأل في الاستعلامات.</translation>
    </message>
    <message>
        <source>The printer is being looked after. Please ask at the desk.</source>
        <translation>نعمل على الطابعة. اسأل في الاستعلامات من فضلك.</translation>
    </message>
    <message>
        <source>The ticket service does not work right now. Please ask at the desk.</source>
        <translation>خدمة التذاكر لا تعمل الآن. اسأل في الاستعلامات من فضلك.</translation>
    </message>
    <message>
        <source>This kiosk is being cleaned. It is ready in a few minutes.</source>
        <translation>ننظف هذا الجهاز. يجهز خلال دقائق.</translation>
    </message>
    <message>
        <source>Please take your number at the desk.</source>
        <translation>خذ رقمك من الاستعلامات من فضلك.</translation>
    </message>
    <message>
        <source>No more numbers are given today.</source>
        <translation>انتهت أرقام اليوم.</translation>
    </message>
    <message>
        <source>That did not work, and the log says why. Please try again.</source>
        <translation>لم ينجح ذلك، والسجل يذكر السبب. حاول مجددًا من فضلك.</translation>
    </message>
    <message>
        <source>That was the recovery secret. Please set new PINs now.</source>
        <translation>كان ذلك رمز الاسترداد. عيّن رموز PIN جديدة الآن.</translation>
    </message>
    <message>
        <source>Measure the screen</source>
        <translation>قياس الشاشة</translation>
    </message>
    <message>
        <source>Test the touch</source>
        <translation>اختبار اللمس</translation>
    </message>
    <message>
        <source>Read the audit trail</source>
        <translation>قراءة سجل الأعمال</translation>
    </message>
    <message>
        <source>Settings: {count}</source>
        <translation>الإعدادات: {count}</translation>
    </message>
    <message>
        <source>The settings cannot be read.</source>
        <translation>لا يمكن قراءة الإعدادات.</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>لا تُعرض</translation>
    </message>
    <message>
        <source>{value} (set by the environment)</source>
        <translation>{value} (تحدده البيئة)</translation>
    </message>
    <message>
        <source>Default: {value}</source>
        <translation>الافتراضي: {value}</translation>
    </message>
    <message>
        <source>No native speaker has read these yet: {languages}</source>
        <translation>لم يراجعها ناطق أصلي بعد: {languages}</translation>
    </message>
    <message>
        <source>No printer was found: is it on, is its cable in?</source>
        <translation>لم توجد طابعة: هل هي مشغّلة، وهل كابلها موصول؟</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>ذاكرة USB</translation>
    </message>
    <message>
        <source>This kiosk</source>
        <translation>هذا الجهاز</translation>
    </message>
    <message>
        <source>PINs and tokens are left out.</source>
        <translation>بلا رموز PIN ولا مفاتيح.</translation>
    </message>
    <message>
        <source>It holds logs and requests, and nothing about customers.</source>
        <translation>فيه سجلات وطلبات، ولا شيء عن الزبائن.</translation>
    </message>
    <message>
        <source>Nothing can be written to: plug in a drive.</source>
        <translation>لا مكان للكتابة: أدخل ذاكرة USB.</translation>
    </message>
    <message>
        <source>Import which settings?</source>
        <translation>أي إعدادات تُستورد؟</translation>
    </message>
    <message>
        <source>This kiosk keeps its own name, PINs and tokens.</source>
        <translation>يحتفظ هذا الجهاز باسمه ورموزه ومفاتيحه.</translation>
    </message>
    <message>
        <source>No settings file was found: plug in the drive it is on.</source>
        <translation>لم يوجد ملف إعدادات: أدخل الذاكرة التي هو عليها.</translation>
    </message>
    <message>
        <source>Whose PIN?</source>
        <translation>رمز PIN لمن؟</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>سجل الأعمال</translation>
    </message>
    <message>
        <source>Hold a ruler against the line. How long is it?</source>
        <translation>ضع مسطرة على الخط. كم طوله؟</translation>
    </message>
    <message>
        <source>50 mm measure 50 mm: nothing needs to change.</source>
        <translation>50 مم تقيس 50 مم: لا حاجة إلى تغيير.</translation>
    </message>
    <message>
        <source>Every screen is drawn unseen and measured. It takes a minute or two.</source>
        <translation>تُرسم كل الشاشات دون عرضها وتُقاس. يستغرق ذلك دقيقة أو دقيقتين.</translation>
    </message>
    <message>
        <source>Touch every field until all are marked.</source>
        <translation>المس كل الخانات حتى تُعلَّم كلها.</translation>
    </message>
    <message>
        <source>Every place answers.</source>
        <translation>كل المواضع تستجيب.</translation>
    </message>
</context>
<context>
    <name>StillThereOverlay</name>
    <message>
        <source>Are you still there?</source>
        <translation>هل ما زلت هنا؟</translation>
    </message>
    <message numerus="yes">
        <source>We start over in %n s, so that nobody sees your choices.</source>
        <translation>
            <numerusform>نبدأ من جديد بعد %Ln ثانية كي لا يرى أحد اختياراتك.</numerusform>
            <numerusform>نبدأ من جديد بعد ثانية واحدة كي لا يرى أحد اختياراتك.</numerusform>
            <numerusform>نبدأ من جديد بعد ثانيتين كي لا يرى أحد اختياراتك.</numerusform>
            <numerusform>نبدأ من جديد بعد %Ln ثوانٍ كي لا يرى أحد اختياراتك.</numerusform>
            <numerusform>نبدأ من جديد بعد %Ln ثانية كي لا يرى أحد اختياراتك.</numerusform>
            <numerusform>نبدأ من جديد بعد %Ln ثانية كي لا يرى أحد اختياراتك.</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes, continue</source>
        <translation>نعم، متابعة</translation>
    </message>
    <message>
        <source>No, start over</source>
        <translation>لا، من البداية</translation>
    </message>
</context>
<context>
    <name>TextKeyboard</name>
    <message>
        <source>abc</source>
        <translation>abc</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>حروف كبيرة</translation>
    </message>
    <message>
        <source>Small letters</source>
        <translation>حروف صغيرة</translation>
    </message>
    <message>
        <source>ñ á</source>
        <translation>ñ á</translation>
    </message>
    <message>
        <source>Letters with accents</source>
        <translation>حروف بعلامات</translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <translation>أرقام ورموز</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>مسافة</translation>
    </message>
    <message>
        <source>Erase the last character</source>
        <translation>امحُ الحرف الأخير</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
</context>
<context>
    <name>TicketNumber</name>
    <message>
        <source>Your number</source>
        <translation>رقمك</translation>
    </message>
    <message>
        <source>Take a seat. We call your number.</source>
        <translation>تفضل بالجلوس، وسننادي رقمك.</translation>
    </message>
</context>
<context>
    <name>TicketScreen</name>
    <message>
        <source>Your number</source>
        <translation>رقمك</translation>
    </message>
    <message>
        <source>Photograph this code to keep your ticket on your phone.</source>
        <translation>صوّر هذا الرمز لتبقى تذكرتك في هاتفك.</translation>
    </message>
    <message>
        <source>It came out</source>
        <translation>خرجت</translation>
    </message>
    <message>
        <source>It did not</source>
        <translation>لم تخرج</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>إنهاء</translation>
    </message>
</context>
<context>
    <name>TouchPage</name>
    <message>
        <source>Field %1</source>
        <translation>الخانة %1</translation>
    </message>
</context>
<context>
    <name>UnconfirmedScreen</name>
    <message>
        <source>We could not confirm your ticket</source>
        <translation>لم نتمكن من تأكيد تذكرتك</translation>
    </message>
    <message>
        <source>If one was made, we will cancel it. Please try again, or ask at the desk.</source>
        <translation>إن صدرت تذكرة فسنلغيها. حاول مجددًا أو اسأل في الاستعلامات.</translation>
    </message>
    <message>
        <source>Please ask at the desk: they can see whether you have one.</source>
        <translation>اسأل في الاستعلامات: يمكنهم معرفة هل لديك تذكرة.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مجددًا</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>ابدأ من جديد</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>One moment, please…</source>
        <translation>لحظة من فضلك…</translation>
    </message>
</context>
<context>
    <name>WelcomeScreen</name>
    <message>
        <source>Take your number here</source>
        <translation>خذ رقمك من هنا</translation>
    </message>
    <message>
        <source>Touch the button. We ask what you need, then you get your ticket.</source>
        <translation>المس الزر. نسألك عما تحتاج ثم تحصل على تذكرتك.</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>المس للبدء</translation>
    </message>
</context>
</TS>
