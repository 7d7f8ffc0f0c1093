<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh" sourcelanguage="en">
<context>
    <name>Advice</name>
    <message>
        <source>Preferential attention</source>
        <translation>优先服务</translation>
    </message>
</context>
<context>
    <name>AdviceScreen</name>
    <message>
        <source>Take a ticket?</source>
        <translation>要取号吗？</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>温馨提示</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>取号</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>对比度</translation>
    </message>
    <message>
        <source>Black on white</source>
        <translation>白底黑字</translation>
    </message>
    <message>
        <source>White and yellow on black</source>
        <translation>黑底白字和黄字</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>平常</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>大字</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Lower screen</source>
        <translation>屏幕下移</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>语音</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>朗读</translation>
    </message>
</context>
<context>
    <name>BlackCover</name>
    <message>
        <source>Show the screen</source>
        <translation>显示屏幕</translation>
    </message>
</context>
<context>
    <name>BranchScreen</name>
    <message>
        <source>Which branch?</source>
        <translation>您去哪个网点？</translation>
    </message>
    <message>
        <source>Search by name or address</source>
        <translation>按名称或地址查找</translation>
    </message>
    <message>
        <source>Search a branch by name or address</source>
        <translation>按名称或地址查找网点</translation>
    </message>
    <message>
        <source>Type a name or a street</source>
        <translation>请输入名称或街道</translation>
    </message>
    <message>
        <source>There is no branch to choose from right now.</source>
        <translation>目前没有可选的网点。</translation>
    </message>
    <message>
        <source>No branch is called that. Please try fewer letters.</source>
        <translation>没有这个名称的网点。请少输几个字母再试。</translation>
    </message>
    <message>
        <source>No branch is called that.</source>
        <translation>没有这个名称的网点。</translation>
    </message>
    <message>
        <source>Close the keyboard</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>Show %n</source>
        <comment>how many branches were found</comment>
        <translation>
            <numerusform>查看 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>BusyOverlay</name>
    <message>
        <source>One moment, please…</source>
        <translation>请稍候…</translation>
    </message>
</context>
<context>
    <name>ChoiceCard</name>
    <message>
        <source>%1 of %2</source>
        <comment>an answer&apos;s place among all</comment>
        <translation>第 %1 项，共 %2 项</translation>
    </message>
</context>
<context>
    <name>ChoiceList</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n 个选项</numerusform>
        </translation>
    </message>
    <message>
        <source>Show previous answers</source>
        <translation>查看前面的选项</translation>
    </message>
    <message>
        <source>Show more answers</source>
        <translation>查看更多选项</translation>
    </message>
</context>
<context>
    <name>CleaningOverlay</name>
    <message>
        <source>Please wipe the screen now</source>
        <translation>请现在擦拭屏幕</translation>
    </message>
    <message numerus="yes">
        <source>It answers touches again in %n s.</source>
        <translation>
            <numerusform>%n 秒后恢复触摸。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosedScreen</name>
    <message>
        <source>We are closed</source>
        <translation>现在不营业</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message numerus="yes">
        <source>This page closes in %n s. Touch it for more time.</source>
        <translation>
            <numerusform>本页 %n 秒后关闭。轻触可延长时间。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerScreen</name>
    <message>
        <source>What is your ID number?</source>
        <translation>您的证件号码是？</translation>
    </message>
    <message>
        <source>You can go on without it.</source>
        <translation>不填也可以继续。</translation>
    </message>
    <message>
        <source>We use it for this ticket only.</source>
        <translation>仅用于本次取号。</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) typed</source>
        <translation>
            <numerusform>已输入 %n 个字符</numerusform>
        </translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <translation>
            <numerusform>已输入 %n 位数字</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>It is %1</source>
        <translation>现在 %1</translation>
    </message>
</context>
<context>
    <name>HeldScreen</name>
    <message>
        <source>Do you have this ticket?</source>
        <translation>您拿到这张号票了吗？</translation>
    </message>
    <message>
        <source>If you do not, we make a new one and cancel this one.</source>
        <translation>如果没有，我们给您重新取号，并作废这张。</translation>
    </message>
    <message>
        <source>You already have a ticket</source>
        <translation>您已经有号票</translation>
    </message>
    <message>
        <source>Yes, I have it</source>
        <translation>是的，我有</translation>
    </message>
    <message>
        <source>No, give me a new one</source>
        <translation>没有，重新取号</translation>
    </message>
</context>
<context>
    <name>HelpOverlay</name>
    <message>
        <source>The arrow keys lead from one thing to the next, and Enter chooses it.</source>
        <translation>方向键移到下一项，回车键选定。</translation>
    </message>
    <message>
        <source>Press your switch when what you need is marked.</source>
        <translation>您需要的选项被标出时，请按开关。</translation>
    </message>
    <message>
        <source>Touch what you need, one question after the other.</source>
        <translation>请轻触您需要的选项，一次一个问题。</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>At the end you get a number: we call it when it is your turn.
Back returns to the question before. Start over forgets everything.
If you would like help from a person, please ask at the desk.</source>
        <translation>最后您会得到一个号码，轮到您时我们会叫号。
“返回”回到上一个问题，“重新开始”清除全部内容。
如需人工帮助，请到咨询台。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>IssuingScreen</name>
    <message>
        <source>Getting your number…</source>
        <translation>正在为您取号…</translation>
    </message>
    <message>
        <source>This takes a moment. Please stay here.</source>
        <translation>请稍等片刻，不要离开。</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>plus</source>
        <translation>加号</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>字母</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Erase the last character</source>
        <translation>删除最后一个字符</translation>
    </message>
</context>
<context>
    <name>LanguageOverlay</name>
    <message>
        <source>Choose your language</source>
        <translation>请选择语言</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>LawOverlay</name>
    <message>
        <source>Preferential attention</source>
        <translation>优先服务</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>MaintenanceScreen</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>MeasurePage</name>
    <message>
        <source>One millimetre less</source>
        <translation>减一毫米</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 毫米</translation>
    </message>
    <message>
        <source>One millimetre more</source>
        <translation>加一毫米</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Correct the screen&apos;s size</source>
        <translation>校正屏幕尺寸</translation>
    </message>
</context>
<context>
    <name>NightCover</name>
    <message>
        <source>Wake the screen</source>
        <translation>唤醒屏幕</translation>
    </message>
    <message>
        <source>We are closed</source>
        <translation>现在不营业</translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>It is mine</source>
        <translation>是我的</translation>
    </message>
</context>
<context>
    <name>OutOfOrderScreen</name>
    <message>
        <source>Out of order</source>
        <translation>暂停服务</translation>
    </message>
    <message>
        <source>This kiosk cannot give tickets right now. Please take your number at the desk.</source>
        <translation>本机暂时不能取号。请到咨询台取号。</translation>
    </message>
</context>
<context>
    <name>PaperState</name>
    <message>
        <source>Your paper ticket is coming out…</source>
        <translation>正在打印您的号票…</translation>
    </message>
    <message>
        <source>Take your paper ticket.</source>
        <translation>请取走您的纸质号票。</translation>
    </message>
    <message>
        <source>The paper did not come out. Remember or photograph your number: it is valid.</source>
        <translation>纸票没有打印出来。请记住或拍下您的号码：它有效。</translation>
    </message>
    <message>
        <source>If no paper came out, remember or photograph your number: it is valid.</source>
        <translation>如果纸票没有出来，请记住或拍下您的号码：它有效。</translation>
    </message>
</context>
<context>
    <name>PhoneScreen</name>
    <message>
        <source>What is your phone number?</source>
        <translation>您的电话号码是？</translation>
    </message>
    <message>
        <source>You can go on without it.</source>
        <translation>不填也可以继续。</translation>
    </message>
    <message>
        <source>We use it for this ticket only.</source>
        <translation>仅用于本次取号。</translation>
    </message>
    <message>
        <source>Nothing typed yet</source>
        <translation>尚未输入</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>no waiting</source>
        <translation>无需等候</translation>
    </message>
    <message>
        <source>up to {minutes} min</source>
        <translation>最多 {minutes} 分钟</translation>
    </message>
    <message>
        <source>about {minutes} min</source>
        <translation>约 {minutes} 分钟</translation>
    </message>
    <message>
        <source>about {low}–{high} min</source>
        <translation>约 {low}–{high} 分钟</translation>
    </message>
    <message>
        <source>Wait: {wait}</source>
        <translation>等候：{wait}</translation>
    </message>
    <message>
        <source>Few people</source>
        <translation>人少</translation>
    </message>
    <message>
        <source>Some people</source>
        <translation>人不多</translation>
    </message>
    <message>
        <source>Many people</source>
        <translation>人多</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>营业中</translation>
    </message>
    <message>
        <source>Open until {time}</source>
        <translation>营业至 {time}</translation>
    </message>
    <message>
        <source>Closed now</source>
        <translation>现在关闭</translation>
    </message>
    <message>
        <source>Opens {time}</source>
        <translation>{time} 开门</translation>
    </message>
    <message>
        <source>We open again: {time}</source>
        <translation>下次营业：{time}</translation>
    </message>
    <message>
        <source>Step {number} of {total}</source>
        <translation>第 {number} 步，共 {total} 步</translation>
    </message>
    <message>
        <source>You are next</source>
        <translation>下一位就是您</translation>
    </message>
    <message>
        <source>Ahead of you: {count}</source>
        <translation>您前面：{count} 人</translation>
    </message>
    <message>
        <source>Please type your phone number first.</source>
        <translation>请先输入您的电话号码。</translation>
    </message>
    <message>
        <source>Please type your number first.</source>
        <translation>请先输入您的号码。</translation>
    </message>
    <message>
        <source>This is not a complete phone number. Please check it.</source>
        <translation>这个电话号码不完整，请检查。</translation>
    </message>
    <message>
        <source>This number does not look complete. Please check it.</source>
        <translation>这个号码似乎不完整，请检查。</translation>
    </message>
    <message>
        <source>We could not reach the ticket service. Please try again, or ask at the desk.</source>
        <translation>无法连接取号服务。请重试，或到咨询台。</translation>
    </message>
    <message>
        <source>You already have a ticket that is waiting. Please use that one, or ask at the desk.</source>
        <translation>您已有一张等候中的号票。请使用它，或到咨询台。</translation>
    </message>
    <message>
        <source>This service cannot be chosen here now. Please choose another one, or ask at the desk.</source>
        <translation>现在不能在这里选择此服务。请选择其他服务，或到咨询台。</translation>
    </message>
    <message>
        <source>Your number was not accepted. Please go back and check it, or ask at the desk.</source>
        <translation>您的号码未被接受。请返回检查，或到咨询台。</translation>
    </message>
    <message>
        <source>The ticket service did not accept this. Please choose again, or ask at the desk.</source>
        <translation>取号服务未接受。请重新选择，或到咨询台。</translation>
    </message>
    <message>
        <source>With preferential attention</source>
        <translation>享优先服务</translation>
    </message>
    <message>
        <source>Wherever the public is served, these people are attended first: pregnant women, children, older people and people with disabilities.</source>
        <translation>凡接待公众之处，以下人员优先：孕妇、儿童、老年人和残障人士。</translation>
    </message>
    <message>
        <source>These people are attended first: people with disabilities, on the autism spectrum or with reduced mobility, people aged 60 or more, pregnant and breastfeeding women, people with a child in arms, people with obesity, and blood donors.</source>
        <translation>以下人员优先：残障人士、自闭症谱系人士、行动不便者、60 岁及以上者、孕妇和哺乳期妇女、怀抱幼儿者、肥胖人士和献血者。</translation>
    </message>
    <message>
        <source>If this is for you, just say so: nobody asks why, and nothing about it is kept.</source>
        <translation>如果您符合，只需说明：没有人会问原因，也不会保存任何信息。</translation>
    </message>
    <message>
        <source>Source: Peru, Law 28683, article 1</source>
        <translation>来源：秘鲁第 28683 号法律第 1 条</translation>
    </message>
    <message>
        <source>Source: Brazil, Law 10.048 of 2000, article 1</source>
        <translation>来源：巴西 2000 年第 10.048 号法律第 1 条</translation>
    </message>
    <message>
        <source>It can no longer be used. Please take a new one, or ask at the desk.</source>
        <translation>它已不能使用。请重新取号，或到咨询台。</translation>
    </message>
    <message>
        <source>The network is slow. We are trying again.</source>
        <translation>网络较慢，正在重试。</translation>
    </message>
    <message>
        <source>We are making sure that you get one ticket, and only one.</source>
        <translation>我们确保您得到一张号票，而且只有一张。</translation>
    </message>
    <message>
        <source>Ticket {number} was made just before we stopped. Is it yours?</source>
        <translation>号票 {number} 是在本机停止前刚取的。是您的吗？</translation>
    </message>
    <message>
        <source>Ticket {number} for {service} was made just before we stopped. Is it yours?</source>
        <translation>号票 {number}（{service}）是在本机停止前刚取的。是您的吗？</translation>
    </message>
    <message>
        <source>No connection right now.</source>
        <translation>目前没有网络连接。</translation>
    </message>
    <message>
        <source>No connection since {time}.</source>
        <translation>{time} 起没有网络连接。</translation>
    </message>
    <message>
        <source>No connection since {day} {time}.</source>
        <translation>{day} {time} 起没有网络连接。</translation>
    </message>
    <message>
        <source>We keep trying; you may have to wait.</source>
        <translation>我们会继续尝试，您可能需要等候。</translation>
    </message>
    <message>
        <source>There is no paper: your ticket comes on the screen only.</source>
        <translation>没有纸了：您的号票只显示在屏幕上。</translation>
    </message>
    <message>
        <source>What you see here is from {time}.</source>
        <translation>这里显示的是 {time} 的信息。</translation>
    </message>
</context>
<context>
    <name>PinScreen</name>
    <message>
        <source>Staff: please type your PIN</source>
        <translation>员工：请输入 PIN</translation>
    </message>
    <message>
        <source>One moment, please…</source>
        <translation>请稍候…</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <translation>
            <numerusform>已输入 %n 位数字</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>Preference</name>
    <message>
        <source>Preferential attention</source>
        <translation>优先服务</translation>
    </message>
    <message>
        <source>Touch again to see all services</source>
        <translation>再次轻触可查看全部服务</translation>
    </message>
    <message>
        <source>Older people, pregnant women, people with disabilities or with small children</source>
        <translation>老年人、孕妇、残障人士或带幼儿者</translation>
    </message>
    <message>
        <source>Read the law</source>
        <translation>阅读法律</translation>
    </message>
</context>
<context>
    <name>QrPanel</name>
    <message>
        <source>QR code of your ticket</source>
        <translation>您的号票二维码</translation>
    </message>
</context>
<context>
    <name>QuestionOverlay</name>
    <message>
        <source>No, go back</source>
        <translation>不，返回</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>往回读</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>继续读</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Your number</source>
        <translation>您的号码</translation>
    </message>
    <message>
        <source>Issued {time}</source>
        <translation>取号时间：{time}</translation>
    </message>
    <message>
        <source>%d/%m/%Y %H:%M</source>
        <translation>%Y-%m-%d %H:%M</translation>
    </message>
    <message>
        <source>No waiting</source>
        <translation>无需等候</translation>
    </message>
    <message>
        <source>Wait: about {minutes} min</source>
        <translation>等候：约 {minutes} 分钟</translation>
    </message>
    <message>
        <source>Wait: up to {minutes} min</source>
        <translation>等候：最多 {minutes} 分钟</translation>
    </message>
    <message>
        <source>Wait: about {low}–{high} min</source>
        <translation>等候：约 {low}–{high} 分钟</translation>
    </message>
    <message>
        <source>You are next</source>
        <translation>下一位就是您</translation>
    </message>
    <message>
        <source>Ahead of you: {count}</source>
        <translation>您前面：{count} 人</translation>
    </message>
    <message>
        <source>Scan this code to follow your turn</source>
        <translation>扫码查看排队进度</translation>
    </message>
    <message>
        <source>Ticket {id}</source>
        <translation>票号 {id}</translation>
    </message>
    <message>
        <source>COPY {time}</source>
        <translation>副本 {time}</translation>
    </message>
</context>
<context>
    <name>RefusedScreen</name>
    <message>
        <source>That ticket is gone</source>
        <translation>那张号票已不存在</translation>
    </message>
    <message>
        <source>No ticket was made</source>
        <translation>没有取到号</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Choose again</source>
        <translation>重新选择</translation>
    </message>
</context>
<context>
    <name>Room</name>
    <message>
        <source>The ticket server answers in {ms} ms, asked {age_s} s ago.</source>
        <translation>取号服务器 {ms} 毫秒内应答，{age_s} 秒前查询。</translation>
    </message>
    <message>
        <source>The ticket server is slow: {ms} ms. Customers wait; tell whoever runs the network.</source>
        <translation>取号服务器很慢：{ms} 毫秒。顾客在等，请通知网络负责人。</translation>
    </message>
    <message>
        <source>The ticket server does not answer. No tickets until it does: {detail}</source>
        <translation>取号服务器没有应答，恢复前无法取号：{detail}</translation>
    </message>
    <message>
        <source>The ticket server answers, but refuses this kiosk: {detail}</source>
        <translation>取号服务器有应答，但拒绝本机：{detail}</translation>
    </message>
    <message>
        <source>The kiosk cannot start its work: {detail}</source>
        <translation>本机无法开始工作：{detail}</translation>
    </message>
    <message>
        <source>No branches yet: nothing to choose from.</source>
        <translation>还没有网点：无可选择。</translation>
    </message>
    <message>
        <source>The printer is ready.</source>
        <translation>打印机就绪。</translation>
    </message>
    <message>
        <source>No printer: tickets are on the screen alone.</source>
        <translation>没有打印机：号票只显示在屏幕上。</translation>
    </message>
    <message>
        <source>The printer has not been asked yet.</source>
        <translation>还没有查询打印机。</translation>
    </message>
    <message>
        <source>The printer does not answer: is it on, is its cable in?</source>
        <translation>打印机没有应答：电源开了吗？线插好了吗？</translation>
    </message>
    <message>
        <source>The printer&apos;s cover is open: close it.</source>
        <translation>打印机盖开着：请关上。</translation>
    </message>
    <message>
        <source>The printer is out of paper: put in a new roll.</source>
        <translation>打印机缺纸：请换新纸卷。</translation>
    </message>
    <message>
        <source>The printer&apos;s cutter is stuck: open the cover, take out the paper that jams it, close it.</source>
        <translation>切纸刀卡住：请打开盖子，取出卡纸，再关上。</translation>
    </message>
    <message>
        <source>The printer has a fault: switch it off and on.</source>
        <translation>打印机故障：请关机再开机。</translation>
    </message>
    <message>
        <source>The printer is offline: look at its panel.</source>
        <translation>打印机离线：请看它的面板。</translation>
    </message>
    <message>
        <source>The printer&apos;s roll is nearly used up: keep a new one at hand.</source>
        <translation>纸卷快用完：请备好新纸卷。</translation>
    </message>
    <message>
        <source>The printer is not ready: {detail}</source>
        <translation>打印机未就绪：{detail}</translation>
    </message>
    <message>
        <source>The roll is used up: put in a new one.</source>
        <translation>纸卷用完了：请换新的。</translation>
    </message>
    <message>
        <source>Paper is not counted: printer.roll_m is not set.</source>
        <translation>没有计算用纸：未设置 printer.roll_m。</translation>
    </message>
    <message>
        <source>No request needs you.</source>
        <translation>没有需要您处理的请求。</translation>
    </message>
    <message>
        <source>Branches: {branches}, read {age_s} s ago.</source>
        <translation>网点：{branches} 个，{age_s} 秒前读取。</translation>
    </message>
    <message>
        <source>Branches: {branches}, but read {age_s} s ago: customers may see old ones.</source>
        <translation>网点：{branches} 个，但在 {age_s} 秒前读取：顾客看到的可能是旧信息。</translation>
    </message>
    <message>
        <source>Tickets left on the roll: about {tickets}.</source>
        <translation>纸卷大约还能打 {tickets} 张。</translation>
    </message>
    <message>
        <source>Tickets left on the roll: only about {tickets}. Keep a new one at hand.</source>
        <translation>纸卷大约只能再打 {tickets} 张：请备好新纸卷。</translation>
    </message>
    <message>
        <source>Requests that need you: {count}. The server may hold a ticket that nobody has.</source>
        <translation>需要您处理的请求：{count} 个。服务器上可能有没人拿的号票。</translation>
    </message>
    <message>
        <source>The clock agrees with the server&apos;s.</source>
        <translation>时钟与服务器一致。</translation>
    </message>
    <message>
        <source>The clock is {seconds} s off the server&apos;s: tell a technician.</source>
        <translation>时钟与服务器相差 {seconds} 秒：请通知技术员。</translation>
    </message>
    <message>
        <source>The server has told no time to compare the clock with.</source>
        <translation>服务器没有给出时间，无法比对时钟。</translation>
    </message>
    <message>
        <source>{free_mb} MB are free on the disk.</source>
        <translation>磁盘剩余 {free_mb} MB。</translation>
    </message>
    <message>
        <source>Only {free_mb} MB are free on the disk: tell a technician.</source>
        <translation>磁盘只剩 {free_mb} MB：请通知技术员。</translation>
    </message>
    <message>
        <source>The disk is full ({free_mb} MB): no tickets can be made. Call a technician.</source>
        <translation>磁盘已满（{free_mb} MB）：无法取号。请叫技术员。</translation>
    </message>
    <message>
        <source>Version {version}.</source>
        <translation>版本 {version}。</translation>
    </message>
    <message>
        <source>Running for {seconds} s.</source>
        <translation>已运行 {seconds} 秒。</translation>
    </message>
    <message>
        <source>The kiosk is open.</source>
        <translation>取号机已开放。</translation>
    </message>
    <message>
        <source>The kiosk is closed by staff since {since}.</source>
        <translation>员工已关闭取号机：{since}。</translation>
    </message>
    <message>
        <source>New settings are on trial: keep them within {seconds} s, or the old ones come back.</source>
        <translation>新设置试用中：请在 {seconds} 秒内确认保留，否则恢复旧设置。</translation>
    </message>
    <message>
        <source>Nobody is in the room who may do that.</source>
        <translation>这里没有人有权这样做。</translation>
    </message>
    <message>
        <source>That cannot be done while the kiosk is out of order.</source>
        <translation>暂停服务时不能这样做。</translation>
    </message>
    <message>
        <source>That was not understood: {detail}</source>
        <translation>无法理解：{detail}</translation>
    </message>
    <message>
        <source>That did not work: {detail}</source>
        <translation>没有成功：{detail}</translation>
    </message>
    <message>
        <source>A new roll is counted, and a test ticket came out.</source>
        <translation>已记录新纸卷，测试票已打印。</translation>
    </message>
    <message>
        <source>A new roll is counted. Look whether a test ticket came out: {detail}</source>
        <translation>已记录新纸卷。请看测试票是否出来：{detail}</translation>
    </message>
    <message>
        <source>The test ticket came out.</source>
        <translation>测试票已打印。</translation>
    </message>
    <message>
        <source>Look whether the test ticket came out: {detail}</source>
        <translation>请看测试票是否出来：{detail}</translation>
    </message>
    <message>
        <source>No test ticket came out: {detail}</source>
        <translation>测试票没有出来：{detail}</translation>
    </message>
    <message>
        <source>Ticket {number} was printed again, marked as a copy.</source>
        <translation>号票 {number} 已重新打印，标为副本。</translation>
    </message>
    <message>
        <source>Look whether the copy of {number} came out.</source>
        <translation>请看 {number} 的副本是否出来。</translation>
    </message>
    <message>
        <source>No copy of {number}: the server does not say that it is alive, or the printer failed.</source>
        <translation>没有 {number} 的副本：服务器未确认它有效，或打印机出错。</translation>
    </message>
    <message>
        <source>That request is settled already, or gone.</source>
        <translation>该请求已处理，或已不存在。</translation>
    </message>
    <message>
        <source>The server has ticket {number}: nobody has called it yet.</source>
        <translation>服务器上有号票 {number}：还没有叫到。</translation>
    </message>
    <message>
        <source>The server has ticket {number}, and it was called at {counter}.</source>
        <translation>服务器上有号票 {number}，已在 {counter} 叫号。</translation>
    </message>
    <message>
        <source>The server has no such ticket: there is nothing to cancel.</source>
        <translation>服务器上没有这张号票：无可作废。</translation>
    </message>
    <message>
        <source>Tickets on the server that may be it: {count} ({numbers}).</source>
        <translation>服务器上可能的号票：{count} 张（{numbers}）。</translation>
    </message>
    <message>
        <source>Settings taken over: {count}, tried at the next start; then keep them within {seconds} s.</source>
        <translation>已导入 {count} 项设置，下次启动时试用；届时请在 {seconds} 秒内确认保留。</translation>
    </message>
    <message>
        <source>The server lists none that may be it.</source>
        <translation>服务器上没有可能的号票。</translation>
    </message>
    <message>
        <source>The server cannot be asked for it. Look at the teller&apos;s screen for {service}, {made}.</source>
        <translation>无法向服务器查询。请在柜员屏幕上查找：{service}，{made}。</translation>
    </message>
    <message>
        <source>The server did not answer: {detail}</source>
        <translation>服务器没有应答：{detail}</translation>
    </message>
    <message>
        <source>Noted: the customer has the ticket.</source>
        <translation>已记录：顾客有这张号票。</translation>
    </message>
    <message>
        <source>Ticket {number} is cancelled.</source>
        <translation>号票 {number} 已作废。</translation>
    </message>
    <message>
        <source>The server does not answer; the kiosk goes on trying to cancel {number}.</source>
        <translation>服务器没有应答；本机继续尝试作废 {number}。</translation>
    </message>
    <message>
        <source>It was not cancelled: {detail}</source>
        <translation>没有作废：{detail}</translation>
    </message>
    <message>
        <source>Noted: nobody looks for it any more.</source>
        <translation>已记录：不再有人查找。</translation>
    </message>
    <message>
        <source>The kiosk is closed. Customers read why.</source>
        <translation>取号机已关闭。顾客会看到原因。</translation>
    </message>
    <message>
        <source>The kiosk is open again.</source>
        <translation>取号机重新开放。</translation>
    </message>
    <message>
        <source>The catalogue is being read anew.</source>
        <translation>正在重新读取目录。</translation>
    </message>
    <message>
        <source>The volume is {percent} % now.</source>
        <translation>音量现在是 {percent}%。</translation>
    </message>
    <message>
        <source>Saved, and tried at the next start; then keep it within {seconds} s.</source>
        <translation>已保存，下次启动时试用；届时请在 {seconds} 秒内确认保留。</translation>
    </message>
    <message>
        <source>Not saved: {detail}</source>
        <translation>没有保存：{detail}</translation>
    </message>
    <message>
        <source>The new settings are kept.</source>
        <translation>新设置已保留。</translation>
    </message>
    <message>
        <source>The old settings are back. The kiosk starts again.</source>
        <translation>已恢复旧设置。取号机重新启动。</translation>
    </message>
    <message>
        <source>No settings are on trial.</source>
        <translation>没有试用中的设置。</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>已写入：{file}</translation>
    </message>
    <message>
        <source>Screens measured: {count}. Everybody can use them.</source>
        <translation>已测量的屏幕：{count}。所有人都能使用。</translation>
    </message>
    <message>
        <source>Screens that miss something: {missed} of {count} (kiosk check --screens). The first: {detail}</source>
        <translation>有不足的屏幕：{missed}/{count}（kiosk check --screens）。第一个：{detail}</translation>
    </message>
    <message>
        <source>The new PIN holds from now on.</source>
        <translation>新 PIN 立即生效。</translation>
    </message>
    <message>
        <source>That PIN is too easy to guess.</source>
        <translation>这个 PIN 太容易猜到。</translation>
    </message>
    <message>
        <source>A PIN for this role has at least {least} digits.</source>
        <translation>此角色的 PIN 至少 {least} 位。</translation>
    </message>
    <message>
        <source>A PIN has at most {most} digits.</source>
        <translation>PIN 最多 {most} 位。</translation>
    </message>
    <message>
        <source>Another role has that PIN.</source>
        <translation>另一个角色已用这个 PIN。</translation>
    </message>
    <message>
        <source>The kiosk starts again.</source>
        <translation>取号机重新启动。</translation>
    </message>
    <message>
        <source>The kiosk leaves to the desktop.</source>
        <translation>取号机退出到桌面。</translation>
    </message>
    <message>
        <source>Ticket {number} was made, and perhaps nobody has it.</source>
        <translation>号票 {number} 已生成，可能没人拿到。</translation>
    </message>
    <message>
        <source>The server&apos;s answer was lost: it may hold a ticket that nobody has.</source>
        <translation>服务器的应答丢失：可能有没人拿的号票。</translation>
    </message>
    <message>
        <source>The server made a second ticket, {number}, and it could not be cancelled.</source>
        <translation>服务器生成了第二张号票 {number}，无法作废。</translation>
    </message>
</context>
<context>
    <name>SectorScreen</name>
    <message>
        <source>Where in the branch?</source>
        <translation>您去哪个区域？</translation>
    </message>
    <message>
        <source>Nothing is open here right now. Please go back, or ask at the desk.</source>
        <translation>这里目前没有开放的项目。请返回，或到咨询台。</translation>
    </message>
</context>
<context>
    <name>ServiceScreen</name>
    <message>
        <source>What do you need?</source>
        <translation>您要办什么？</translation>
    </message>
    <message>
        <source>We cannot show the services right now. Please go back, or ask at the desk.</source>
        <translation>目前无法显示服务。请返回，或到咨询台。</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message numerus="yes">
        <source>%n answer(s) to choose from.</source>
        <translation>
            <numerusform>有 %n 个选项。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) typed.</source>
        <translation>
            <numerusform>已输入 %n 个字符。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>If you do nothing, we start over in %n second(s).</source>
        <translation>
            <numerusform>如果您不操作，%n 秒后重新开始。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n minute(s)</source>
        <translation>
            <numerusform>最多 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>约 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about {low} to %n minute(s)</source>
        <translation>
            <numerusform>约 {low} 到 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>To hear this again, press the help key.</source>
        <translation>要再听一遍，请按帮助键。</translation>
    </message>
    <message>
        <source>Take a seat. We call your number.</source>
        <translation>请就座，我们会叫您的号。</translation>
    </message>
    <message>
        <source>Your number is {number}.</source>
        <translation>您的号码是 {number}。</translation>
    </message>
    <message>
        <source>Your paper ticket is ready below.</source>
        <translation>您的纸质号票在下方，请取走。</translation>
    </message>
    <message>
        <source>We cannot tell whether your paper ticket came out. Please say so.</source>
        <translation>我们不知道纸票是否出来了。请告诉我们。</translation>
    </message>
    <message>
        <source>There may be no paper. Your number holds all the same.</source>
        <translation>可能没有纸。您的号码仍然有效。</translation>
    </message>
    <message>
        <source>Your paper ticket is being printed.</source>
        <translation>正在打印您的纸质号票。</translation>
    </message>
    <message>
        <source>{name}, chosen</source>
        <translation>{name}，已选</translation>
    </message>
    <message>
        <source>{name}, cannot be chosen now</source>
        <translation>{name}，现在不能选择</translation>
    </message>
    <message>
        <source>{place} of {count}: {name}.</source>
        <translation>第 {place} 项，共 {count} 项：{name}。</translation>
    </message>
    <message>
        <source>no waiting</source>
        <translation>无需等候</translation>
    </message>
    <message>
        <source>The wait is {wait}.</source>
        <translation>等候时间：{wait}。</translation>
    </message>
    <message>
        <source>Speech is on. The arrow keys move, Enter chooses, the help key says where you are.</source>
        <translation>语音已打开。方向键移动，回车键选择，帮助键说明您在哪里。</translation>
    </message>
    <message>
        <source>This is how fast I speak now.</source>
        <translation>现在是这个语速。</translation>
    </message>
    <message>
        <source>This is how loud I speak now.</source>
        <translation>现在是这个音量。</translation>
    </message>
    <message>
        <source>The screen is black now, so that nobody reads along. Touch it to see it again.</source>
        <translation>屏幕现在是黑的，别人看不到。轻触可再显示。</translation>
    </message>
    <message>
        <source>The screen shows everything again.</source>
        <translation>屏幕已重新显示。</translation>
    </message>
</context>
<context>
    <name>SpeechOverlay</name>
    <message>
        <source>Voice</source>
        <translation>语音</translation>
    </message>
    <message>
        <source>Say it again</source>
        <translation>再说一遍</translation>
    </message>
    <message>
        <source>Show the screen</source>
        <translation>显示屏幕</translation>
    </message>
    <message>
        <source>Black screen</source>
        <translation>黑屏</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>慢一点</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>快一点</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>小声点</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>大声点</translation>
    </message>
    <message>
        <source>Turn the voice off</source>
        <translation>关闭语音</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>Staff&apos;s room</source>
        <translation>员工间</translation>
    </message>
    <message>
        <source>Clean the screen</source>
        <translation>清洁屏幕</translation>
    </message>
    <message>
        <source>Technician&apos;s tools</source>
        <translation>技术员工具</translation>
    </message>
    <message>
        <source>Requests that need you</source>
        <translation>待处理的请求</translation>
    </message>
    <message>
        <source>The server may hold tickets for these that nobody has.</source>
        <translation>服务器上可能有这些请求的号票，没人拿到。</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>没有号码</translation>
    </message>
    <message>
        <source>No request needs you.</source>
        <translation>没有需要您处理的请求。</translation>
    </message>
    <message>
        <source>What about this request?</source>
        <translation>这个请求怎么处理？</translation>
    </message>
    <message>
        <source>It is settled.</source>
        <translation>已处理。</translation>
    </message>
    <message>
        <source>Print which ticket again?</source>
        <translation>重新打印哪张号票？</translation>
    </message>
    <message>
        <source>It is marked as a copy.</source>
        <translation>会标为副本。</translation>
    </message>
    <message>
        <source>No ticket was handed over lately.</source>
        <translation>最近没有交出号票。</translation>
    </message>
    <message>
        <source>Close the kiosk: customers read</source>
        <translation>关闭：顾客看到</translation>
    </message>
    <message>
        <source>It is at {percent} % now. At a customer&apos;s ear: no more than 65 dBA.</source>
        <translation>现在是 {percent}%。顾客耳边不得超过 65 dBA。</translation>
    </message>
    <message>
        <source>Speaker volume</source>
        <translation>扬声器音量</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>大声点</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>小声点</translation>
    </message>
    <message>
        <source>Let me hear it</source>
        <translation>试听</translation>
    </message>
    <message>
        <source>Type it once more</source>
        <translation>请再输一次</translation>
    </message>
    <message>
        <source>Type the new PIN</source>
        <translation>请输入新 PIN</translation>
    </message>
    <message>
        <source>The two were not the same. Please begin again.</source>
        <translation>两次不一样。请重新开始。</translation>
    </message>
    <message>
        <source>Running for {time}.</source>
        <translation>已运行 {time}。</translation>
    </message>
    <message>
        <source>Branches: {branches}, read {time} ago.</source>
        <translation>网点：{branches} 个，{time} 前读取。</translation>
    </message>
    <message>
        <source>Branches: {branches}, but read {time} ago: customers may see old ones.</source>
        <translation>网点：{branches} 个，但在 {time} 前读取：顾客看到的可能是旧信息。</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} 小时</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分钟</translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} 天 {hours} 小时</translation>
    </message>
    <message>
        <source>That did not open.</source>
        <translation>没有打开。</translation>
    </message>
    <message>
        <source>Staff can try again in {time}.</source>
        <translation>员工可在 {time} 后再试。</translation>
    </message>
    <message>
        <source>Technicians can try again in {time}.</source>
        <translation>技术员可在 {time} 后再试。</translation>
    </message>
    <message>
        <source>The recovery secret opens at any time.</source>
        <translation>恢复密码随时可以打开。</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>员工</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>技术员</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>New settings</source>
        <translation>新设置</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>取号机</translation>
    </message>
    <message>
        <source>Ticket server</source>
        <translation>取号服务器</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>网点</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>运行时间</translation>
    </message>
    <message>
        <source>I changed the roll</source>
        <translation>我换了纸卷</translation>
    </message>
    <message>
        <source>Print a test</source>
        <translation>打印测试</translation>
    </message>
    <message>
        <source>Print a ticket again</source>
        <translation>重新打印号票</translation>
    </message>
    <message>
        <source>Look at requests</source>
        <translation>查看请求</translation>
    </message>
    <message>
        <source>The customer has it</source>
        <translation>顾客已拿到</translation>
    </message>
    <message>
        <source>Cancel the ticket</source>
        <translation>作废号票</translation>
    </message>
    <message>
        <source>Give up looking</source>
        <translation>不再查找</translation>
    </message>
    <message>
        <source>Close the kiosk</source>
        <translation>关闭取号机</translation>
    </message>
    <message>
        <source>Open the kiosk</source>
        <translation>开放取号机</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Choose the printer</source>
        <translation>选择打印机</translation>
    </message>
    <message>
        <source>Keep the settings</source>
        <translation>保留设置</translation>
    </message>
    <message>
        <source>Bring the old ones back</source>
        <translation>恢复旧设置</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>导出设置</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>导入设置</translation>
    </message>
    <message>
        <source>Write a support file</source>
        <translation>写支持文件</translation>
    </message>
    <message>
        <source>Check the screens</source>
        <translation>检查屏幕</translation>
    </message>
    <message>
        <source>Change a PIN</source>
        <translation>更改 PIN</translation>
    </message>
    <message>
        <source>Restart the kiosk</source>
        <translation>重启取号机</translation>
    </message>
    <message>
        <source>Leave to the desktop</source>
        <translation>退出到桌面</translation>
    </message>
    <message>
        <source>Cancel this ticket? Whoever holds it loses their place.</source>
        <translation>作废这张号票？持票人会失去位置。</translation>
    </message>
    <message>
        <source>Give up? Nobody will look for this ticket any more.</source>
        <translation>放弃？不再有人查找这张号票。</translation>
    </message>
    <message>
        <source>Does the customer really have this ticket?</source>
        <translation>顾客真的有这张号票吗？</translation>
    </message>
    <message>
        <source>Restart the kiosk now? It takes less than a minute.</source>
        <translation>现在重启取号机？不到一分钟。</translation>
    </message>
    <message>
        <source>Leave to the desktop? No tickets until somebody starts the kiosk again.</source>
        <translation>退出到桌面？在有人重新启动前无法取号。</translation>
    </message>
    <message>
        <source>Take over all settings of this file?</source>
        <translation>导入此文件的全部设置？</translation>
    </message>
    <message>
        <source>Print here from now on?</source>
        <translation>以后在这里打印？</translation>
    </message>
    <message>
        <source>Restart now to try them? You can also change more first.</source>
        <translation>现在重启试用？也可以先改其他设置。</translation>
    </message>
    <message>
        <source>Ask the ticket server</source>
        <translation>询问服务器</translation>
    </message>
    <message>
        <source>It says what it knows now.</source>
        <translation>显示它现在知道的。</translation>
    </message>
    <message>
        <source>Nothing is cancelled.</source>
        <translation>不作废任何号票。</translation>
    </message>
    <message>
        <source>Nobody has it: its place in the queue goes to the next.</source>
        <translation>没人拿到：位置让给下一位。</translation>
    </message>
    <message>
        <source>Nobody knows, and nobody looks any more.</source>
        <translation>没人知道，也不再查找。</translation>
    </message>
    <message>
        <source>We are back in a few minutes. Please wait, or ask at the desk.</source>
        <translation>几分钟后恢复。请稍等，或到咨询台。</translation>
    </message>
    <message>
        <source>The printer is being looked after. Please ask at the desk.</source>
        <translation>正在处理打印机。请到咨询台。</translation>
    </message>
    <message>
        <source>The ticket service does not work right now. Please ask at the desk.</source>
        <translation>取号服务目前不能使用。请到咨询台。</translation>
    </message>
    <message>
        <source>This kiosk is being cleaned. It is ready in a few minutes.</source>
        <translation>本机正在清洁，几分钟后可用。</translation>
    </message>
    <message>
        <source>Please take your number at the desk.</source>
        <translation>请到咨询台取号。</translation>
    </message>
    <message>
        <source>No more numbers are given today.</source>
        <translation>今天不再发号。</translation>
    </message>
    <message>
        <source>That did not work, and the log says why. Please try again.</source>
        <translation>没有成功，原因见日志。请重试。</translation>
    </message>
    <message>
        <source>That was the recovery secret. Please set new PINs now.</source>
        <translation>这是恢复密码。请现在设置新 PIN。</translation>
    </message>
    <message>
        <source>Measure the screen</source>
        <translation>测量屏幕</translation>
    </message>
    <message>
        <source>Test the touch</source>
        <translation>测试触摸</translation>
    </message>
    <message>
        <source>Read the audit trail</source>
        <translation>查看操作记录</translation>
    </message>
    <message>
        <source>Settings: {count}</source>
        <translation>设置：{count} 项</translation>
    </message>
    <message>
        <source>The settings cannot be read.</source>
        <translation>无法读取设置。</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>不显示</translation>
    </message>
    <message>
        <source>{value} (set by the environment)</source>
        <translation>{value}（由环境变量设定）</translation>
    </message>
    <message>
        <source>Default: {value}</source>
        <translation>默认：{value}</translation>
    </message>
    <message>
        <source>No native speaker has read these yet: {languages}</source>
        <translation>尚未经母语者审阅：{languages}</translation>
    </message>
    <message>
        <source>No printer was found: is it on, is its cable in?</source>
        <translation>没有找到打印机：电源开了吗？线插好了吗？</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>U 盘</translation>
    </message>
    <message>
        <source>This kiosk</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>PINs and tokens are left out.</source>
        <translation>不含 PIN 和令牌。</translation>
    </message>
    <message>
        <source>It holds logs and requests, and nothing about customers.</source>
        <translation>包含日志和请求，不含顾客信息。</translation>
    </message>
    <message>
        <source>Nothing can be written to: plug in a drive.</source>
        <translation>无处可写：请插入 U 盘。</translation>
    </message>
    <message>
        <source>Import which settings?</source>
        <translation>导入哪个设置？</translation>
    </message>
    <message>
        <source>This kiosk keeps its own name, PINs and tokens.</source>
        <translation>本机保留自己的名称、PIN 和令牌。</translation>
    </message>
    <message>
        <source>No settings file was found: plug in the drive it is on.</source>
        <translation>没有找到设置文件：请插入存有它的 U 盘。</translation>
    </message>
    <message>
        <source>Whose PIN?</source>
        <translation>谁的 PIN？</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>Hold a ruler against the line. How long is it?</source>
        <translation>请把尺子放在线旁。它有多长？</translation>
    </message>
    <message>
        <source>50 mm measure 50 mm: nothing needs to change.</source>
        <translation>50 毫米量得 50 毫米：无需更改。</translation>
    </message>
    <message>
        <source>Every screen is drawn unseen and measured. It takes a minute or two.</source>
        <translation>所有屏幕都会在后台绘制并测量，需要一两分钟。</translation>
    </message>
    <message>
        <source>Touch every field until all are marked.</source>
        <translation>请轻触所有方格，直到全部标记。</translation>
    </message>
    <message>
        <source>Every place answers.</source>
        <translation>每个位置都有反应。</translation>
    </message>
</context>
<context>
    <name>StillThereOverlay</name>
    <message>
        <source>Are you still there?</source>
        <translation>您还在吗？</translation>
    </message>
    <message numerus="yes">
        <source>We start over in %n s, so that nobody sees your choices.</source>
        <translation>
            <numerusform>%n 秒后重新开始，以免别人看到您的选择。</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes, continue</source>
        <translation>是，继续</translation>
    </message>
    <message>
        <source>No, start over</source>
        <translation>不，重新开始</translation>
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
        <translation>大写字母</translation>
    </message>
    <message>
        <source>Small letters</source>
        <translation>小写字母</translation>
    </message>
    <message>
        <source>ñ á</source>
        <translation>ñ á</translation>
    </message>
    <message>
        <source>Letters with accents</source>
        <translation>带重音的字母</translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <translation>数字和符号</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Erase the last character</source>
        <translation>删除最后一个字符</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>TicketNumber</name>
    <message>
        <source>Your number</source>
        <translation>您的号码</translation>
    </message>
    <message>
        <source>Take a seat. We call your number.</source>
        <translation>请就座，我们会叫您的号。</translation>
    </message>
</context>
<context>
    <name>TicketScreen</name>
    <message>
        <source>Your number</source>
        <translation>您的号码</translation>
    </message>
    <message>
        <source>Photograph this code to keep your ticket on your phone.</source>
        <translation>拍下此码，把号票存在手机里。</translation>
    </message>
    <message>
        <source>It came out</source>
        <translation>出来了</translation>
    </message>
    <message>
        <source>It did not</source>
        <translation>没出来</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>TouchPage</name>
    <message>
        <source>Field %1</source>
        <translation>方格 %1</translation>
    </message>
</context>
<context>
    <name>UnconfirmedScreen</name>
    <message>
        <source>We could not confirm your ticket</source>
        <translation>无法确认您的号票</translation>
    </message>
    <message>
        <source>If one was made, we will cancel it. Please try again, or ask at the desk.</source>
        <translation>如果已经生成，我们会作废它。请重试，或到咨询台。</translation>
    </message>
    <message>
        <source>Please ask at the desk: they can see whether you have one.</source>
        <translation>请到咨询台：他们能查到您是否有号票。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>重新开始</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>One moment, please…</source>
        <translation>请稍候…</translation>
    </message>
</context>
<context>
    <name>WelcomeScreen</name>
    <message>
        <source>Take your number here</source>
        <translation>请在此取号</translation>
    </message>
    <message>
        <source>Touch the button. We ask what you need, then you get your ticket.</source>
        <translation>轻触按钮。我们问您要办什么，然后给您号票。</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>轻触开始</translation>
    </message>
</context>
</TS>
