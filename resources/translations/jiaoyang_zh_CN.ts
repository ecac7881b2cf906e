<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AboutDialog</name>
    <message>
        <source>Turns the raw text of a newspaper into clean articles, and accounts for every character.</source>
        <translation>把报纸原文整理成干净的稿件，字字有账。</translation>
    </message>
    <message>
        <source>Version {version} · GPL 3 or later</source>
        <translation>版本 {version} · GPL 3 或更新版本</translation>
    </message>
    <message>
        <source>Libraries: {data}
Log: {state}</source>
        <translation>文库：{data}
日志：{state}</translation>
    </message>
    <message>
        <source>Licences…</source>
        <translation>许可证…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>AlikeHead</name>
    <message>
        <source>Where</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>In this issue</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>In this newspaper</source>
        <translation>本报</translation>
    </message>
    <message>
        <source>In the library</source>
        <translation>文库</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message>
        <source>Articles of this issue</source>
        <translation>本期稿件</translation>
    </message>
    <message>
        <source>{done} / {total} done</source>
        <translation>{done} / {total} 已定</translation>
    </message>
    <message>
        <source>Without text</source>
        <translation>无文字</translation>
    </message>
    <message>
        <source>Picture: {words}</source>
        <translation>图片：{words}</translation>
    </message>
    <message numerus="yes">
        <source>{count} characters</source>
        <translation>
            <numerusform>{count} 字</numerusform>
        </translation>
    </message>
    <message>
        <source>New article</source>
        <translation>新建一篇</translation>
    </message>
</context>
<context>
    <name>ArticlePage</name>
    <message>
        <source>Article</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Several blocks have this role; edit them in the text.</source>
        <translation>有几段都属此类，请在校样里改。</translation>
    </message>
</context>
<context>
    <name>ArticlePicker</name>
    <message>
        <source>To which article does it belong?</source>
        <translation>属于哪一篇？</translation>
    </message>
    <message>
        <source>Number, or a part of the title</source>
        <translation>篇号，或标题中的字</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Articles of this issue</source>
        <translation>本期稿件</translation>
    </message>
    <message>
        <source>A new article</source>
        <translation>另成一篇</translation>
    </message>
    <message>
        <source>No article: leave it out</source>
        <translation>不属任何稿件：略去</translation>
    </message>
</context>
<context>
    <name>BatchDeeds</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>已取消，什么都没有改动。</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>It was taken back.</source>
        <translation>已收回。</translation>
    </message>
</context>
<context>
    <name>BatchWords</name>
    <message numerus="yes">
        <source>Is being taken back: {done} of {count} issues…</source>
        <translation>
            <numerusform>正在撤回：{count} 期中的 {done} 期…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} issues so far…</source>
        <translation>
            <numerusform>已处理 {count} 期…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BelongingDeeds</name>
    <message numerus="yes">
        <source>To which article do these %n blocks belong?</source>
        <translation>
            <numerusform>这 %n 段归哪一篇？</numerusform>
        </translation>
    </message>
    <message>
        <source>To which article do {lines} belong?</source>
        <translation>{lines}归哪一篇？</translation>
    </message>
    <message>
        <source>To which article does {lines} belong?</source>
        <translation>{lines}归哪一篇？</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>第 {line} 行</translation>
    </message>
    <message>
        <source>lines {first} to {last}</source>
        <translation>第 {first}–{last} 行</translation>
    </message>
    <message>
        <source>These lines are there already.</source>
        <translation>这些行本来就在那里。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>{lines} left out.</source>
        <translation>{lines}已略去。</translation>
    </message>
    <message>
        <source>{lines}: an article of their own.</source>
        <translation>{lines}已另成一篇。</translation>
    </message>
    <message>
        <source>{lines}: now in article {number}.</source>
        <translation>{lines}已归入第 {number} 篇。</translation>
    </message>
</context>
<context>
    <name>BlockMenu</name>
    <message>
        <source>Name</source>
        <translation>名字</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>段落类型</translation>
    </message>
</context>
<context>
    <name>BugDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>出了差错</translation>
    </message>
    <message>
        <source>A mistake inside the program; your work is saved and you can go on.</source>
        <translation>程序内部出了差错；稿件已保存，可以继续工作。</translation>
    </message>
    <message>
        <source>What happened is written in “{path}”.</source>
        <translation>经过已记入“{path}”。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>spaces that only spread the line</source>
        <translation>疏排的空格</translation>
    </message>
    <message>
        <source>lines of one paragraph are joined</source>
        <translation>同段各行相接</translation>
    </message>
    <message>
        <source>full width among Chinese</source>
        <translation>中文用全角</translation>
    </message>
    <message>
        <source>a character for the radical that looks like it</source>
        <translation>部首换成形似的正字</translation>
    </message>
    <message>
        <source>Spread spaces</source>
        <translation>疏排空格</translation>
    </message>
    <message>
        <source>Joined lines</source>
        <translation>接行</translation>
    </message>
    <message>
        <source>Full width</source>
        <translation>全角</translation>
    </message>
    <message>
        <source>Radicals</source>
        <translation>部首</translation>
    </message>
    <message>
        <source>“{now}” for “{was}”: {rule}</source>
        <translation>“{was}”改为“{now}”：{rule}</translation>
    </message>
    <message>
        <source>“{was}” was taken out: {rule}</source>
        <translation>删去“{was}”：{rule}</translation>
    </message>
    <message>
        <source>“{was}” was taken out{who}</source>
        <translation>删去“{was}”{who}</translation>
    </message>
    <message>
        <source> by hand</source>
        <translation>（手工）</translation>
    </message>
    <message>
        <source>“{now}” was typed for “{was}”{who}</source>
        <translation>“{was}”手改为“{now}”{who}</translation>
    </message>
    <message>
        <source>“{now}” was typed{who}</source>
        <translation>录入“{now}”{who}</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手工</translation>
    </message>
    <message>
        <source> by {user}, {moment}</source>
        <translation>（{user}，{moment}）</translation>
    </message>
</context>
<context>
    <name>ChangesDialog</name>
    <message>
        <source>Changes of this article</source>
        <translation>本篇改动</translation>
    </message>
    <message>
        <source>Whose changes</source>
        <translation>谁的改动</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>查找中…</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Several rows can be chosen; the right arrow opens a row.</source>
        <translation>可多选；按 → 展开一行。</translation>
    </message>
    <message>
        <source>The text stands as it came.</source>
        <translation>本篇与原文一致，没有改动。</translation>
    </message>
    <message numerus="yes">
        <source>Use the original at {count} places</source>
        <translation>
            <numerusform>{count} 处用原文</numerusform>
        </translation>
    </message>
    <message>
        <source>Use the original here</source>
        <translation>此处用原文</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ChangesModel</name>
    <message>
        <source>Lines</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>改前 → 改后</translation>
    </message>
    <message>
        <source>Rule or person</source>
        <translation>规则或经手人</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>处数</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>CheckFixes</name>
    <message>
        <source>Take it out</source>
        <translation>删去</translation>
    </message>
    <message>
        <source>Put “{text}”</source>
        <translation>改为“{text}”</translation>
    </message>
    <message>
        <source>Make it {role}</source>
        <translation>改作{role}</translation>
    </message>
    <message>
        <source>New article from here</source>
        <translation>从此处另起一篇</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>略去</translation>
    </message>
</context>
<context>
    <name>CheckNames</name>
    <message>
        <source>Body without a title</source>
        <translation>有文无题</translation>
    </message>
    <message>
        <source>Title without a body</source>
        <translation>有题无文</translation>
    </message>
    <message>
        <source>Begins in mid-sentence</source>
        <translation>段首不成句</translation>
    </message>
    <message>
        <source>Breaks off in mid-sentence</source>
        <translation>句子未完</translation>
    </message>
    <message>
        <source>Ends without a mark</source>
        <translation>段末缺标点</translation>
    </message>
    <message>
        <source>A second byline</source>
        <translation>文中另有署名</translation>
    </message>
    <message>
        <source>Picture credit in the body</source>
        <translation>正文混入摄影署名</translation>
    </message>
    <message>
        <source>Mark without its partner</source>
        <translation>标点不成对</translation>
    </message>
    <message>
        <source>Half-width mark</source>
        <translation>半角标点</translation>
    </message>
    <message>
        <source>Full-width letter or figure</source>
        <translation>全角字母数字</translation>
    </message>
    <message>
        <source>Stray space</source>
        <translation>多余空格</translation>
    </message>
    <message>
        <source>Doubled mark or word</source>
        <translation>标点或字词重复</translation>
    </message>
    <message>
        <source>Separator in a number</source>
        <translation>数字分节有误</translation>
    </message>
    <message>
        <source>Impossible date</source>
        <translation>日期不存在</translation>
    </message>
    <message>
        <source>Date against the issue&apos;s</source>
        <translation>日期与本期不合</translation>
    </message>
    <message>
        <source>Name spelt in two ways</source>
        <translation>人名写法不一</translation>
    </message>
    <message>
        <source>Private-use character</source>
        <translation>私用区字符</translation>
    </message>
    <message>
        <source>Replacement character</source>
        <translation>替代字符</translation>
    </message>
    <message>
        <source>Missing character 〓</source>
        <translation>缺字〓</translation>
    </message>
    <message>
        <source>Control character</source>
        <translation>控制字符</translation>
    </message>
    <message>
        <source>Radical in place of a character</source>
        <translation>部首充字</translation>
    </message>
    <message>
        <source>House term</source>
        <translation>本报用语</translation>
    </message>
    <message>
        <source>Doubled paragraph</source>
        <translation>段落重复</translation>
    </message>
    <message>
        <source>Doubled sentence</source>
        <translation>句子重复</translation>
    </message>
    <message>
        <source>Jump without its partner</source>
        <translation>转版不成对</translation>
    </message>
    <message>
        <source>Name of another article nearly alike</source>
        <translation>人名与别篇相近</translation>
    </message>
    <message>
        <source>Author spelt in two ways</source>
        <translation>作者写法不一</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>提示</translation>
    </message>
</context>
<context>
    <name>CheckSentences</name>
    <message>
        <source>This article has no title.</source>
        <translation>本篇没有标题。</translation>
    </message>
    <message>
        <source>Under this title there is no text and no picture.</source>
        <translation>此题之下既无正文，也无图片。</translation>
    </message>
    <message>
        <source>The paragraph begins in mid-sentence: “{text}”.</source>
        <translation>本段从半句起：“{text}”。</translation>
    </message>
    <message>
        <source>The paragraph breaks off in mid-sentence: “{text}”.</source>
        <translation>本段到半句止：“{text}”。</translation>
    </message>
    <message>
        <source>The paragraph ends without a mark: “{text}”.</source>
        <translation>本段末尾没有标点：“{text}”。</translation>
    </message>
    <message>
        <source>“{words}” inside a text: this looks like another article.</source>
        <translation>文中出现“{words}”，像是另一篇稿件。</translation>
    </message>
    <message>
        <source>“{words}” closes a paragraph and is a picture credit.</source>
        <translation>段末的“{words}”是摄影署名。</translation>
    </message>
    <message>
        <source>{mark} has no {partner} that belongs to it.</source>
        <translation>{mark} 缺少配对的 {partner}。</translation>
    </message>
    <message>
        <source>Half-width {wrong} among Chinese, not {right}.</source>
        <translation>中文里有半角“{wrong}”，应为“{right}”。</translation>
    </message>
    <message>
        <source>Full-width {wrong}, not {right}.</source>
        <translation>全角“{wrong}”应为“{right}”。</translation>
    </message>
    <message>
        <source>A space that sets nothing apart.</source>
        <translation>此处空格多余。</translation>
    </message>
    <message>
        <source>“{wrong}” is doubled; “{right}” is enough.</source>
        <translation>“{wrong}”重复，“{right}”即可。</translation>
    </message>
    <message>
        <source>The separators of {wrong} stand at odd places.</source>
        <translation>{wrong}的分节位置不对。</translation>
    </message>
    <message>
        <source>There is no such day: {date}.</source>
        <translation>没有这一天：{date}。</translation>
    </message>
    <message>
        <source>{words} means {date} ({weekday}); the issue is of {issue_date}.</source>
        <translation>{words}即{date}（{weekday}），与本期{issue_date}不符。</translation>
    </message>
    <message>
        <source>“{name}” stands here, “{other}” elsewhere in the article.</source>
        <translation>此处作“{name}”，本篇别处作“{other}”。</translation>
    </message>
    <message>
        <source>{code} means something only in a fount of its own.</source>
        <translation>{code} 只在专用字库里才有意义。</translation>
    </message>
    <message>
        <source>{code} stands for a character that was lost.</source>
        <translation>{code} 处丢失了一个字。</translation>
    </message>
    <message>
        <source>〓 stands where the typesetter had no such character.</source>
        <translation>〓处是排版时缺的字。</translation>
    </message>
    <message>
        <source>The invisible character {code} is in the text.</source>
        <translation>文中有看不见的字符 {code}。</translation>
    </message>
    <message>
        <source>{code} only looks like “{right}”; no search finds it.</source>
        <translation>{code} 只是形似“{right}”，搜索时找不到。</translation>
    </message>
    <message>
        <source>“{wrong}” is written “{right}” in this house.</source>
        <translation>“{wrong}”本报写作“{right}”。</translation>
    </message>
    <message>
        <source>The same paragraph stands in article {article} already.</source>
        <translation>第 {article} 篇已有相同的一段。</translation>
    </message>
    <message>
        <source>The same sentence stands in article {article} already.</source>
        <translation>第 {article} 篇已有相同的一句。</translation>
    </message>
    <message>
        <source>Goes on to page {page}, and no article begins from there.</source>
        <translation>下转 {page} 版，却无稿件上接。</translation>
    </message>
    <message>
        <source>“{name}” stands here, “{other}” in article {article}.</source>
        <translation>此处作“{name}”，第 {article} 篇作“{other}”。</translation>
    </message>
    <message>
        <source>“{name}” signs here, “{other}” elsewhere in the issue.</source>
        <translation>此处署“{name}”，本期别处署“{other}”。</translation>
    </message>
    <message>
        <source>“{wrong}” is on the list of house terms.</source>
        <translation>“{wrong}”在本报用语表中。</translation>
    </message>
    <message>
        <source>Nearly the same paragraph stands in article {article} already.</source>
        <translation>第 {article} 篇已有几乎相同的一段。</translation>
    </message>
    <message>
        <source>{words} means {period}; the issue is of {issue_date}.</source>
        <translation>{words}即{period}，与本期{issue_date}不符。</translation>
    </message>
    <message>
        <source>Comes from page {page}, and no article leads here.</source>
        <translation>上接 {page} 版，却无稿件下转。</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
</context>
<context>
    <name>ChecksPage</name>
    <message>
        <source>Ignore here</source>
        <translation>此处忽略</translation>
    </message>
    <message>
        <source>Ignore always</source>
        <translation>一律忽略</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>本篇</translation>
    </message>
    <message>
        <source>Kind of finding</source>
        <translation>问题类别</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>校检问题</translation>
    </message>
    <message>
        <source>The same text in every issue of the library</source>
        <translation>文库各期中相同的文字都不再提示</translation>
    </message>
    <message>
        <source>Nothing of this kind was found here.</source>
        <translation>这里没有此类问题。</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在校检…</translation>
    </message>
    <message>
        <source>The checks find nothing to say about this issue.</source>
        <translation>本期校检没有发现问题。</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>改正</translation>
    </message>
    <message>
        <source>All of this kind · {count}</source>
        <translation>同类全改 · {count}</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>What do you want to do?</source>
        <translation>要做什么？</translation>
    </message>
    <message>
        <source>Name of a command</source>
        <translation>命令名称</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Enter: search the library for “{words}”</source>
        <translation>回车：在文库中搜索“{words}”</translation>
    </message>
</context>
<context>
    <name>CompanyLook</name>
    <message>
        <source>What stands there</source>
        <translation>同现的类别</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人名</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>处数</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>With what</source>
        <translation>与什么同现</translation>
    </message>
    <message>
        <source>With what is looked for</source>
        <translation>与所搜索的同现</translation>
    </message>
    <message>
        <source>With one another</source>
        <translation>彼此同现</translation>
    </message>
    <message>
        <source>What stands together</source>
        <translation>同现</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>同现</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Articles of each</source>
        <translation>各自篇数</translation>
    </message>
    <message>
        <source>Articles in all</source>
        <translation>总篇数</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>关联度</translation>
    </message>
    <message>
        <source>Ask for something: the names that stand with it are ranked here.</source>
        <translation>输入搜索词，与它同现的名称按关联度列在这里。</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Nothing of this kind stands together here.</source>
        <translation>这里没有这一类的同现。</translation>
    </message>
    <message>
        <source>No name of this kind stands here. A name counts once it is confirmed in the text.</source>
        <translation>这里没有这一类名字。名字在正文里确认之后才计入。</translation>
    </message>
    <message>
        <source>Counts are of articles; the strength is the log-likelihood ratio against chance.</source>
        <translation>计数以篇为单位；关联度为对数似然比。</translation>
    </message>
    <message>
        <source>From 10.8 on, chance alone would bring it about once in a thousand times.</source>
        <translation>关联度到了 10.8，只凭偶然，一千次里大约才有一次。</translation>
    </message>
</context>
<context>
    <name>ConcordanceLook</name>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>新的在前</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>旧的在前</translation>
    </message>
    <message>
        <source>By what stands before</source>
        <translation>按上文</translation>
    </message>
    <message>
        <source>By what stands after</source>
        <translation>按下文</translation>
    </message>
    <message>
        <source>By the word</source>
        <translation>按词语</translation>
    </message>
    <message>
        <source>Places of the words</source>
        <translation>词语的各处</translation>
    </message>
    <message>
        <source>Shift+Left sorts by what stands before, Shift+Right by what stands after</source>
        <translation>Shift+← 按上文排序，Shift+→ 按下文排序</translation>
    </message>
    <message>
        <source>Concordance</source>
        <translation>索引行</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>上文</translation>
    </message>
    <message>
        <source>After</source>
        <translation>下文</translation>
    </message>
    <message>
        <source>Newspaper</source>
        <translation>报纸</translation>
    </message>
    <message>
        <source>Type a word: each of its places stands here in its context.</source>
        <translation>输入词语，它的每一处连同上下文列在这里。</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Articles answer, but no words of the query stand in their texts.</source>
        <translation>有稿件符合，但检索式里没有正文词语可列。</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer words, or take a narrowing away.</source>
        <translation>没有找到。试试少一些词，或去掉一项限定。</translation>
    </message>
    <message>
        <source>{looked} of {articles} articles looked through, {places} places so far…</source>
        <translation>已查 {looked} / {articles} 篇，目前 {places} 处…</translation>
    </message>
    <message numerus="yes">
        <source>{count} places</source>
        <translation>
            <numerusform>{count} 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} articles</source>
        <translation>
            <numerusform>{count} 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>The first {places} places; there are more.</source>
        <translation>前 {places} 处，后面还有。</translation>
    </message>
</context>
<context>
    <name>Count</name>
    <message>
        <source>{left} of {total} doubts are open</source>
        <translation>存疑 {total} 处，未决 {left} 处</translation>
    </message>
</context>
<context>
    <name>DaysChart</name>
    <message>
        <source>{date}: {edits} edits, {finished} articles finished</source>
        <translation>{date}：改动 {edits} 处，定稿 {finished} 篇</translation>
    </message>
    <message>
        <source>Nothing was done yet.</source>
        <translation>还没有改动。</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Jiaoyang</source>
        <translation>校样</translation>
    </message>
    <message>
        <source>Looking for files…</source>
        <translation>正在查找文件…</translation>
    </message>
    <message>
        <source>Importing {done} of {total}: {name}</source>
        <translation>正在导入 {done} / {total}：{name}</translation>
    </message>
    <message>
        <source>Drop the files to import them.</source>
        <translation>松开即可导入。</translation>
    </message>
</context>
<context>
    <name>DoubtList</name>
    <message>
        <source>Doubts</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 处</translation>
    </message>
</context>
<context>
    <name>DoubtWords</name>
    <message>
        <source>{words}…</source>
        <translation>{words}……</translation>
    </message>
    <message>
        <source>“{words}”: a line of its own, or more of the one before?</source>
        <translation>“{words}”自成一行，还是接上一行？</translation>
    </message>
    <message>
        <source>Of its own</source>
        <translation>自成一行</translation>
    </message>
    <message>
        <source>With the line before</source>
        <translation>接上一行</translation>
    </message>
    <message>
        <source>“{words}”: a new paragraph, or more of the one before?</source>
        <translation>“{words}”另起一段，还是接上文？</translation>
    </message>
    <message>
        <source>New paragraph</source>
        <translation>另起一段</translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation>接上文</translation>
    </message>
    <message>
        <source>What is “{words}”: {role} or {other}?</source>
        <translation>“{words}”是{role}，还是{other}？</translation>
    </message>
    <message>
        <source>Is “{words}” page furniture, or {role}?</source>
        <translation>“{words}”是版面杂项，还是{role}？</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>Is “{words}” {role}, or page furniture?</source>
        <translation>“{words}”是{role}，还是版面杂项？</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>Does the picture “{words}” stand alone, or belong to “{other}”?</source>
        <translation>图片“{words}”单独成篇，还是归入《{other}》？</translation>
    </message>
    <message>
        <source>Stands alone</source>
        <translation>单独成篇</translation>
    </message>
    <message>
        <source>Does an article begin with “{words}”, or does “{other}” go on?</source>
        <translation>“{words}”另起一篇，还是接着《{other}》？</translation>
    </message>
    <message>
        <source>Begins an article</source>
        <translation>另起一篇</translation>
    </message>
    <message>
        <source>Is “{words}” an article of its own, or a part of “{other}” behind it?</source>
        <translation>“{words}”自成一篇，还是属于后面的《{other}》？</translation>
    </message>
    <message>
        <source>Does “{words}” belong to “{article}” or to “{other}”?</source>
        <translation>“{words}”属于《{article}》，还是《{other}》？</translation>
    </message>
    <message>
        <source>Stays here</source>
        <translation>留在本篇</translation>
    </message>
    <message>
        <source>To “{other}”</source>
        <translation>归入《{other}》</translation>
    </message>
    <message>
        <source>Does the picture “{words}” belong to “{article}”, or stand alone?</source>
        <translation>图片“{words}”属于《{article}》，还是单独成篇？</translation>
    </message>
    <message>
        <source>Does “{words}” belong to “{article}”, or does an article begin here?</source>
        <translation>“{words}”属于《{article}》，还是从这里另起一篇？</translation>
    </message>
    <message>
        <source>Is “{words}” in its place, or does it follow “{other}”?</source>
        <translation>“{words}”位置对吗，还是该接在“{other}”之后？</translation>
    </message>
    <message>
        <source>In its place</source>
        <translation>位置不动</translation>
    </message>
    <message>
        <source>After “{other}”</source>
        <translation>移到“{other}”之后</translation>
    </message>
    <message>
        <source>Does the space in “{around}” stay?</source>
        <translation>“{around}”中的空格留不留？</translation>
    </message>
    <message>
        <source>It stays</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Without it</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>In “{around}”: is it “{own}” or “{other}”?</source>
        <translation>“{around}”中，是“{own}”还是“{other}”？</translation>
    </message>
    <message>
        <source>Is “{words}” right as it stands?</source>
        <translation>“{words}”这样对吗？</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>没有错</translation>
    </message>
    <message>
        <source>The reading is not certain here.</source>
        <translation>此处判读没有把握。</translation>
    </message>
    <message>
        <source>An empty line stands before it, but the sentence goes on.</source>
        <translation>前有空行，但句子未完。</translation>
    </message>
    <message>
        <source>An empty line stands before it and a sentence ended, but the lines look like one paragraph.</source>
        <translation>前有空行，上句已完，但看行宽像是同一段。</translation>
    </message>
    <message>
        <source>No empty line stands before it; it may belong to the paragraph before.</source>
        <translation>前无空行，可能属于上一段。</translation>
    </message>
    <message>
        <source>It begins here, though the sentence before it has not ended.</source>
        <translation>由此起段，但上一句还没有完。</translation>
    </message>
    <message>
        <source>The line before it is short, as the last of a paragraph is.</source>
        <translation>上一行不满栏，像是段末行。</translation>
    </message>
    <message>
        <source>It closes the text: it may be a signature, or part of the text.</source>
        <translation>在文末，可能是署名，也可能是正文。</translation>
    </message>
    <message>
        <source>Two lines of a heading stand together: they may be one heading or two.</source>
        <translation>两行标题相连，可能是一题两行，也可能是两题。</translation>
    </message>
    <message>
        <source>It may begin an article, or stand inside one.</source>
        <translation>可能是一篇的开头，也可能是文中小标题。</translation>
    </message>
    <message>
        <source>It is a short line: it may be a heading, or text.</source>
        <translation>本行很短，可能是标题，也可能是正文。</translation>
    </message>
    <message>
        <source>It is a heading, but its place among the other headings is not certain.</source>
        <translation>属于题目，但究竟是引题、标题还是副题，没有把握。</translation>
    </message>
    <message>
        <source>It is set as the text of a picture is, but could be a paragraph.</source>
        <translation>排法像图片说明，也可能是正文。</translation>
    </message>
    <message>
        <source>It looks like a folio line or a page number.</source>
        <translation>像是报眉或页码。</translation>
    </message>
    <message>
        <source>What this line is for is not certain.</source>
        <translation>这一行的用途没有把握。</translation>
    </message>
    <message>
        <source>The picture may stand alone, or belong to the article beside it.</source>
        <translation>图片可能单独成篇，也可能属于旁边的稿件。</translation>
    </message>
    <message>
        <source>An article seems to begin here, but it may be more of the one before.</source>
        <translation>像是一篇的开头，但也可能接着上一篇。</translation>
    </message>
    <message>
        <source>Where one article ends and the next begins is not certain here.</source>
        <translation>两篇稿件在此处的分界没有把握。</translation>
    </message>
    <message>
        <source>It belongs to this article, but where in it is not certain.</source>
        <translation>肯定属于这篇，但排在哪一段之后拿不准。</translation>
    </message>
    <message>
        <source>It stands between a number and letters; it may only have spread the line.</source>
        <translation>夹在数字与字母之间，也可能只是为撑满一行而加的空格。</translation>
    </message>
    <message>
        <source>It stands before the heading, but seems to be the last section of the article.</source>
        <translation>排在标题之前，但像是本文的最后一节。</translation>
    </message>
</context>
<context>
    <name>DoubtsBar</name>
    <message>
        <source>Doubts</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>By doubt</source>
        <translation>最可疑的在前</translation>
    </message>
    <message>
        <source>By page</source>
        <translation>按版面顺序</translation>
    </message>
    <message>
        <source>The order of the doubts; click to change it</source>
        <translation>存疑的次序，点按切换</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Doubts left in this issue: {count}</source>
        <translation>本期还有 {count} 处存疑</translation>
    </message>
    <message>
        <source>Go to the first one; edit the text freely in between, and come back.</source>
        <translation>从第一处看起；中途可以随意改稿，再回来接着看。</translation>
    </message>
    <message>
        <source>Next doubt</source>
        <translation>下一处存疑</translation>
    </message>
    <message>
        <source>No doubt is left in this issue.</source>
        <translation>本期存疑已全部看完。</translation>
    </message>
    <message>
        <source>The reading had no doubts.</source>
        <translation>本期判读没有存疑。</translation>
    </message>
    <message>
        <source>Articles that are not approved yet: {count}</source>
        <translation>还有 {count} 篇没有核定。</translation>
    </message>
    <message>
        <source>Approve all</source>
        <translation>全部核定</translation>
    </message>
    <message>
        <source>All articles are approved.</source>
        <translation>各篇都已核定。</translation>
    </message>
    <message>
        <source>Export the issue</source>
        <translation>导出本期</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Import files…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Opening the library…</source>
        <translation>正在打开文库…</translation>
    </message>
    <message>
        <source>This library has no issues yet.</source>
        <translation>文库里还没有报纸。</translation>
    </message>
    <message>
        <source>Or drop text files or folders anywhere on this window.</source>
        <translation>也可以把文本文件或文件夹拖到窗口里。</translation>
    </message>
    <message>
        <source>No library is open.</source>
        <translation>没有打开的文库。</translation>
    </message>
</context>
<context>
    <name>EncodingDialog</name>
    <message>
        <source>Read with another encoding</source>
        <translation>换一种编码重读</translation>
    </message>
    <message>
        <source>The original file is kept, so nothing is lost by trying.</source>
        <translation>原文件原样保存，试错无妨。</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>First lines</source>
        <translation>开头几行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重读</translation>
    </message>
    <message>
        <source>{name}, as it is read now</source>
        <translation>{name}，当前编码</translation>
    </message>
    <message>
        <source>{name}, {share} % likely</source>
        <translation>{name}，可能性 {share}%</translation>
    </message>
</context>
<context>
    <name>EntityLetters</name>
    <message>
        <source>P</source>
        <translation>人</translation>
    </message>
    <message>
        <source>L</source>
        <translation>地</translation>
    </message>
    <message>
        <source>O</source>
        <translation>机</translation>
    </message>
    <message>
        <source>T</source>
        <translation>时</translation>
    </message>
</context>
<context>
    <name>EntryPane</name>
    <message>
        <source>Another of this name…  H</source>
        <translation>另有其人…  H</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Another form, then Enter</source>
        <translation>别称，回车加入</translation>
    </message>
    <message>
        <source>Another form of the name</source>
        <translation>别称</translation>
    </message>
    <message>
        <source>Q123456 of Wikidata, or that of another authority</source>
        <translation>Wikidata 的 Q123456，或其他规范档编号</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Says of the selected places that another of this name is meant. Shift and Ctrl select several.</source>
        <translation>所选各处指的是另一个同名的人或地方。按住 Shift、Ctrl 可选多处。</translation>
    </message>
    <message>
        <source>Other forms</source>
        <translation>别称</translation>
    </message>
    <message numerus="yes">
        <source>Stands in {count} places</source>
        <translation>
            <numerusform>出现 {count} 处</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: the cross makes it a name of its own again</source>
        <translation>{name}：点叉拆出，另立一条</translation>
    </message>
</context>
<context>
    <name>ErrorDeeds</name>
    <message>
        <source>Open it again</source>
        <translation>重新打开</translation>
    </message>
</context>
<context>
    <name>EstimateChart</name>
    <message>
        <source>limit {rate}</source>
        <translation>限值 {rate}</translation>
    </message>
</context>
<context>
    <name>EverywherePanel</name>
    <message>
        <source>Tick all</source>
        <translation>全部勾选</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>全不勾选</translation>
    </message>
    <message>
        <source>Take a batch back…</source>
        <translation>撤回一批…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The same everywhere</source>
        <translation>纵校</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>各处</translation>
    </message>
    <message>
        <source>All is left as it was</source>
        <translation>一切保持原样</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入……</translation>
    </message>
    <message numerus="yes">
        <source>{places} places so far…</source>
        <translation>
            <numerusform>已找到 {places} 处…</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing like this is there.</source>
        <translation>没有这样的地方。</translation>
    </message>
    <message numerus="yes">
        <source>{places} places, {ticked} ticked</source>
        <translation>
            <numerusform>{places} 处，勾选 {ticked} 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Article {number}</source>
        <translation>第 {number} 篇</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>已停止，未作改动。</translation>
    </message>
    <message numerus="yes">
        <source>{name} · {count} issues</source>
        <translation>
            <numerusform>{name} · {count} 期</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was replaced over several issues yet.</source>
        <translation>还没有跨期替换过。</translation>
    </message>
    <message>
        <source>“{name}” was taken back.</source>
        <translation>“{name}”已撤回。</translation>
    </message>
</context>
<context>
    <name>ExportDeeds</name>
    <message>
        <source>Exporting…</source>
        <translation>正在导出…</translation>
    </message>
    <message>
        <source>Exporting: {count} of {total} articles</source>
        <translation>正在导出：第 {count} 篇，共 {total} 篇</translation>
    </message>
    <message numerus="yes">
        <source>Exporting: {count} articles</source>
        <translation>
            <numerusform>正在导出：{count} 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message numerus="yes">
        <source>{articles} articles are in {files} files in “{folder}”.</source>
        <translation>
            <numerusform>{articles} 篇稿件已导出为“{folder}”中的 {files} 个文件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{articles} articles are in “{path}”.</source>
        <translation>
            <numerusform>{articles} 篇稿件已导出到“{path}”。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>What</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Replace files of the same name</source>
        <translation>覆盖同名文件</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>本篇</translation>
    </message>
    <message>
        <source>This issue</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>All approved articles of the library</source>
        <translation>文库中所有已核定的稿件</translation>
    </message>
    <message numerus="yes">
        <source>The {count} articles of “{query}”</source>
        <translation>
            <numerusform>“{query}”的 {count} 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>JSON lines: one article a line, with everything</source>
        <translation>JSON Lines：一行一篇，内容齐全</translation>
    </message>
    <message>
        <source>JSON: an issue in interchange form</source>
        <translation>JSON：整期交换格式</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>Table for a spreadsheet (CSV)</source>
        <translation>表格（CSV）</translation>
    </message>
    <message>
        <source>One file for each article</source>
        <translation>一篇一个文件</translation>
    </message>
    <message>
        <source>One file for each issue</source>
        <translation>一期一个文件</translation>
    </message>
    <message>
        <source>One file for all</source>
        <translation>全部放在一个文件</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>Choose a folder to export to.</source>
        <translation>请选择导出到哪个文件夹。</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Kicker</source>
        <translation>引题</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>副题</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Newspaper</source>
        <translation>报纸</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>版次</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人名</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地名</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the issue</source>
        <translation>在本期中查找</translation>
    </message>
    <message>
        <source>Clean text</source>
        <translation>校样</translation>
    </message>
    <message>
        <source>Raw text</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} / {count}</translation>
    </message>
</context>
<context>
    <name>FormerStateDialog</name>
    <message>
        <source>A state of the issue, to look at</source>
        <translation>回看本期某一时刻</translation>
    </message>
    <message>
        <source>State</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>Articles of this state</source>
        <translation>这一时刻的稿件</translation>
    </message>
    <message>
        <source>The article as it was</source>
        <translation>当时的稿件</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>HandMenu</name>
    <message>
        <source>&amp;0  Another one called “{name}”, new in the register</source>
        <translation>&amp;0  另一个“{name}”，在名录中新建</translation>
    </message>
    <message>
        <source>{name} · in {count} places</source>
        <translation>{name} · {count} 处</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Nothing was done to this issue yet.</source>
        <translation>本期还没有改动。</translation>
    </message>
    <message>
        <source>Undo this step alone</source>
        <translation>只撤销这一步</translation>
    </message>
    <message>
        <source>Look at this state</source>
        <translation>回看这一刻</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Shift+Delete</source>
        <translation>Shift+Delete</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>C; with Shift and the arrows two steps are chosen</source>
        <translation>C；按住 Shift 再按方向键可选两步</translation>
    </message>
    <message>
        <source>Compare these two</source>
        <translation>对照这两个时刻</translation>
    </message>
    <message>
        <source>Compare with now</source>
        <translation>与现在对照</translation>
    </message>
    <message>
        <source>Do again up to here</source>
        <translation>重做到这一步</translation>
    </message>
    <message>
        <source>Go back to here</source>
        <translation>回到这一步</translation>
    </message>
    <message>
        <source>It cannot be undone alone; later steps rest on it: {steps}; and {count} more.</source>
        <translation>不能只撤销这一步，后面的改动以它为据：{steps}；另有 {count} 步。</translation>
    </message>
    <message>
        <source>It cannot be undone alone; later steps rest on it: {steps}.</source>
        <translation>不能只撤销这一步，后面的改动以它为据：{steps}。</translation>
    </message>
</context>
<context>
    <name>HitRowDelegate</name>
    <message>
        <source>raw text</source>
        <translation>原文</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Article</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>校检</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>资料栏</translation>
    </message>
    <message>
        <source>Checks {count}</source>
        <translation>校检 {count}</translation>
    </message>
</context>
<context>
    <name>IssueFieldsDialog</name>
    <message>
        <source>This issue</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>The month is that of the file&apos;s name; the day is to be added.</source>
        <translation>年月取自文件名，请补上日。</translation>
    </message>
    <message>
        <source>Newspaper</source>
        <translation>报纸</translation>
    </message>
    <message>
        <source>Date, as 2020-12-31</source>
        <translation>日期，如 2020-12-31</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>版次</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>This is no date: write year, month and day, as 2020-12-31.</source>
        <translation>日期有误：请写年、月、日，如 2020-12-31。</translation>
    </message>
</context>
<context>
    <name>IssueMap</name>
    <message>
        <source>Map of the issue</source>
        <translation>全期一览</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>第 {line} 行</translation>
    </message>
    <message>
        <source>Lines {first}–{last}</source>
        <translation>第 {first}–{last} 行</translation>
    </message>
    <message>
        <source>{line} · left out</source>
        <translation>{line} · 略去</translation>
    </message>
    <message>
        <source>{line} · article {number} {title}</source>
        <translation>{line} · 第 {number} 篇 {title}</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>键位</translation>
    </message>
    <message>
        <source>In reading mode single letters are commands; in typing mode they are text. F2 types, Escape reads.</source>
        <translation>判读时单个字母就是命令，录入时字母就是文字。F2 录入，Esc 判读。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>LeavingDialog</name>
    <message>
        <source>A change over many issues is being written</source>
        <translation>一项涉及多期的改动正在写入</translation>
    </message>
    <message>
        <source>It can be finished, or taken back. Whoever closes at once finds it taken back when the library is opened the next time.</source>
        <translation>可以等它写完，也可以撤回。若立即关闭，下次打开文库时会先把已写入的部分撤回。</translation>
    </message>
    <message>
        <source>Close at once</source>
        <translation>立即关闭</translation>
    </message>
    <message>
        <source>Take it back, then close</source>
        <translation>撤回后关闭</translation>
    </message>
    <message>
        <source>Let it be finished</source>
        <translation>等它写完</translation>
    </message>
</context>
<context>
    <name>LeftOutDialog</name>
    <message>
        <source>Put back what was left out</source>
        <translation>放回略去的文字</translation>
    </message>
    <message>
        <source>Why it was left out</source>
        <translation>略去的缘由</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>已略去</translation>
    </message>
    <message>
        <source>Each piece becomes a paragraph behind the one that the cursor is in.</source>
        <translation>每处各成一段，放在光标所在段之后。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>Put back {count} pieces</source>
        <translation>
            <numerusform>放回 {count} 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>放回</translation>
    </message>
</context>
<context>
    <name>LeftOutModel</name>
    <message>
        <source>Lines</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>缘由</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>处数</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手工</translation>
    </message>
    <message>
        <source>page furniture</source>
        <translation>版面杂项</translation>
    </message>
</context>
<context>
    <name>LibraryDeeds</name>
    <message>
        <source>Libraries (*{suffix})</source>
        <translation>文库 (*{suffix})</translation>
    </message>
    <message>
        <source>New library</source>
        <translation>新建文库</translation>
    </message>
    <message>
        <source>Open a library</source>
        <translation>打开文库</translation>
    </message>
    <message>
        <source>Text files (*.txt *.text *.md);;All files (*)</source>
        <translation>文本文件 (*.txt *.text *.md);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>导入文件夹</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>The library is brought up to date: {done} of {total} issues…</source>
        <translation>正在升级文库：{done} / {total} 期…</translation>
    </message>
    <message>
        <source>The library was brought up to date; the former one is kept as “{path}”.</source>
        <translation>文库已升级；原来的文库保存为“{path}”。</translation>
    </message>
    <message>
        <source>“{path}” cannot be written ({reason}), so it is open for reading only.</source>
        <translation>“{path}”不能写入（{reason}），已按只读打开。</translation>
    </message>
    <message>
        <source>“{path}” cannot be written ({reason}) and is of an older version, so a temporary copy, brought up to date, is open for reading only.</source>
        <translation>“{path}”不能写入（{reason}），又是旧版，已按只读打开它升级后的临时副本。</translation>
    </message>
    <message>
        <source>Checking the library…</source>
        <translation>正在检查文库…</translation>
    </message>
    <message>
        <source>Checking the library: {share} %</source>
        <translation>正在检查文库：{share} %</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>检查已停止。</translation>
    </message>
    <message>
        <source>The library is whole: every issue, its history and the search index.</source>
        <translation>文库完好：各期稿件、历史和搜索索引都对得上。</translation>
    </message>
    <message numerus="yes">
        <source>{count} things are wrong. Nothing was changed.</source>
        <translation>
            <numerusform>发现 {count} 处问题，未作任何改动。</numerusform>
        </translation>
    </message>
    <message>
        <source>Check of the library</source>
        <translation>文库核查</translation>
    </message>
    <message>
        <source>Back up the library</source>
        <translation>备份文库</translation>
    </message>
    <message>
        <source>Copying the library…</source>
        <translation>正在备份文库…</translation>
    </message>
    <message>
        <source>Copying the library: {share} %</source>
        <translation>正在备份文库：{share} %</translation>
    </message>
    <message>
        <source>The library was copied to “{path}”.</source>
        <translation>文库已备份到“{path}”。</translation>
    </message>
    <message>
        <source>The backup was stopped; nothing of it was kept.</source>
        <translation>备份已停止，没有留下任何文件。</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Library</source>
        <translation>文库</translation>
    </message>
    <message>
        <source>Issues of the library</source>
        <translation>文库中的报纸</translation>
    </message>
    <message>
        <source>No newspaper</source>
        <translation>未注明报纸</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>{year} · {month}</source>
        <translation>{year} 年 · {month} 月</translation>
    </message>
    <message numerus="yes">
        <source>{count} articles</source>
        <translation>
            <numerusform>{count} 篇</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibrarySearch</name>
    <message>
        <source>Search the library…</source>
        <translation>搜索文库…</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>搜索文库</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>全部命令</translation>
    </message>
    <message>
        <source>Found articles</source>
        <translation>搜到的稿件</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>没有搜到。</translation>
    </message>
    <message>
        <source>All results  Shift+Enter</source>
        <translation>全部结果  Shift+回车</translation>
    </message>
</context>
<context>
    <name>LibraryTagsDialog</name>
    <message>
        <source>Tags of the library</source>
        <translation>文库标签</translation>
    </message>
    <message>
        <source>Find a tag</source>
        <translation>查找标签</translation>
    </message>
    <message>
        <source>One tag chosen is renamed, several become one. Each is one step, which can be taken back.</source>
        <translation>选一个可改名，选几个则合为一个。每次都是一步，可以撤回。</translation>
    </message>
    <message>
        <source>There are no tags in the library yet.</source>
        <translation>文库里还没有标签。</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>新名称</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Merge {count} tags</source>
        <translation>合并 {count} 个标签</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>许可证全文</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Look</name>
    <message>
        <source>Save as CSV</source>
        <translation>存为表格</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>{count} rows are in “{path}”.</source>
        <translation>
            <numerusform>{count} 行已写入“{path}”。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LookBar</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>存为表格…</translation>
    </message>
</context>
<context>
    <name>MentionList</name>
    <message>
        <source>Where the name stands</source>
        <translation>出现处</translation>
    </message>
</context>
<context>
    <name>NameDeeds</name>
    <message>
        <source>A name stands within one paragraph.</source>
        <translation>一个名字只能在一段之内。</translation>
    </message>
    <message>
        <source>Select the text of the name first.</source>
        <translation>请先选中名字的文字。</translation>
    </message>
    <message>
        <source>Put the cursor into a name first.</source>
        <translation>请先把光标放在名字上。</translation>
    </message>
    <message>
        <source>“{name}” will not be suggested again.</source>
        <translation>不再建议“{name}”。</translation>
    </message>
    <message>
        <source>“{name}” will not be suggested again in this issue.</source>
        <translation>本期不再建议“{name}”。</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>收回</translation>
    </message>
    <message numerus="yes">
        <source>{count} names confirmed in the issue.</source>
        <translation>
            <numerusform>本期已确认 {count} 个名字。</numerusform>
        </translation>
    </message>
    <message>
        <source>No name of the issue waits to be confirmed.</source>
        <translation>本期没有待确认的名字。</translation>
    </message>
    <message>
        <source>No further name waits to be confirmed.</source>
        <translation>后面没有待确认的名字了。</translation>
    </message>
    <message>
        <source>No name of the issue has lost its text.</source>
        <translation>本期没有失去文字的名字。</translation>
    </message>
</context>
<context>
    <name>NamesPanel</name>
    <message>
        <source>Names</source>
        <translation>名字</translation>
    </message>
    <message>
        <source>Enter confirms, Delete takes off or refuses, Shift+Delete refuses everywhere</source>
        <translation>回车确认，Delete 取消或拒绝，Shift+Delete 全库拒绝</translation>
    </message>
    <message>
        <source>Confirm all {count}</source>
        <translation>全部确认 · {count}</translation>
    </message>
    <message>
        <source>{letter} {text}, confirmed</source>
        <translation>{letter} {text}，已确认</translation>
    </message>
    <message>
        <source>{letter} {text}, suggested</source>
        <translation>{letter} {text}，建议</translation>
    </message>
    <message>
        <source>{letter} {text}, its text is gone</source>
        <translation>{letter} {text}，文字已不在</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message numerus="yes">
        <source>“{wrong}” stands at {places} other places too.</source>
        <translation>
            <numerusform>别处还有 {places} 处“{wrong}”。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{wrong}” stands at more than {places} other places too.</source>
        <translation>别处还有不止 {places} 处“{wrong}”。</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>逐处查看</translation>
    </message>
    <message numerus="yes">
        <source>{count} more places look like it.</source>
        <translation>
            <numerusform>另有 {count} 处与此相似。</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} {more}</source>
        <translation>{done}{more}</translation>
    </message>
    <message>
        <source>You split before “{words}”.</source>
        <translation>已在“{words}”前断开。</translation>
    </message>
    <message>
        <source>You joined “{words}” to what stands before it.</source>
        <translation>“{words}”已接上文。</translation>
    </message>
    <message>
        <source>You gave “{words}” another role.</source>
        <translation>“{words}”已改类型。</translation>
    </message>
    <message>
        <source>You left out “{words}”.</source>
        <translation>已略去“{words}”。</translation>
    </message>
    <message>
        <source>You began an article with “{words}”.</source>
        <translation>“{words}”已另起一篇。</translation>
    </message>
</context>
<context>
    <name>OneLineDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>OperationWords</name>
    <message>
        <source>{words}, and {count} more</source>
        <translation>{words}，等 {count} 处</translation>
    </message>
    <message>
        <source>Typed in “{block}”</source>
        <translation>在“{block}”中打字</translation>
    </message>
    <message>
        <source>Split “{block}”</source>
        <translation>拆分“{block}”</translation>
    </message>
    <message>
        <source>Joined “{second}” to “{first}”</source>
        <translation>“{second}”接到“{first}”之后</translation>
    </message>
    <message>
        <source>Moved “{block}”</source>
        <translation>移动“{block}”</translation>
    </message>
    <message>
        <source>Made “{block}” {role}</source>
        <translation>“{block}”改为{role}</translation>
    </message>
    <message>
        <source>Took text out of “{block}”</source>
        <translation>从“{block}”中删字</translation>
    </message>
    <message>
        <source>Typed “{text}” in “{block}”</source>
        <translation>在“{block}”中改作“{text}”</translation>
    </message>
    <message>
        <source>Used the original in “{block}”</source>
        <translation>“{block}”中用回原文</translation>
    </message>
    <message>
        <source>Made “{block}” an article of its own</source>
        <translation>“{block}”另成一篇</translation>
    </message>
    <message>
        <source>Moved “{block}” to “{article}”</source>
        <translation>把“{block}”移到“{article}”</translation>
    </message>
    <message>
        <source>Merged “{second}” into “{first}”</source>
        <translation>《{second}》并入《{first}》</translation>
    </message>
    <message>
        <source>Article moved: “{article}”</source>
        <translation>移动《{article}》</translation>
    </message>
    <message>
        <source>{field} emptied: “{article}”</source>
        <translation>清空{field}：《{article}》</translation>
    </message>
    <message>
        <source>{field} “{value}”: “{article}”</source>
        <translation>{field}“{value}”：《{article}》</translation>
    </message>
    <message>
        <source>{field} of the issue: {value}</source>
        <translation>本期{field}：{value}</translation>
    </message>
    <message>
        <source>Marked as {status}: “{article}”</source>
        <translation>标为{status}：《{article}》</translation>
    </message>
    <message>
        <source>Tag “{tag}” added: “{article}”</source>
        <translation>加标签“{tag}”：《{article}》</translation>
    </message>
    <message>
        <source>Tag “{tag}” removed: “{article}”</source>
        <translation>去标签“{tag}”：《{article}》</translation>
    </message>
    <message>
        <source>Marked a name in “{block}”: {kind}</source>
        <translation>在“{block}”中标出{kind}</translation>
    </message>
    <message>
        <source>Confirmed names: {count}</source>
        <translation>确认名称 {count} 处</translation>
    </message>
    <message>
        <source>Took the mark off a name</source>
        <translation>去掉一处名称标记</translation>
    </message>
    <message>
        <source>Changed the mark of a name: {kind}</source>
        <translation>名称改标为{kind}</translation>
    </message>
    <message>
        <source>Gave up a name whose text is gone</source>
        <translation>放弃已失去文字的名称</translation>
    </message>
    <message>
        <source>Found a name again in “{block}”</source>
        <translation>名称重新落在“{block}”</translation>
    </message>
    <message>
        <source>Left out “{block}”</source>
        <translation>略去“{block}”</translation>
    </message>
    <message>
        <source>Left out {count} blocks, the first “{block}”</source>
        <translation>略去 {count} 段，第一段“{block}”</translation>
    </message>
    <message>
        <source>Put back “{text}”</source>
        <translation>放回“{text}”</translation>
    </message>
    <message>
        <source>Found the reading right</source>
        <translation>认可判读</translation>
    </message>
    <message>
        <source>Decided a doubt otherwise</source>
        <translation>存疑另作决定</translation>
    </message>
    <message>
        <source>Opened a doubt again</source>
        <translation>重新存疑</translation>
    </message>
    <message>
        <source>Read by the program</source>
        <translation>程序判读</translation>
    </message>
    <message>
        <source>Read again by the program</source>
        <translation>程序重新判读</translation>
    </message>
    <message>
        <source>Put back as it was</source>
        <translation>恢复原样</translation>
    </message>
</context>
<context>
    <name>OwnKeysDialog</name>
    <message>
        <source>Change keys</source>
        <translation>更改键位</translation>
    </message>
    <message>
        <source>Choose a command in the list, then press its new key. Letters work in reading only.</source>
        <translation>在列表中选一个命令，再按它的新键。字母键只在判读时有效。</translation>
    </message>
    <message>
        <source>Name of a command</source>
        <translation>命令名称</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Its own key again</source>
        <translation>恢复原来的键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>{key} is the key of “{command}” already; give that one another key first.</source>
        <translation>{key} 已是“{command}”的键；请先给它换一个键。</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Clean text of the article</source>
        <translation>本篇校样</translation>
    </message>
</context>
<context>
    <name>PanelWords</name>
    <message numerus="yes">
        <source>Do it at {count} places</source>
        <translation>
            <numerusform>{count} 处照办</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take out at {count} places</source>
        <translation>
            <numerusform>取走 {count} 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace at {count} places</source>
        <translation>
            <numerusform>替换 {count} 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replaced at {places} places.</source>
        <translation>
            <numerusform>已替换 {places} 处。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replaced at {places} places; {stale} had changed since and were left alone.</source>
        <translation>
            <numerusform>已替换 {places} 处；另有 {stale} 处其间已改动，未作替换。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done at {places} places.</source>
        <translation>
            <numerusform>已在 {places} 处照办。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done at {places} places; {stale} no longer fit and were left alone.</source>
        <translation>
            <numerusform>已在 {places} 处照办；另有 {stale} 处已不相符，未改动。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the {count} articles of “{query}”</source>
        <translation>
            <numerusform>在“{query}”的 {count} 篇中</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Clean text</source>
        <translation>校样</translation>
    </message>
    <message>
        <source>Raw text</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Offer the same correction at other places</source>
        <translation>改字后提示别处同样可改（纵校）</translation>
    </message>
    <message>
        <source>Count progress, on this computer only</source>
        <translation>统计进度（只留在本机）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>窄</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>适中</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>撑满</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation>行距</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>栏宽</translation>
    </message>
    <message>
        <source>The program&apos;s own</source>
        <translation>程序自带</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>长行折行</translation>
    </message>
    <message>
        <source>Limit of errors</source>
        <translation>差错率上限</translation>
    </message>
    <message>
        <source>In 10,000 characters</source>
        <translation>每万字</translation>
    </message>
    <message>
        <source>Errors in 10,000 characters</source>
        <translation>每万字差错数</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>All as it was</source>
        <translation>恢复原样</translation>
    </message>
</context>
<context>
    <name>ProfileDialog</name>
    <message>
        <source>What is known of “{newspaper}”</source>
        <translation>《{newspaper}》的档案</translation>
    </message>
    <message>
        <source>Nothing yet. It is learnt from the approved articles of this newspaper.</source>
        <translation>还没有档案。档案从这份报纸核定的稿件中学得。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>删除档案</translation>
    </message>
    <message>
        <source>Learn again</source>
        <translation>重新学习</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>Read with it from now on</source>
        <translation>今后判读用它</translation>
    </message>
    <message>
        <source>Do not use it</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Version {number}, from {articles} in {issues}; {state}.</source>
        <translation>第 {number} 版，学自{issues}中的{articles}；{state}。</translation>
    </message>
    <message numerus="yes">
        <source>{count} approved articles</source>
        <translation>
            <numerusform>{count} 篇核定稿件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} issues</source>
        <translation>
            <numerusform>{count} 期</numerusform>
        </translation>
    </message>
    <message>
        <source>in use</source>
        <translation>启用中</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>未启用</translation>
    </message>
    <message>
        <source>What it does is seen once a second issue with approved articles can be held out.</source>
        <translation>要等另有一期核定的稿件可留作检验，才看得出作用。</translation>
    </message>
    <message>
        <source>Column titles</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Page furniture</source>
        <translation>版面杂项</translation>
    </message>
    <message>
        <source>Forms of bylines</source>
        <translation>署名格式</translation>
    </message>
    <message>
        <source>Reporters</source>
        <translation>记者</translation>
    </message>
    <message>
        <source>Widths of columns</source>
        <translation>栏宽</translation>
    </message>
    <message>
        <source>Issues held out, each read with what the others taught: {issues}</source>
        <translation>轮流留作检验的期数，每期都用其余各期所学来判读：{issues}</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Right as they were read</source>
        <translation>一读即对</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>不用档案</translation>
    </message>
    <message>
        <source>With</source>
        <translation>用档案</translation>
    </message>
</context>
<context>
    <name>ProgressSheet</name>
    <message>
        <source>Progress and accuracy</source>
        <translation>进度与差错率</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Proofread a sample</source>
        <translation>抽样校读</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>统计中……</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>导出为 CSV…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>This issue</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>This newspaper</source>
        <translation>本报</translation>
    </message>
    <message>
        <source>The library</source>
        <translation>文库</translation>
    </message>
    <message>
        <source>What is measured</source>
        <translation>统计范围</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>差错率</translation>
    </message>
    <message numerus="yes">
        <source>{count} doubts left</source>
        <translation>
            <numerusform>存疑 {count} 处</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} articles an hour</source>
        <translation>每小时 {count} 篇</translation>
    </message>
    <message>
        <source>{count} edits an article</source>
        <translation>每篇改动 {count} 处</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>paragraphs</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>roles</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>articles</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>fields</source>
        <translation>资料</translation>
    </message>
    <message numerus="yes">
        <source>{count} corrections, {rate} per 10,000 characters</source>
        <translation>
            <numerusform>改正 {count} 处，万分之 {rate}</numerusform>
        </translation>
    </message>
    <message>
        <source>Limit: {rate} in 10,000 characters. Source: {source}</source>
        <translation>限值：万分之 {rate}。依据：{source}</translation>
    </message>
    <message>
        <source>Limit: {rate} in 10,000 characters, as set here.</source>
        <translation>上限：每万字 {rate}，由本机设定。</translation>
    </message>
    <message>
        <source>No passage was proofread yet; {count} characters without an error would meet the limit.</source>
        <translation>还没有抽样校读；校读 {count} 字而无差错，即在限值之内。</translation>
    </message>
    <message numerus="yes">
        <source>{errors} errors in {characters} characters read: {rate} per 10,000, between {low} and {high} (95 %). {verdict}</source>
        <translation>
            <numerusform>校读 {characters} 字，差错 {errors} 处：万分之 {rate}，介于 {low} 与 {high} 之间（95%）。{verdict}</numerusform>
        </translation>
    </message>
    <message>
        <source>Within the limit.</source>
        <translation>在限值之内。</translation>
    </message>
    <message>
        <source>Above the limit.</source>
        <translation>超过限值。</translation>
    </message>
    <message>
        <source>More must be read to tell.</source>
        <translation>还须多读才能断定。</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>导出为 CSV</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
</context>
<context>
    <name>Proofreading</name>
    <message>
        <source>How many errors has this passage?</source>
        <translation>这一段有几处差错？</translation>
    </message>
    <message numerus="yes">
        <source>{count} errors</source>
        <translation>
            <numerusform>{count} 处差错</numerusform>
        </translation>
    </message>
    <message>
        <source>All passages of this sample are read.</source>
        <translation>本次抽样已全部校读。</translation>
    </message>
    <message>
        <source>Passage {number} of {count}</source>
        <translation>第 {number} 段，共 {count} 段</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>驱动器</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>查找范围(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Up</source>
        <translation>↑</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>↓</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>←</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>→</translation>
    </message>
</context>
<context>
    <name>QueryRow</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Replace with nothing: take it out</source>
        <translation>替换为空：取走</translation>
    </message>
    <message>
        <source>Capital and small letters differ</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Ａ≠A</source>
        <translation>Ａ≠A</translation>
    </message>
    <message>
        <source>Full and half width differ</source>
        <translation>区分全角半角</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>In this article</source>
        <translation>本篇</translation>
    </message>
    <message>
        <source>In this issue</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>In this newspaper</source>
        <translation>本报</translation>
    </message>
    <message>
        <source>In the library</source>
        <translation>文库</translation>
    </message>
    <message>
        <source>As it stands</source>
        <translation>照原样</translation>
    </message>
    <message>
        <source>Whole word</source>
        <translation>整词</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>How it is looked for</source>
        <translation>查找方式</translation>
    </message>
    <message numerus="yes">
        <source>In the {count} articles found</source>
        <translation>
            <numerusform>在搜到的 {count} 篇中</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RawGutter</name>
    <message>
        <source>Line numbers and articles of the raw text</source>
        <translation>原文行号与所属稿件</translation>
    </message>
</context>
<context>
    <name>RawPane</name>
    <message>
        <source>Raw text</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>ReadingDeeds</name>
    <message>
        <source>Reading again…</source>
        <translation>正在重新判读…</translation>
    </message>
    <message>
        <source>Read again: nothing would change.</source>
        <translation>重新判读：没有改动。</translation>
    </message>
    <message>
        <source>Read again; articles changed: {count}. Undo takes it back.</source>
        <translation>已重新判读，改动 {count} 篇；可以撤销。</translation>
    </message>
    <message>
        <source>What is known is kept for each newspaper: name the one of this issue.</source>
        <translation>档案按报纸保存，请先写明本期的报名。</translation>
    </message>
    <message>
        <source>Learning from what is approved…</source>
        <translation>正在从核定的稿件中学习…</translation>
    </message>
    <message>
        <source>The next issue of this newspaper is read with its profile.</source>
        <translation>这份报纸的下一期将用档案判读。</translation>
    </message>
    <message>
        <source>The profile is not used any more.</source>
        <translation>档案已停用。</translation>
    </message>
    <message>
        <source>The profile is forgotten.</source>
        <translation>档案已删除。</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>The article as it will be read</source>
        <translation>本篇成稿</translation>
    </message>
</context>
<context>
    <name>ReasonStrip</name>
    <message>
        <source>Why it is right all the same</source>
        <translation>为何仍可核定</translation>
    </message>
    <message>
        <source>Reason for the approval</source>
        <translation>核定理由</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>核定</translation>
    </message>
    <message>
        <source>Show the errors</source>
        <translation>查看错误</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>暂不核定</translation>
    </message>
    <message>
        <source>Approve {articles} articles with {errors}?</source>
        <translation>有{errors}，仍要核定 {articles} 篇？</translation>
    </message>
    <message numerus="yes">
        <source>{count} errors</source>
        <translation>
            <numerusform>{count} 处差错</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve “{title}” with {errors} errors?</source>
        <translation>
            <numerusform>《{title}》有 {errors} 处错误，仍要核定？</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterDeeds</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>收回</translation>
    </message>
</context>
<context>
    <name>RegisterSide</name>
    <message>
        <source>Names</source>
        <translation>名字</translation>
    </message>
    <message>
        <source>Likely slips</source>
        <translation>疑似笔误</translation>
    </message>
    <message>
        <source>What was refused</source>
        <translation>已拒绝的</translation>
    </message>
    <message>
        <source>Register of names</source>
        <translation>名录</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>名录</translation>
    </message>
    <message>
        <source>Likely slips {count}</source>
        <translation>疑似笔误 {count}</translation>
    </message>
    <message>
        <source>Refused {count}</source>
        <translation>已拒绝 {count}</translation>
    </message>
    <message>
        <source>Merge {count} into “{name}”  Ctrl+J</source>
        <translation>{count} 条并入“{name}”  Ctrl+J</translation>
    </message>
    <message numerus="yes">
        <source>{count} names</source>
        <translation>
            <numerusform>{count} 个名字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} pairs</source>
        <translation>
            <numerusform>{count} 对</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} refused</source>
        <translation>
            <numerusform>{count} 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterView</name>
    <message>
        <source>Back to the text  Esc</source>
        <translation>返回正文  Esc</translation>
    </message>
    <message>
        <source>A name, its spelling or its initials</source>
        <translation>名字、拼音或首字母</translation>
    </message>
    <message>
        <source>Find a name</source>
        <translation>查找名字</translation>
    </message>
    <message>
        <source>No name. Names come here as they are confirmed in the text.</source>
        <translation>还没有名字。在正文里确认的名字都会收在这里。</translation>
    </message>
    <message>
        <source>The names are being read…</source>
        <translation>正在读取名录…</translation>
    </message>
    <message>
        <source>No name differs from another in one character only.</source>
        <translation>没有只差一个字的名字。</translation>
    </message>
    <message>
        <source>Nothing was refused. Delete refuses a suggested name for good.</source>
        <translation>没有拒绝过什么。在建议的名字上按 Delete 即永久拒绝。</translation>
    </message>
    <message>
        <source>No name is written, spelt or begins so.</source>
        <translation>没有这样写、这样读的名字。</translation>
    </message>
    <message>
        <source>Enter lets it be suggested again.</source>
        <translation>回车后可再次建议。</translation>
    </message>
</context>
<context>
    <name>RegisterWords</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人名</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地名</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>“{first}” was kept in the register.</source>
        <translation>名录已记下“{first}”。</translation>
    </message>
    <message>
        <source>“{first}” is “{rest}” in the register.</source>
        <translation>名录里“{first}”已改称“{rest}”。</translation>
    </message>
    <message>
        <source>One entry “{first}” stands for {rest} too.</source>
        <translation>{rest}已并入“{first}”。</translation>
    </message>
    <message>
        <source>{rest} was split off from “{first}”.</source>
        <translation>{rest}已从“{first}”拆出。</translation>
    </message>
    <message>
        <source>“{first}” was corrected to “{rest}” in the text.</source>
        <translation>正文里“{first}”已改为“{rest}”。</translation>
    </message>
    <message>
        <source>Places of “{first}” are of “{rest}” in the register.</source>
        <translation>这几处“{first}”归到“{rest}”名下了。</translation>
    </message>
    <message>
        <source>“{first}” will not be suggested again.</source>
        <translation>不再建议“{first}”。</translation>
    </message>
    <message>
        <source>“{first}” may be suggested again.</source>
        <translation>可再次建议“{first}”。</translation>
    </message>
    <message>
        <source>Taken back: {sentence}</source>
        <translation>已收回：{sentence}</translation>
    </message>
    <message>
        <source>is no slip for “{right}”</source>
        <translation>不是“{right}”的笔误</translation>
    </message>
    <message>
        <source>not in {issue}</source>
        <translation>不在 {issue}</translation>
    </message>
    <message>
        <source>nowhere in the library</source>
        <translation>全库不建议</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Details</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>{count} imported</source>
        <translation>已导入 {count} 个</translation>
    </message>
    <message>
        <source>{count} already in the library</source>
        <translation>文库中已有 {count} 个</translation>
    </message>
    <message>
        <source>{count} refused</source>
        <translation>未收 {count} 个</translation>
    </message>
    <message>
        <source>stopped before the end</source>
        <translation>中途停止</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>{names} and more</source>
        <translation>{names} 等</translation>
    </message>
    <message>
        <source>{count} passed over ({names})</source>
        <translation>略过 {count} 个（{names}）</translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source>“{name}” is in the library already, as “{known}”.</source>
        <translation>“{name}”文库中已有，名为“{known}”。</translation>
    </message>
    <message numerus="yes">
        <source>{count} files were imported as {encoding}.</source>
        <translation>
            <numerusform>{count} 个文件按 {encoding} 导入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{name}” was imported as {encoding}; {count} bytes of it are damaged.</source>
        <translation>
            <numerusform>“{name}”按 {encoding} 导入，其中 {count} 个字节已损坏。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” was imported as {encoding}, which is not certain.</source>
        <translation>“{name}”按 {encoding} 导入，编码未必准确。</translation>
    </message>
    <message>
        <source>“{name}” was imported as {encoding}.</source>
        <translation>“{name}”按 {encoding} 导入。</translation>
    </message>
    <message>
        <source>Issue {number}: {words}</source>
        <translation>第 {number} 期：{words}</translation>
    </message>
</context>
<context>
    <name>ReprintsDelegate</name>
    <message>
        <source>{count} articles</source>
        <translation>{count} 篇</translation>
    </message>
</context>
<context>
    <name>ReprintsLook</name>
    <message>
        <source>Whose reprints</source>
        <translation>谁的重刊</translation>
    </message>
    <message>
        <source>Of what is found</source>
        <translation>搜到的稿件</translation>
    </message>
    <message>
        <source>Of the article</source>
        <translation>本篇</translation>
    </message>
    <message>
        <source>Articles that are nearly the same</source>
        <translation>几乎相同的稿件</translation>
    </message>
    <message>
        <source>Both texts</source>
        <translation>两篇对照</translation>
    </message>
    <message>
        <source>Reprints</source>
        <translation>重刊</translation>
    </message>
    <message>
        <source>Looking for texts that are alike…</source>
        <translation>正在查找相近的文字…</translation>
    </message>
    <message>
        <source>{done} of {total} pairs compared…</source>
        <translation>已比较 {done} / {total} 对…</translation>
    </message>
    <message>
        <source>No other text is nearly the same as this article.</source>
        <translation>没有与本篇几乎相同的稿件。</translation>
    </message>
    <message>
        <source>No two texts are nearly the same here.</source>
        <translation>这里没有几乎相同的稿件。</translation>
    </message>
    <message numerus="yes">
        <source>{count} groups of nearly the same</source>
        <translation>
            <numerusform>{count} 组几乎相同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} articles</source>
        <translation>
            <numerusform>{count} 篇</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RereadingDialog</name>
    <message>
        <source>Read again</source>
        <translation>重新判读</translation>
    </message>
    <message>
        <source>Done or approved, and left as they are: {count}.</source>
        <translation>校毕或核定、保持不动：{count} 篇。</translation>
    </message>
    <message>
        <source>Doubts that differ: {doubts}; stretches left out that differ: {left_out}</source>
        <translation>存疑不同 {doubts} 处；略去不同 {left_out} 段</translation>
    </message>
    <message>
        <source>Articles that change</source>
        <translation>有改动的稿件</translation>
    </message>
    <message>
        <source>Work that would be lost:</source>
        <translation>将会失去的工作：</translation>
    </message>
    <message>
        <source>It is one step, which undo takes back.</source>
        <translation>合为一步，可以撤销。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>No article would change; only what is doubted or left out would.</source>
        <translation>稿件都不变，只有存疑或略去处会变。</translation>
    </message>
    <message numerus="yes">
        <source>It would change {count} articles: {parts}.</source>
        <translation>
            <numerusform>会改动 {count} 篇：{parts}。</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <translation>新稿</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>有改动</translation>
    </message>
    <message>
        <source>goes into others</source>
        <translation>并入他篇</translation>
    </message>
    <message numerus="yes">
        <source>{count} blocks</source>
        <translation>
            <numerusform>{count} 段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} roles</source>
        <translation>
            <numerusform>类型 {count} 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} texts</source>
        <translation>
            <numerusform>文字 {count} 处</numerusform>
        </translation>
    </message>
    <message>
        <source>the order of its blocks</source>
        <translation>段落次序</translation>
    </message>
    <message>
        <source>section or authors</source>
        <translation>栏目或作者</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>section</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>RoleMargin</name>
    <message>
        <source>Roles of the blocks</source>
        <translation>各段类型</translation>
    </message>
    <message>
        <source>Click: join, or a new article. Drag: text goes to the other block.</source>
        <translation>点击：接上文，或另起一篇。拖动：把文字划给另一段。</translation>
    </message>
</context>
<context>
    <name>RoleMark</name>
    <message>
        <source>§</source>
        <translation>栏</translation>
    </message>
    <message>
        <source>K</source>
        <translation>引</translation>
    </message>
    <message>
        <source>T</source>
        <translation>题</translation>
    </message>
    <message>
        <source>S</source>
        <translation>副</translation>
    </message>
    <message>
        <source>B</source>
        <translation>署</translation>
    </message>
    <message>
        <source>L</source>
        <translation>导</translation>
    </message>
    <message>
        <source>¶</source>
        <translation>文</translation>
    </message>
    <message>
        <source>H</source>
        <translation>小</translation>
    </message>
    <message>
        <source>C</source>
        <translation>图</translation>
    </message>
    <message>
        <source>P</source>
        <translation>摄</translation>
    </message>
    <message>
        <source>Column title</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Kicker</source>
        <translation>引题</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>副题</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>导语</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Subhead</source>
        <translation>小标题</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图片说明</translation>
    </message>
    <message>
        <source>Picture credit</source>
        <translation>摄影署名</translation>
    </message>
</context>
<context>
    <name>Seal</name>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
</context>
<context>
    <name>SearchDeeds</name>
    <message>
        <source>Keep this search</source>
        <translation>保存此搜索</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>It stands in the library panel, with how many articles it finds.</source>
        <translation>它会列在文库栏里，并标出现有篇数。</translation>
    </message>
    <message numerus="yes">
        <source>The {count} articles of “{query}” get this tag. It can be taken back as one step.</source>
        <translation>
            <numerusform>“{query}”的 {count} 篇都加上这个标签，可以一步撤回。</numerusform>
        </translation>
    </message>
    <message>
        <source>Give all a tag</source>
        <translation>全部加标签</translation>
    </message>
    <message numerus="yes">
        <source>The {count} selected articles get this tag. It can be taken back as one step.</source>
        <translation>
            <numerusform>选中的 {count} 篇加上这个标签，可一次收回。</numerusform>
        </translation>
    </message>
    <message>
        <source>Give the selected a tag</source>
        <translation>给选中的稿件加标签</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Give the tag</source>
        <translation>加标签</translation>
    </message>
    <message numerus="yes">
        <source>“{tag}” was given in {count} issues.</source>
        <translation>
            <numerusform>已在 {count} 期中加标签“{tag}”。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchHead</name>
    <message>
        <source>繁 = 简</source>
        <translation>繁简同</translation>
    </message>
    <message>
        <source>Back to the text  Esc</source>
        <translation>返回正文  Esc</translation>
    </message>
    <message>
        <source>Keep…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Replace in these…</source>
        <translation>在这些稿件中替换…</translation>
    </message>
    <message>
        <source>Give all a tag…</source>
        <translation>全部加标签…</translation>
    </message>
    <message>
        <source>Shift or Ctrl select several articles, which get it then</source>
        <translation>按住 Shift 或 Ctrl 选几篇，就只加给这几篇</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>全部导出…</translation>
    </message>
    <message>
        <source>Search the library…</source>
        <translation>搜索文库…</translation>
    </message>
    <message>
        <source>Traditional and simplified characters count as the same</source>
        <translation>繁体与简体视为相同</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>新的在前</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>旧的在前</translation>
    </message>
    <message>
        <source>Most relevant first</source>
        <translation>最相关的在前</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Looks at what was found</source>
        <translation>考察搜索结果</translation>
    </message>
    <message numerus="yes">
        <source>Give {count} a tag…</source>
        <translation>
            <numerusform>给 {count} 篇加标签…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchView</name>
    <message>
        <source>Articles found</source>
        <translation>搜到的稿件</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>A field says where: title: text: raw: author: tag: person: place: org: section: newspaper: status:approved date:2020 date:2020-12..2021-03 has:doubts</source>
        <translation>指定在哪里找——标题: 正文: 原文: 作者: 标签: 人名: 地名: 机构: 栏目: 报纸: 状态:核定 日期:2020 日期:2020-12..2021-03 有:存疑</translation>
    </message>
    <message>
        <source>Words side by side must all be there. “…” keeps words together; AND, OR, NOT and brackets combine them.</source>
        <translation>并列的词语须全部出现；“…”使词语连在一起；AND、OR、NOT 和半角括号用来组合。</translation>
    </message>
    <message numerus="yes">
        <source>{count} articles</source>
        <translation>
            <numerusform>{count} 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found. Try fewer words, or take a narrowing away.</source>
        <translation>没有搜到。请减少词语，或去掉一项筛选。</translation>
    </message>
</context>
<context>
    <name>SideList</name>
    <message>
        <source>Narrow what was found</source>
        <translation>筛选搜到的稿件</translation>
    </message>
    <message>
        <source>{count} more…</source>
        <translation>另有 {count} 项…</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Kept searches</source>
        <translation>保存的搜索</translation>
    </message>
    <message>
        <source>Newspaper</source>
        <translation>报纸</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人名</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地名</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>SlipPane</name>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Is “{wrong}” meant to be “{right}”?</source>
        <translation>“{wrong}”是不是“{right}”之误？</translation>
    </message>
    <message>
        <source>Correct to “{right}”</source>
        <translation>改为“{right}”</translation>
    </message>
    <message numerus="yes">
        <source>“{wrong}” is right: correct {count} places</source>
        <translation>
            <numerusform>“{wrong}”才对，改 {count} 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Two forms of one name</source>
        <translation>同一个名字的两种写法</translation>
    </message>
    <message>
        <source>Two names</source>
        <translation>本是两个名字</translation>
    </message>
    <message>
        <source>{name} · {count}</source>
        <translation>{name} · {count}</translation>
    </message>
</context>
<context>
    <name>SmartListDeeds</name>
    <message>
        <source>“{name}” stands in the library panel now.</source>
        <translation>“{name}”已列入文库栏。</translation>
    </message>
    <message>
        <source>“{name}” took the place of the search of this name.</source>
        <translation>“{name}”已替换原来同名的搜索。</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Rename the search</source>
        <translation>给搜索改名</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>“{name}” is kept no longer. The articles stay as they are.</source>
        <translation>已不再保存“{name}”，稿件不受影响。</translation>
    </message>
    <message>
        <source>Keep it again</source>
        <translation>重新保存</translation>
    </message>
</context>
<context>
    <name>SmartLists</name>
    <message>
        <source>Kept searches</source>
        <translation>保存的搜索</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>改名…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>StateChoice</name>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>After: {words} · {moment}</source>
        <translation>{words}之后 · {moment}</translation>
    </message>
</context>
<context>
    <name>StatesDialog</name>
    <message>
        <source>Two states of the issue</source>
        <translation>本期两个时刻的对照</translation>
    </message>
    <message>
        <source>Earlier state</source>
        <translation>较早的状态</translation>
    </message>
    <message>
        <source>Later state</source>
        <translation>较晚的状态</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No text differs.</source>
        <translation>文字没有差异。</translation>
    </message>
    <message>
        <source>from “{article}”</source>
        <translation>移自《{article}》</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Reading mode: letters are commands. Typing mode: letters are text.</source>
        <translation>判读时字母是命令，录入时字母是文字。</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>全部键位</translation>
    </message>
    <message>
        <source>{key} keys</source>
        <translation>{key} 键位</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>已存 {time}</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>录入</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>判读</translation>
    </message>
    <message>
        <source>Doubts</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>字账</translation>
    </message>
    <message>
        <source>Characters that have a place, of all that the raw text has</source>
        <translation>已有着落的字数 / 原文总字数</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已改</translation>
    </message>
    <message>
        <source>spaces {count}</source>
        <translation>空格 {count}</translation>
    </message>
    <message>
        <source>widths {count}</source>
        <translation>全角 {count}</translation>
    </message>
    <message>
        <source>typed {count}</source>
        <translation>手改 {count}</translation>
    </message>
    <message>
        <source>deleted {count}</source>
        <translation>删去 {count}</translation>
    </message>
    <message numerus="yes">
        <source>{count} characters</source>
        <translation>
            <numerusform>{count} 字</numerusform>
        </translation>
    </message>
    <message>
        <source>{total} ({details})</source>
        <translation>{total}（{details}）</translation>
    </message>
</context>
<context>
    <name>StatusChoice</name>
    <message>
        <source>New</source>
        <translation>新稿</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>在校</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>校毕</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>核定</translation>
    </message>
</context>
<context>
    <name>StepDelegate</name>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
</context>
<context>
    <name>TagDeeds</name>
    <message numerus="yes">
        <source>Tags changed in {count} issues.</source>
        <translation>
            <numerusform>已改动 {count} 期的标签。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagSections</name>
    <message>
        <source>P</source>
        <translation>人</translation>
    </message>
    <message>
        <source>L</source>
        <translation>地</translation>
    </message>
    <message>
        <source>O</source>
        <translation>机</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>People, places, organisations</source>
        <translation>人名 · 地名 · 机构</translation>
    </message>
    <message>
        <source>You tagged articles like this so: {share} sure, because of {words}.</source>
        <translation>相似的稿件曾加此标签：把握 {share}，因有{words}。</translation>
    </message>
    <message>
        <source>In the vocabulary “{scheme}”; the text has {words}.</source>
        <translation>词表“{scheme}”收有；文中有{words}。</translation>
    </message>
    <message>
        <source>A keyword that stands in a heading.</source>
        <translation>标题中的关键词。</translation>
    </message>
    <message numerus="yes">
        <source>A keyword; it stands in the text {count} times.</source>
        <translation>
            <numerusform>关键词；文中出现 {count} 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Wrote or photographed this article.</source>
        <translation>本篇的作者或摄影者。</translation>
    </message>
    <message numerus="yes">
        <source>Named in the text {count} times.</source>
        <translation>
            <numerusform>文中提及 {count} 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>TagsPage</name>
    <message>
        <source>Accept all suggestions</source>
        <translation>全部采用</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新标签</translation>
    </message>
    <message>
        <source>Type, then Enter</source>
        <translation>输入后按回车</translation>
    </message>
    <message>
        <source>Why it is suggested</source>
        <translation>为何建议</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>This article has no tags.</source>
        <translation>本篇还没有标签。</translation>
    </message>
    <message>
        <source>{tag}: {reason}</source>
        <translation>{tag}：{reason}</translation>
    </message>
</context>
<context>
    <name>TermPicker</name>
    <message>
        <source>A tag from a vocabulary</source>
        <translation>从词表取标签</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>词条</translation>
    </message>
    <message>
        <source>Label, spelling, initials or code</source>
        <translation>标签、拼音、首字母或代码</translation>
    </message>
    <message>
        <source>Enter gives the tag and stays; Escape closes. ✓ stands before what the article has.</source>
        <translation>回车加上标签并留在此处，Esc 关闭。本篇已有的前面有 ✓。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Give this tag</source>
        <translation>加上此标签</translation>
    </message>
    <message>
        <source>… {count} more: type to find them</source>
        <translation>……还有 {count} 条，请输入查找</translation>
    </message>
</context>
<context>
    <name>TimelineLook</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>按年</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>按月</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>计量</translation>
    </message>
    <message>
        <source>Share of the articles</source>
        <translation>占全部稿件的比例</translation>
    </message>
    <message>
        <source>Places in 100,000 characters</source>
        <translation>每十万字处数</translation>
    </message>
    <message>
        <source>Number of articles</source>
        <translation>稿件篇数</translation>
    </message>
    <message>
        <source>Compare with: word, word</source>
        <translation>比较：词语，词语</translation>
    </message>
    <message>
        <source>Words to compare with, between commas</source>
        <translation>用于比较的词语，以逗号分开</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>历时</translation>
    </message>
    <message>
        <source>Type a word, a tag or a name: how often it is written over time is drawn here.</source>
        <translation>输入词语、标签或名称，它在各时期的多少画在这里。</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>{done} of {total} articles looked through…</source>
        <translation>已查 {done} / {total} 篇…</translation>
    </message>
    <message>
        <source>No article has a date.</source>
        <translation>没有一篇稿件有日期。</translation>
    </message>
    <message>
        <source>No words stand in texts here: count the articles.</source>
        <translation>检索式里没有正文词语，请按篇数计。</translation>
    </message>
    <message numerus="yes">
        <source>{count} articles without a date are not in the picture.</source>
        <translation>
            <numerusform>{count} 篇没有日期，未计入图中。</numerusform>
        </translation>
    </message>
    <message>
        <source>{articles} of {total} articles, {share} %</source>
        <translation>{total} 篇中 {articles} 篇，{share} %</translation>
    </message>
    <message>
        <source>{places} places, {density} in 100,000 characters</source>
        <translation>{places} 处，每十万字 {density} 处</translation>
    </message>
    <message numerus="yes">
        <source>{name}: {count} articles</source>
        <translation>
            <numerusform>{name}：{count} 篇</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Newspaper, date and page</source>
        <translation>报纸、日期和版次</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Approved ✓</source>
        <translation>已核定 ✓</translation>
    </message>
    <message>
        <source>Approve this article</source>
        <translation>核定本篇</translation>
    </message>
</context>
<context>
    <name>VocabulariesDialog</name>
    <message>
        <source>Vocabularies</source>
        <translation>词表</translation>
    </message>
    <message>
        <source>{name} · terms: {count}</source>
        <translation>{name} · {count} 条</translation>
    </message>
    <message>
        <source>Articles keep the tags of a vocabulary that is removed. The program&apos;s own vocabulary stays.</source>
        <translation>移除词表后，稿件上已有的标签不变。程序自带的词表不能移除。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
</context>
<context>
    <name>VocabularyDeeds</name>
    <message>
        <source>The vocabulary “{name}” was removed.</source>
        <translation>词表“{name}”已移除。</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Vocabularies (*.csv *.tsv *.json *.jsonld *.ttl *.nt *.rdf *.xml);;All files (*)</source>
        <translation>词表 (*.csv *.tsv *.json *.jsonld *.ttl *.nt *.rdf *.xml);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Import a vocabulary</source>
        <translation>导入词表</translation>
    </message>
    <message>
        <source>The vocabulary “{name}” was imported; terms: {count}.</source>
        <translation>已导入词表“{name}”，共 {count} 个词条。</translation>
    </message>
</context>
<context>
    <name>VocabularyDialog</name>
    <message>
        <source>Import a vocabulary</source>
        <translation>导入词表</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>词条</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message numerus="yes">
        <source>{count} terms, {tops} of them at the top.</source>
        <translation>
            <numerusform>{count} 个词，其中 {tops} 个是顶级词。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It takes the place of the vocabulary “{name}” with {count} terms. Tags stay where they are.</source>
        <translation>
            <numerusform>将替换已有的词表“{name}”（{count} 个词）。标签不受影响。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VocabularyNames</name>
    <message>
        <source>IPTC Media Topics</source>
        <translation>IPTC 媒体主题</translation>
    </message>
    <message>
        <source>person</source>
        <translation>人名</translation>
    </message>
    <message>
        <source>place</source>
        <translation>地名</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>机构</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Raw text</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Galley</source>
        <translation>校样</translation>
    </message>
    <message>
        <source>Show changes</source>
        <translation>显示改动</translation>
    </message>
    <message>
        <source>Hide changes</source>
        <translation>隐藏改动</translation>
    </message>
    <message>
        <source>article {number} · {doubts} doubts</source>
        <translation>第 {number} 篇 · {doubts} 处存疑</translation>
    </message>
    <message>
        <source>article {number} · 1 doubt</source>
        <translation>第 {number} 篇 · 1 处存疑</translation>
    </message>
    <message>
        <source>article {number} · no doubts</source>
        <translation>第 {number} 篇 · 无存疑</translation>
    </message>
    <message numerus="yes">
        <source>{lines} lines · {encoding} · cannot be changed</source>
        <translation>
            <numerusform>{lines} 行 · {encoding} · 不可改</numerusform>
        </translation>
    </message>
    <message>
        <source>article {number} · typing, Esc ends it</source>
        <translation>第 {number} 篇 · 正在录入，Esc 结束</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>Articles exported: {articles}; files written: {files}.</source>
        <translation>已导出 {articles} 篇，写入 {files} 个文件。</translation>
    </message>
    <message>
        <source>Articles: {count}</source>
        <translation>{count} 篇</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>期</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>篇</translation>
    </message>
    <message>
        <source>Newspaper</source>
        <translation>报纸</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>没有搜到。</translation>
    </message>
    <message>
        <source>Imported: {imported}; skipped: {skipped}; refused: {refused}.</source>
        <translation>已导入 {imported} 个，跳过 {skipped} 个，未收 {refused} 个。</translation>
    </message>
    <message>
        <source>“{path}” is in the library already, as issue {issue} (“{name}”).</source>
        <translation>“{path}”文库中已有，即第 {issue} 期（“{name}”）。</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>版次</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>篇数</translation>
    </message>
    <message>
        <source>Doubts</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Stopped; what was imported so far is in the library.</source>
        <translation>已停止；此前导入的都在文库中。</translation>
    </message>
    <message>
        <source>“{path}” was read as {encoding}, but that is not sure; choose another with --encoding.</source>
        <translation>“{path}”按 {encoding} 读取，但并无把握；可用 --encoding 另选。</translation>
    </message>
    <message>
        <source>“{path}” has {count} bytes that are no {encoding}; they were read as U+FFFD.</source>
        <translation>“{path}”有 {count} 个字节不合 {encoding} 编码，已读作 U+FFFD。</translation>
    </message>
    <message>
        <source>Articles: {articles}; open doubts: {doubts}; stretches left out: {left_out}</source>
        <translation>{articles} 篇；未决存疑 {doubts} 处；略去 {left_out} 段</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>段数</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>段</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Undoes</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Operations done again in issue {issue}: {count}.</source>
        <translation>第 {issue} 期已重做 {count} 项操作。</translation>
    </message>
    <message>
        <source>Operations taken back in issue {issue}: {count}.</source>
        <translation>第 {issue} 期已撤销 {count} 项操作。</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Operations applied to issue {issue}: {count}.</source>
        <translation>第 {issue} 期已施行 {count} 项操作。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已定</translation>
    </message>
    <message>
        <source>The library has no issues yet.</source>
        <translation>文库里还没有报纸。</translation>
    </message>
    <message>
        <source>Issue {issue}: {finding}</source>
        <translation>第 {issue} 期：{finding}</translation>
    </message>
    <message>
        <source>The library was copied to “{path}”.</source>
        <translation>文库已备份到“{path}”。</translation>
    </message>
    <message>
        <source>The library was restored from “{path}”; the former one is kept as “{kept}”.</source>
        <translation>文库已由“{path}”恢复；原来的文库保存为“{kept}”。</translation>
    </message>
    <message>
        <source>The library was brought up to date; the former one is kept as “{path}”.</source>
        <translation>文库已升级；原来的文库保存为“{path}”。</translation>
    </message>
    <message>
        <source>All is well; issues checked: {count}.</source>
        <translation>一切完好；共核查 {count} 期。</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新稿</translation>
    </message>
    <message>
        <source>in review</source>
        <translation>在校</translation>
    </message>
    <message>
        <source>done</source>
        <translation>校毕</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>核定</translation>
    </message>
    <message>
        <source>section</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>kicker</source>
        <translation>引题</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>subtitle</source>
        <translation>副题</translation>
    </message>
    <message>
        <source>byline</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>导语</translation>
    </message>
    <message>
        <source>body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>subhead</source>
        <translation>小标题</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>图片说明</translation>
    </message>
    <message>
        <source>credit</source>
        <translation>摄影署名</translation>
    </message>
    <message>
        <source>keyword</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>person</source>
        <translation>人名</translation>
    </message>
    <message>
        <source>place</source>
        <translation>地名</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>stands in a heading</source>
        <translation>见于标题</translation>
    </message>
    <message>
        <source>repeated in the text</source>
        <translation>文中多次出现</translation>
    </message>
    <message>
        <source>wrote or photographed it</source>
        <translation>作者或摄影者</translation>
    </message>
    <message>
        <source>named in the text</source>
        <translation>文中提及</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>用法：</translation>
    </message>
    <message>
        <source>options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>positional arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>show this help message and exit</source>
        <translation>显示帮助后退出</translation>
    </message>
    <message>
        <source>show program&apos;s version number and exit</source>
        <translation>显示版本号后退出</translation>
    </message>
    <message>
        <source>%(prog)s: error: %(message)s
</source>
        <translation>%(prog)s：错误：%(message)s
</translation>
    </message>
    <message>
        <source>argument %(argument_name)s: %(message)s</source>
        <translation>参数 %(argument_name)s：%(message)s</translation>
    </message>
    <message>
        <source>the following arguments are required: %s</source>
        <translation>缺少以下参数：%s</translation>
    </message>
    <message>
        <source>unrecognized arguments: %s</source>
        <translation>不认识的参数：%s</translation>
    </message>
    <message>
        <source>expected one argument</source>
        <translation>须有一个值</translation>
    </message>
    <message>
        <source>expected at least one argument</source>
        <translation>须至少有一个值</translation>
    </message>
    <message>
        <source>invalid choice: %(value)r (choose from %(choices)s)</source>
        <translation>%(value)r 不可选（可选：%(choices)s）</translation>
    </message>
    <message>
        <source>invalid %(type)s value: %(value)r</source>
        <translation>%(value)r 不是合适的值（%(type)s）</translation>
    </message>
    <message>
        <source>not allowed with argument %s</source>
        <translation>不能与参数 %s 同用</translation>
    </message>
    <message>
        <source>one of the arguments %s is required</source>
        <translation>须有参数 %s 之一</translation>
    </message>
    <message>
        <source>the library file; else that of {variable}, else one in the user&apos;s data folder</source>
        <translation>文库文件；不写则用 {variable} 所指，再则用用户数据文件夹中的文库</translation>
    </message>
    <message>
        <source>of the text, when it is not told rightly: {known}</source>
        <translation>文本的编码，自动判断有误时用：{known}</translation>
    </message>
    <message>
        <source>read an issue again; articles that are done or approved stay as they are</source>
        <translation>重新判读一期；校毕和核定的稿件不动</translation>
    </message>
    <message>
        <source>read a file and print its articles; no library is used</source>
        <translation>读一个文件并打印其中各篇；不用文库</translation>
    </message>
    <message>
        <source>take files or folders into the library</source>
        <translation>把文件或文件夹导入文库</translation>
    </message>
    <message>
        <source>find articles by words of their text</source>
        <translation>按文中词语搜索稿件</translation>
    </message>
    <message>
        <source>prove that the library is whole; changes nothing</source>
        <translation>核查文库是否完好；不作任何改动</translation>
    </message>
    <message>
        <source>copy the library to a file</source>
        <translation>把文库备份到文件</translation>
    </message>
    <message>
        <source>put a copy in the place of the library</source>
        <translation>用备份替换文库</translation>
    </message>
    <message>
        <source>show an issue, one of its articles, or its history</source>
        <translation>显示一期、其中一篇或其历史</translation>
    </message>
    <message>
        <source>apply operations, lines of JSON: all of them or none</source>
        <translation>施行逐行 JSON 所写的操作：要么全部，要么全不</translation>
    </message>
    <message>
        <source>show the names in an issue: confirmed, suggested, lost</source>
        <translation>列出一期中的名称：已确认、建议、失落的</translation>
    </message>
    <message>
        <source>tag many articles, or rename or delete a tag over the library</source>
        <translation>给多篇稿件加标签，或在全文库改名、删除一个标签</translation>
    </message>
    <message>
        <source>write articles to files: all of them or none</source>
        <translation>把稿件写入文件：要么全部，要么全不</translation>
    </message>
    <message>
        <source>From the raw text of newspaper issues to corrected, tagged, exportable articles.</source>
        <translation>把报纸原文整理成校正、标引、可导出的稿件。</translation>
    </message>
    <message>
        <source>Without a command the desktop opens. COMMAND --help tells more of each.</source>
        <translation>不带命令则打开桌面窗口。“命令 --help”详述各命令。</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>print JSON, for scripts</source>
        <translation>打印 JSON，供脚本使用</translation>
    </message>
    <message>
        <source>ISSUE</source>
        <translation>期号</translation>
    </message>
    <message>
        <source>its number, as list shows it</source>
        <translation>list 所示的编号</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Places replaced: {places}, in issues: {issues}; batch {batch}.</source>
        <translation>已替换 {places} 处，涉及 {issues} 期；第 {batch} 批。</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已收回</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Taken back in issues: {count} ({name}).</source>
        <translation>已在 {count} 期中收回（{name}）。</translation>
    </message>
    <message>
        <source>Places that changed meanwhile, and stay: {count}.</source>
        <translation>其间有变动、未替换的：{count} 处。</translation>
    </message>
    <message>
        <source>Issues: {count}</source>
        <translation>{count} 期</translation>
    </message>
    <message>
        <source>list them, the first first</source>
        <translation>列出各批，最早的在前</translation>
    </message>
    <message>
        <source>take one back in all its issues</source>
        <translation>把一批在各期中一并收回</translation>
    </message>
    <message>
        <source>what stands in the text</source>
        <translation>文中的字</translation>
    </message>
    <message>
        <source>what stands there then; &apos;&apos; for nothing</source>
        <translation>换成的字；&apos;&apos; 为删去</translation>
    </message>
    <message>
        <source>only in articles that are found</source>
        <translation>只在搜到的稿件中</translation>
    </message>
    <message>
        <source>only in its issues</source>
        <translation>只在这份报纸的各期中</translation>
    </message>
    <message>
        <source>only where it begins and ends as a word</source>
        <translation>只认整词</translation>
    </message>
    <message>
        <source>case and width of letters count</source>
        <translation>区分字母大小写和全角半角</translation>
    </message>
    <message>
        <source>only show the places</source>
        <translation>只列出各处</translation>
    </message>
    <message>
        <source>with --dry-run: print JSON, for scripts</source>
        <translation>与 --dry-run 同用：输出 JSON，供脚本使用</translation>
    </message>
    <message>
        <source>its number; else the last in force</source>
        <translation>批号；不写则为最近有效的一批</translation>
    </message>
    <message>
        <source>Copying: {share} %</source>
        <translation>备份：{share} %</translation>
    </message>
    <message>
        <source>Checking: {share} %</source>
        <translation>检查：{share} %</translation>
    </message>
    <message>
        <source>you tagged like articles so</source>
        <translation>相似的稿件加过这个标签</translation>
    </message>
    <message>
        <source>a term of a vocabulary</source>
        <translation>词表中的词</translation>
    </message>
    <message>
        <source>suggest tags for the articles of an issue; without one, list all tags of the library</source>
        <translation>为一期的稿件建议标签；不写期，则列出文库的全部标签</translation>
    </message>
    <message>
        <source>replace a text everywhere, as one batch that is undone as one</source>
        <translation>纵校：处处替换，作为一批，可整批收回</translation>
    </message>
    <message>
        <source>a text file, or - for standard input</source>
        <translation>文本文件，或以 - 表示标准输入</translation>
    </message>
    <message>
        <source>PATH</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>a text file or a folder of them</source>
        <translation>文本文件，或装有文本文件的文件夹</translation>
    </message>
    <message>
        <source>how many processes read at once</source>
        <translation>同时读取的进程数</translation>
    </message>
    <message>
        <source>its name, for all these files</source>
        <translation>报纸名称，用于这些文件</translation>
    </message>
    <message>
        <source>DATE</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>only say what would change</source>
        <translation>只说会有哪些改动</translation>
    </message>
    <message>
        <source>what was done over many issues at once</source>
        <translation>一次改动多期的各批</translation>
    </message>
    <message>
        <source>“{first}” was kept in the register.</source>
        <translation>名录已记下“{first}”。</translation>
    </message>
    <message>
        <source>“{first}” is “{rest}” in the register.</source>
        <translation>名录里“{first}”已改称“{rest}”。</translation>
    </message>
    <message>
        <source>One entry “{first}” stands for {rest} too.</source>
        <translation>{rest}已并入“{first}”。</translation>
    </message>
    <message>
        <source>{rest} was split off from “{first}”.</source>
        <translation>{rest}已从“{first}”拆出。</translation>
    </message>
    <message>
        <source>“{first}” was corrected to “{rest}” in the text.</source>
        <translation>正文里“{first}”已改为“{rest}”。</translation>
    </message>
    <message>
        <source>Places of “{first}” are of “{rest}” in the register.</source>
        <translation>这几处“{first}”归到“{rest}”名下了。</translation>
    </message>
    <message>
        <source>“{first}” will not be suggested again.</source>
        <translation>不再建议“{first}”。</translation>
    </message>
    <message>
        <source>“{first}” may be suggested again.</source>
        <translation>可再次建议“{first}”。</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Other forms</source>
        <translation>别称</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Perhaps</source>
        <translation>或为</translation>
    </message>
    <message>
        <source>No slip for</source>
        <translation>不是其笔误</translation>
    </message>
    <message>
        <source>Taken back: {sentence}</source>
        <translation>已收回：{sentence}</translation>
    </message>
    <message>
        <source>list all names of the library by pinyin</source>
        <translation>按拼音列出全库的名字</translation>
    </message>
    <message>
        <source>show a name, its other forms and where it stands</source>
        <translation>显示一个名字、别称和出现处</translation>
    </message>
    <message>
        <source>rename a name, or note what is known of it</source>
        <translation>改名，或记下备注、标识</translation>
    </message>
    <message>
        <source>make several names forms of one</source>
        <translation>把几个名字并为一条</translation>
    </message>
    <message>
        <source>make a form of a name one of its own again</source>
        <translation>把别称拆出，另立一条</translation>
    </message>
    <message>
        <source>say of single places of a name that another of this name is meant</source>
        <translation>把一个名字的某几处归给另一个同名的条目</translation>
    </message>
    <message>
        <source>list names that differ in one character from a commoner one</source>
        <translation>列出与常见名字只差一字的名字</translation>
    </message>
    <message>
        <source>correct a name in the text, wherever it is marked</source>
        <translation>在正文里改正标出的名字</translation>
    </message>
    <message>
        <source>suggest a name no more</source>
        <translation>不再建议某个名字</translation>
    </message>
    <message>
        <source>list what was refused</source>
        <translation>列出已拒绝的</translation>
    </message>
    <message>
        <source>let a refused name be suggested again</source>
        <translation>让已拒绝的名字可再次建议</translation>
    </message>
    <message>
        <source>take the last deed in the register back</source>
        <translation>收回名录里的上一步</translation>
    </message>
    <message>
        <source>of a name, its spelling or its initials</source>
        <translation>名字、拼音或首字母</translation>
    </message>
    <message>
        <source>OTHER</source>
        <translation>另一名字</translation>
    </message>
    <message>
        <source>becomes a form of it</source>
        <translation>成为它的别称</translation>
    </message>
    <message>
        <source>FORM</source>
        <translation>别称</translation>
    </message>
    <message>
        <source>the first becomes the name</source>
        <translation>第一个成为名字</translation>
    </message>
    <message>
        <source>further forms</source>
        <translation>更多别称</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>in place of its note</source>
        <translation>取代原备注</translation>
    </message>
    <message>
        <source>of Wikidata or another authority</source>
        <translation>Wikidata 或其他规范档的编号</translation>
    </message>
    <message>
        <source>the name, another form of it, or #ENTRY</source>
        <translation>名字、它的别称，或 #条目号</translation>
    </message>
    <message>
        <source>PLACE</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>as register show lists them</source>
        <translation>register show 列出的位置</translation>
    </message>
    <message>
        <source>a name or #ENTRY (a new entry)</source>
        <translation>名字或 #条目号（缺省时新建条目）</translation>
    </message>
    <message>
        <source>WRONG</source>
        <translation>误</translation>
    </message>
    <message>
        <source>as it stands</source>
        <translation>现在的写法</translation>
    </message>
    <message>
        <source>RIGHT</source>
        <translation>正</translation>
    </message>
    <message>
        <source>as it should be</source>
        <translation>应有的写法</translation>
    </message>
    <message>
        <source>as it is suggested</source>
        <translation>建议时的写法</translation>
    </message>
    <message>
        <source>as which it is suggested (person)</source>
        <translation>作为哪一类建议（person）</translation>
    </message>
    <message>
        <source>only in this issue</source>
        <translation>只在这一期</translation>
    </message>
    <message>
        <source>it is no slip for this name</source>
        <translation>它不是这个名字的笔误</translation>
    </message>
    <message>
        <source>as it was refused</source>
        <translation>拒绝时的写法</translation>
    </message>
    <message>
        <source>only of this kind</source>
        <translation>只要这一类</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>有改动</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>消失</translation>
    </message>
    <message>
        <source>typed text</source>
        <translation>手改文字</translation>
    </message>
    <message>
        <source>authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Doubts that differ: {doubts}; stretches left out that differ: {left_out}</source>
        <translation>存疑不同 {doubts} 处；略去不同 {left_out} 段</translation>
    </message>
    <message>
        <source>Lost from article {article}, {kind}: {text}</source>
        <translation>第 {article} 号稿件失去{kind}：{text}</translation>
    </message>
    <message>
        <source>Read again; articles changed: {articles}; blocks: {blocks}; roles: {roles}.</source>
        <translation>已重新判读；改动稿件 {articles} 篇、段落 {blocks} 段、类型 {roles} 处。</translation>
    </message>
    <message>
        <source>Would change; articles: {articles}; blocks: {blocks}; roles: {roles}.</source>
        <translation>将会改动稿件 {articles} 篇、段落 {blocks} 段、类型 {roles} 处。</translation>
    </message>
    <message>
        <source>Fate</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Done or approved, and left as they are: {count}.</source>
        <translation>校毕或核定、保持不动：{count} 篇。</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>to be repaired</source>
        <translation>待修补</translation>
    </message>
    <message>
        <source>take it off these articles</source>
        <translation>从这些稿件上取下</translation>
    </message>
    <message>
        <source>with --rename: in this vocabulary</source>
        <translation>与 --rename 合用：归入此词表</translation>
    </message>
    <message>
        <source>the file, or - for standard input</source>
        <translation>文件，- 表示标准输入</translation>
    </message>
    <message>
        <source>The vocabulary “{name}” would be imported; terms: {count}, in place of: {replaced}.</source>
        <translation>将导入词表“{name}”，共 {count} 条，替换原有 {replaced} 条。</translation>
    </message>
    <message>
        <source>The vocabulary “{name}” would be removed; terms: {count}.</source>
        <translation>将移除词表“{name}”，共 {count} 条。</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Under</source>
        <translation>上位词</translation>
    </message>
    <message>
        <source>Issues changed: {count}.</source>
        <translation>改动了 {count} 期。</translation>
    </message>
    <message>
        <source>The vocabulary “{name}” was imported; terms: {count}.</source>
        <translation>词表“{name}”已导入，共 {count} 个词条。</translation>
    </message>
    <message>
        <source>The vocabulary “{name}” was removed.</source>
        <translation>已移除词表“{name}”。</translation>
    </message>
    <message>
        <source>Names confirmed in issue {issue}: {count}.</source>
        <translation>第 {issue} 期已确认 {count} 处名称。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状况</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>词表</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>词条数</translation>
    </message>
    <message>
        <source>of the issue, for all these files: 2020-12-28</source>
        <translation>出版日期，用于这些文件：2020-12-28</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>总数</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>同现</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>单独</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>关联度</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>处数</translation>
    </message>
    <message>
        <source>In 100,000 characters</source>
        <translation>每十万字</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>Rows written to “{path}”: {count}.</source>
        <translation>已写入“{path}”，共 {count} 行。</translation>
    </message>
    <message>
        <source>No search is kept.</source>
        <translation>还没有保存的搜索。</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>检索式</translation>
    </message>
    <message>
        <source>There are more than {count} lines; --limit tells how many are shown.</source>
        <translation>索引行超过 {count} 行；用 --limit 指定显示多少。</translation>
    </message>
    <message>
        <source>raw text: {snippet}</source>
        <translation>原文：{snippet}</translation>
    </message>
    <message>
        <source>“{path}” cannot be written ({reason}), so it is open for reading only.</source>
        <translation>“{path}”不能写入（{reason}），已按只读打开。</translation>
    </message>
    <message>
        <source>“{path}” cannot be written ({reason}) and is of an older version, so a temporary copy, brought up to date, is open for reading only.</source>
        <translation>“{path}”不能写入（{reason}），又是旧版，已按只读打开它升级后的临时副本。</translation>
    </message>
    <message>
        <source>Bringing the library up to date: {done} of {total}</source>
        <translation>正在升级文库：{done}/{total}</translation>
    </message>
    <message>
        <source>show what approved articles taught of a newspaper, and what that does for its next issue</source>
        <translation>显示从核定稿件学得的报纸档案，及其对下一期的作用</translation>
    </message>
    <message>
        <source>import a vocabulary from CSV or SKOS</source>
        <translation>导入 CSV 或 SKOS 词表</translation>
    </message>
    <message>
        <source>remove a vocabulary; tags of it stay</source>
        <translation>移除词表；已加的标签不变</translation>
    </message>
    <message>
        <source>find terms by label, spelling, initials or code</source>
        <translation>按标签、拼音、首字母或代码找词条</translation>
    </message>
    <message>
        <source>every place of the words in its context</source>
        <translation>列出词语的每一处及上下文</translation>
    </message>
    <message>
        <source>how much of the articles answers, over time</source>
        <translation>各时期有多少稿件符合</translation>
    </message>
    <message>
        <source>which names or tags stand together</source>
        <translation>哪些名称或标签同现</translation>
    </message>
    <message>
        <source>articles that are nearly the same</source>
        <translation>几乎相同的稿件</translation>
    </message>
    <message>
        <source>PAGE</source>
        <translation>版次</translation>
    </message>
    <message>
        <source>of the issue, for all these files</source>
        <translation>版次，用于这些文件</translation>
    </message>
    <message>
        <source>list the issues of the library</source>
        <translation>列出文库中各期</translation>
    </message>
    <message>
        <source>QUERY</source>
        <translation>检索词</translation>
    </message>
    <message>
        <source>words that the article has; quoted, they stand together</source>
        <translation>文中的词语；加引号则须连在一起</translation>
    </message>
    <message>
        <source>how many at most (50)</source>
        <translation>最多几条（50）</translation>
    </message>
    <message>
        <source>only this one</source>
        <translation>只限这一期</translation>
    </message>
    <message>
        <source>where the copy goes</source>
        <translation>备份存到哪里</translation>
    </message>
    <message>
        <source>replace a file that is there</source>
        <translation>替换已有的文件</translation>
    </message>
    <message>
        <source>a copy that backup made</source>
        <translation>用 backup 备份的文件</translation>
    </message>
    <message>
        <source>this article with its blocks</source>
        <translation>这一篇及其各段</translation>
    </message>
    <message>
        <source>what was done to it, by whom and when</source>
        <translation>何人何时做了什么</translation>
    </message>
    <message>
        <source>a file, or - for standard input</source>
        <translation>文件，或以 - 表示标准输入</translation>
    </message>
    <message>
        <source>take back the last step</source>
        <translation>撤销上一步</translation>
    </message>
    <message>
        <source>do again what was taken back last</source>
        <translation>重做上次撤销的一步</translation>
    </message>
    <message>
        <source>only for this one</source>
        <translation>只限这一篇</translation>
    </message>
    <message>
        <source>print the operations that add them, for apply</source>
        <translation>打印添加这些标签的操作，供 apply 使用</translation>
    </message>
    <message>
        <source>NEWSPAPER</source>
        <translation>报纸</translation>
    </message>
    <message>
        <source>its name, as list shows it</source>
        <translation>list 所示的报纸名称</translation>
    </message>
    <message>
        <source>learn a new version; it is not in use yet</source>
        <translation>学一版新档案；先不启用</translation>
    </message>
    <message>
        <source>use this version from now on; 0: none</source>
        <translation>今后启用这一版；0 为不用</translation>
    </message>
    <message>
        <source>forget all versions</source>
        <translation>删除各版档案</translation>
    </message>
    <message>
        <source>--article and --recipe go with an issue</source>
        <translation>--article 和 --recipe 须指明一期</translation>
    </message>
    <message>
        <source>Names that would be confirmed in issue {issue}: {count}.</source>
        <translation>第 {issue} 期将确认名称 {count} 个。</translation>
    </message>
    <message>
        <source>Names put in place again in issue {issue}: {count}.</source>
        <translation>第 {issue} 期已放回名称 {count} 个。</translation>
    </message>
    <message>
        <source>Names that would be put in place again in issue {issue}: {count}.</source>
        <translation>第 {issue} 期将放回名称 {count} 个。</translation>
    </message>
    <message>
        <source>--off goes with --issue, --query or --from</source>
        <translation>--off 须与 --issue、--query 或 --from 合用</translation>
    </message>
    <message>
        <source>--to-scheme goes with --rename</source>
        <translation>--to-scheme 须与 --rename 合用</translation>
    </message>
    <message>
        <source>Articles that would change: {articles}, in issues: {issues}.</source>
        <translation>将改动稿件 {articles} 篇，涉及 {issues} 期。</translation>
    </message>
    <message>
        <source>print the operations that --confirm or --repair would do, for apply</source>
        <translation>打印 --confirm 或 --repair 要做的操作，供 apply 使用</translation>
    </message>
    <message>
        <source>tag the articles of this file, or of - for standard input: what search --json printed, or lines</source>
        <translation>给该文件所列的稿件加标签，- 表示标准输入：可以是 search --json 的输出，或每行一期一篇</translation>
    </message>
    <message>
        <source>print a vocabulary as CSV, as import reads it</source>
        <translation>把词表打印成 CSV，可再导入</translation>
    </message>
    <message>
        <source>suggest only in this one</source>
        <translation>只为这一篇建议</translation>
    </message>
    <message>
        <source>only of these kinds</source>
        <translation>只要这些种类</translation>
    </message>
    <message>
        <source>by which names are suggested</source>
        <translation>用以建议名称的识别引擎</translation>
    </message>
    <message>
        <source>confirm all that is suggested</source>
        <translation>确认全部建议</translation>
    </message>
    <message>
        <source>put all that is lost where it is proposed</source>
        <translation>把失落的名称全部放到建议的位置</translation>
    </message>
    <message>
        <source>TAG</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>its label</source>
        <translation>标签的文字</translation>
    </message>
    <message>
        <source>SCHEME</source>
        <translation>体系</translation>
    </message>
    <message>
        <source>its vocabulary or kind; else free</source>
        <translation>所属词表或类别；不写则为自由标签</translation>
    </message>
    <message>
        <source>only these, of the issue</source>
        <translation>只限该期的这些篇</translation>
    </message>
    <message>
        <source>tag the articles of this issue</source>
        <translation>给这一期的稿件加标签</translation>
    </message>
    <message>
        <source>tag all articles that are found</source>
        <translation>给搜到的稿件都加标签</translation>
    </message>
    <message>
        <source>LABEL</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>give it this label everywhere</source>
        <translation>在各处都改成这个名称</translation>
    </message>
    <message>
        <source>take it off everywhere</source>
        <translation>从各处删除</translation>
    </message>
    <message>
        <source>the register of names over the library</source>
        <translation>全库名录</translation>
    </message>
    <message>
        <source>import or list vocabularies of tags</source>
        <translation>导入或列出标签词表</translation>
    </message>
    <message>
        <source>of the vocabulary; else the file&apos;s</source>
        <translation>词表的名称；不写则用文件名</translation>
    </message>
    <message>
        <source>list the vocabularies</source>
        <translation>列出各词表</translation>
    </message>
    <message>
        <source>of the vocabulary</source>
        <translation>词表名</translation>
    </message>
    <message>
        <source>WORDS</source>
        <translation>词</translation>
    </message>
    <message>
        <source>REPLACEMENT</source>
        <translation>新字</translation>
    </message>
    <message>
        <source>a regular expression; REPLACEMENT may name its groups: \1</source>
        <translation>正则表达式；新字可引用分组：\1</translation>
    </message>
    <message>
        <source>how a label or code begins, or what is in it</source>
        <translation>标签或代码的开头或其中一段</translation>
    </message>
    <message>
        <source>write a table for a spreadsheet</source>
        <translation>写成电子表格可读的表</translation>
    </message>
    <message>
        <source>as for search; without words there are no lines</source>
        <translation>与 search 相同；没有词语就没有索引行</translation>
    </message>
    <message>
        <source>by date, or by what stands beside</source>
        <translation>按日期，或按上下文</translation>
    </message>
    <message>
        <source>how many at most (1000)</source>
        <translation>最多多少行（1000）</translation>
    </message>
    <message>
        <source>one or several, to be compared</source>
        <translation>一个或几个，可供比较</translation>
    </message>
    <message>
        <source>how finely (year)</source>
        <translation>按年或按月（年）</translation>
    </message>
    <message>
        <source>count the places of the words too</source>
        <translation>同时统计词语的处数</translation>
    </message>
    <message>
        <source>in what this finds</source>
        <translation>在它搜索到的稿件中</translation>
    </message>
    <message>
        <source>of what (person)</source>
        <translation>哪一类（人名）</translation>
    </message>
    <message>
        <source>with one another, not with the query</source>
        <translation>彼此之间同现，而不是与检索式同现</translation>
    </message>
    <message>
        <source>only groups with an article that answers</source>
        <translation>只列有稿件符合检索式的组</translation>
    </message>
    <message>
        <source>only of this article</source>
        <translation>只找这一篇的</translation>
    </message>
    <message>
        <source>the least likeness, 0.3 to 1</source>
        <translation>最低相似度，0.3 到 1</translation>
    </message>
    <message>
        <source>list them, with what each finds now</source>
        <translation>列出已保存的搜索及其现有稿件数</translation>
    </message>
    <message>
        <source>keep a search, in place of the one of this name</source>
        <translation>保存搜索；同名的会被替换</translation>
    </message>
    <message>
        <source>give it another name</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>keep it no longer</source>
        <translation>不再保存</translation>
    </message>
    <message>
        <source>of the files</source>
        <translation>文件格式</translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>where the files go; made if need be</source>
        <translation>文件的去处；没有则新建</translation>
    </message>
    <message>
        <source>only of these issues</source>
        <translation>只限这些期</translation>
    </message>
    <message>
        <source>only these, of the one issue named</source>
        <translation>只限这些篇，须同时指定一期</translation>
    </message>
    <message>
        <source>only articles of this status</source>
        <translation>只限此状态的稿件</translation>
    </message>
    <message>
        <source>only articles that have these words</source>
        <translation>只限含有这些词语的稿件</translation>
    </message>
    <message>
        <source>everything in one file</source>
        <translation>全部写入一个文件</translation>
    </message>
    <message>
        <source>what goes into one file</source>
        <translation>一个文件装什么</translation>
    </message>
    <message>
        <source>replace files that are there</source>
        <translation>替换已有的文件</translation>
    </message>
    <message>
        <source>its name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>“{text}” is not a whole number above 0</source>
        <translation>“{text}”不是大于 0 的整数</translation>
    </message>
    <message>
        <source>“{text}” is too large a number</source>
        <translation>“{text}”这个数太大</translation>
    </message>
    <message>
        <source>look at the whole corpus</source>
        <translation>考察整个语料</translation>
    </message>
    <message>
        <source>“{text}” is not a number from 0.3 to 1</source>
        <translation>“{text}”不是 0.3 到 1 之间的数</translation>
    </message>
    <message>
        <source>searches that are kept by a name</source>
        <translation>以名称保存的搜索</translation>
    </message>
    <message>
        <source>NEW</source>
        <translation>新名称</translation>
    </message>
    <message>
        <source>its new name</source>
        <translation>新的名称</translation>
    </message>
    <message>
        <source>as for search</source>
        <translation>与 search 相同</translation>
    </message>
    <message>
        <source>“{text}” is not a date such as 2020-12-28</source>
        <translation>“{text}”不是 2020-12-28 这样的日期</translation>
    </message>
    <message>
        <source>articles</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>articles right as they were read</source>
        <translation>一读即对的稿件</translation>
    </message>
    <message>
        <source>roles</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>sections</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Version {number} on issues that were held out: {issues}, with approved articles: {articles}.</source>
        <translation>第 {number} 版用于留作检验的 {issues} 期、核定稿件 {articles} 篇。</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>期数</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Column titles</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Page furniture</source>
        <translation>版面杂项</translation>
    </message>
    <message>
        <source>Forms of bylines</source>
        <translation>署名格式</translation>
    </message>
    <message>
        <source>Reporters</source>
        <translation>记者</translation>
    </message>
    <message>
        <source>Widths of columns</source>
        <translation>栏宽</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>“{newspaper}” has no profile; --learn makes one.</source>
        <translation>《{newspaper}》还没有档案；用 --learn 建立。</translation>
    </message>
    <message>
        <source>There was no second issue to hold out, so nothing shows yet what version {number} does.</source>
        <translation>没有第二期可留作检验，第 {number} 版的作用还看不出来。</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正确率</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>不用档案</translation>
    </message>
    <message>
        <source>With</source>
        <translation>用档案</translation>
    </message>
    <message>
        <source>Something went wrong in the program itself ({error}); the details are in “{path}”.</source>
        <translation>程序本身出了错（{error}）；详情见“{path}”。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Something went wrong in the program itself ({error}).</source>
        <translation>程序本身出了错（{error}）。</translation>
    </message>
    <message>
        <source>Line {line}: {reason}</source>
        <translation>第 {line} 行：{reason}</translation>
    </message>
    <message>
        <source>leave away so many first</source>
        <translation>跳过前面若干篇</translation>
    </message>
    <message>
        <source>the order (newest); name is by pinyin</source>
        <translation>排序方式（默认 newest）；name 按拼音</translation>
    </message>
    <message>
        <source>count the articles by newspaper, year, author …</source>
        <translation>按报纸、年份、作者等分别计数</translation>
    </message>
    <message>
        <source>traditional and simplified characters are not the same</source>
        <translation>区分繁体字与简体字</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人名</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地名</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Articles {first} to {last} of {total}.</source>
        <translation>第 {first} 至 {last} 篇，共 {total} 篇。</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>New library…</source>
        <translation>新建文库…</translation>
    </message>
    <message>
        <source>Open a library…</source>
        <translation>打开文库…</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>导入文件夹…</translation>
    </message>
    <message>
        <source>Newspaper, date and page…</source>
        <translation>报纸、日期和版次…</translation>
    </message>
    <message>
        <source>Read with another encoding…</source>
        <translation>换一种编码重读…</translation>
    </message>
    <message>
        <source>Read again…</source>
        <translation>重新判读…</translation>
    </message>
    <message>
        <source>What is known of this newspaper…</source>
        <translation>本报档案…</translation>
    </message>
    <message>
        <source>Export this article…</source>
        <translation>导出本篇…</translation>
    </message>
    <message>
        <source>Export this issue…</source>
        <translation>导出本期…</translation>
    </message>
    <message>
        <source>Export all approved articles…</source>
        <translation>导出所有已核定稿件…</translation>
    </message>
    <message>
        <source>Progress and accuracy…</source>
        <translation>进度与差错率…</translation>
    </message>
    <message>
        <source>Tags of the library…</source>
        <translation>文库标签…</translation>
    </message>
    <message>
        <source>Vocabularies…</source>
        <translation>词表…</translation>
    </message>
    <message>
        <source>Import a vocabulary…</source>
        <translation>导入词表…</translation>
    </message>
    <message>
        <source>Check the library</source>
        <translation>核查文库</translation>
    </message>
    <message>
        <source>Back up the library…</source>
        <translation>备份文库…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Type in the text</source>
        <translation>录入文字</translation>
    </message>
    <message>
        <source>Back to reading</source>
        <translation>回到判读</translation>
    </message>
    <message>
        <source>Find in the issue</source>
        <translation>在本期中查找</translation>
    </message>
    <message>
        <source>Find the next one</source>
        <translation>查找下一处</translation>
    </message>
    <message>
        <source>Find the previous one</source>
        <translation>查找上一处</translation>
    </message>
    <message>
        <source>Find and replace everywhere</source>
        <translation>纵校：各处查找替换</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>搜索文库</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>下一篇</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>上一篇</translation>
    </message>
    <message>
        <source>Next block</source>
        <translation>下一段</translation>
    </message>
    <message>
        <source>Previous block</source>
        <translation>上一段</translation>
    </message>
    <message>
        <source>Next issue</source>
        <translation>下一期</translation>
    </message>
    <message>
        <source>Previous issue</source>
        <translation>上一期</translation>
    </message>
    <message>
        <source>Articles that are found</source>
        <translation>搜到的稿件</translation>
    </message>
    <message>
        <source>Concordance</source>
        <translation>索引行</translation>
    </message>
    <message>
        <source>How often over time</source>
        <translation>历时多少</translation>
    </message>
    <message>
        <source>What stands together</source>
        <translation>同现</translation>
    </message>
    <message>
        <source>Reprints</source>
        <translation>重刊</translation>
    </message>
    <message>
        <source>Reprints of this article</source>
        <translation>本篇的重刊</translation>
    </message>
    <message>
        <source>Keep this search…</source>
        <translation>保存这项搜索…</translation>
    </message>
    <message>
        <source>Replace in what is found…</source>
        <translation>在搜索结果中替换…</translation>
    </message>
    <message>
        <source>Give all that is found a tag…</source>
        <translation>给搜索结果全部加标签…</translation>
    </message>
    <message>
        <source>Export all that is found…</source>
        <translation>导出全部搜索结果…</translation>
    </message>
    <message>
        <source>Traditional and simplified count as the same</source>
        <translation>繁体与简体视为相同</translation>
    </message>
    <message>
        <source>Next doubt</source>
        <translation>下一处存疑</translation>
    </message>
    <message>
        <source>Previous doubt</source>
        <translation>上一处存疑</translation>
    </message>
    <message>
        <source>It is right as it stands</source>
        <translation>就是这样</translation>
    </message>
    <message>
        <source>Take the other reading</source>
        <translation>采用另一种读法</translation>
    </message>
    <message>
        <source>Skip this doubt</source>
        <translation>跳过这一处</translation>
    </message>
    <message>
        <source>Take back the last decision</source>
        <translation>收回上一个决定</translation>
    </message>
    <message>
        <source>Most doubtful first</source>
        <translation>最可疑的在前</translation>
    </message>
    <message>
        <source>As on the page</source>
        <translation>按版面顺序</translation>
    </message>
    <message>
        <source>Findings of the checks</source>
        <translation>本期校检</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>下一条问题</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>上一条问题</translation>
    </message>
    <message>
        <source>Mend this finding</source>
        <translation>改正这一条</translation>
    </message>
    <message>
        <source>Mend all of its kind</source>
        <translation>同类全部改正</translation>
    </message>
    <message>
        <source>Ignore it here</source>
        <translation>此处忽略</translation>
    </message>
    <message>
        <source>Ignore always</source>
        <translation>一律忽略</translation>
    </message>
    <message>
        <source>Approve this article</source>
        <translation>核定本篇</translation>
    </message>
    <message>
        <source>Approve all articles of the issue</source>
        <translation>核定全部稿件</translation>
    </message>
    <message>
        <source>Mark as new</source>
        <translation>标为新稿</translation>
    </message>
    <message>
        <source>Mark as in review</source>
        <translation>标为在校</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>标为校毕</translation>
    </message>
    <message>
        <source>Mark as approved</source>
        <translation>标为核定</translation>
    </message>
    <message>
        <source>Tags of the article</source>
        <translation>本篇标签</translation>
    </message>
    <message>
        <source>Tag from a vocabulary…</source>
        <translation>从词表取标签…</translation>
    </message>
    <message>
        <source>History of the issue</source>
        <translation>本期历史</translation>
    </message>
    <message>
        <source>Look at a former state…</source>
        <translation>回看某一时刻…</translation>
    </message>
    <message>
        <source>Compare two states…</source>
        <translation>对照两个时刻…</translation>
    </message>
    <message>
        <source>New article from here</source>
        <translation>从此处另起一篇</translation>
    </message>
    <message>
        <source>New article of this block alone</source>
        <translation>本段单独成篇</translation>
    </message>
    <message>
        <source>Merge with the next article</source>
        <translation>与下一篇合并</translation>
    </message>
    <message>
        <source>Merge with the previous article</source>
        <translation>与上一篇合并</translation>
    </message>
    <message>
        <source>Move the article up</source>
        <translation>稿件上移</translation>
    </message>
    <message>
        <source>Move the article down</source>
        <translation>稿件下移</translation>
    </message>
    <message>
        <source>Column title</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Kicker</source>
        <translation>引题</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>副题</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>导语</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Subhead</source>
        <translation>小标题</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图片说明</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>摄影署名</translation>
    </message>
    <message>
        <source>Join with the one before</source>
        <translation>接上文</translation>
    </message>
    <message>
        <source>Split at the cursor</source>
        <translation>在光标处断开</translation>
    </message>
    <message>
        <source>Take the last sentence of the one before</source>
        <translation>取上一段的末句</translation>
    </message>
    <message>
        <source>Give the first sentence to the one before</source>
        <translation>把首句给上一段</translation>
    </message>
    <message>
        <source>Move the block up</source>
        <translation>段落上移</translation>
    </message>
    <message>
        <source>Move the block down</source>
        <translation>段落下移</translation>
    </message>
    <message>
        <source>Belongs to article…</source>
        <translation>归入某篇…</translation>
    </message>
    <message>
        <source>Move the block to the previous article</source>
        <translation>本段移到上一篇</translation>
    </message>
    <message>
        <source>Move the block to the next article</source>
        <translation>本段移到下一篇</translation>
    </message>
    <message>
        <source>Use the original here</source>
        <translation>此处用原文</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>略去本段</translation>
    </message>
    <message>
        <source>Put back what was left out…</source>
        <translation>放回略去的文字…</translation>
    </message>
    <message>
        <source>Next suggested name</source>
        <translation>下一个建议的名字</translation>
    </message>
    <message>
        <source>Previous suggested name</source>
        <translation>上一个建议的名字</translation>
    </message>
    <message>
        <source>Confirm this name, go to the next</source>
        <translation>确认此名，到下一个</translation>
    </message>
    <message>
        <source>Confirm all names of the article</source>
        <translation>确认本篇全部名字</translation>
    </message>
    <message>
        <source>Confirm all names of the issue</source>
        <translation>确认本期全部名字</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>标为人名</translation>
    </message>
    <message>
        <source>A place</source>
        <translation>标为地名</translation>
    </message>
    <message>
        <source>An organisation</source>
        <translation>标为机构</translation>
    </message>
    <message>
        <source>A time</source>
        <translation>标为时间</translation>
    </message>
    <message>
        <source>The name begins further left</source>
        <translation>名字左端左移</translation>
    </message>
    <message>
        <source>The name ends further right</source>
        <translation>名字右端右移</translation>
    </message>
    <message>
        <source>The name begins further right</source>
        <translation>名字左端右移</translation>
    </message>
    <message>
        <source>The name ends further left</source>
        <translation>名字右端左移</translation>
    </message>
    <message>
        <source>No name here</source>
        <translation>此处不是名字</translation>
    </message>
    <message>
        <source>Nowhere a name</source>
        <translation>全库都不是名字</translation>
    </message>
    <message>
        <source>Names whose text is gone</source>
        <translation>失去文字的名字</translation>
    </message>
    <message>
        <source>Register of names</source>
        <translation>名录</translation>
    </message>
    <message>
        <source>Show changes</source>
        <translation>显示改动</translation>
    </message>
    <message>
        <source>List of changes…</source>
        <translation>改动清单…</translation>
    </message>
    <message>
        <source>As it will be read</source>
        <translation>看成稿</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>标准字号</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Library and articles</source>
        <translation>文库与稿件栏</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>资料栏</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色／深色</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>全部命令</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>键位</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>更改键位…</translation>
    </message>
    <message>
        <source>About Jiaoyang</source>
        <translation>关于校样</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>文库</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>校检</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名字</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>Something is wrong: {facts}.</source>
        <translation>有误：{facts}。</translation>
    </message>
    <message>
        <source>“{path}” is not a library ({reason}); choose another file.</source>
        <translation>“{path}”不是文库文件（{reason}）；请另选文件。</translation>
    </message>
    <message>
        <source>“{path}” is another kind of file, not a library; choose another one.</source>
        <translation>“{path}”是别种文件，不是文库；请另选一个。</translation>
    </message>
    <message>
        <source>“{path}” is a database of another program, not a library; choose another file.</source>
        <translation>“{path}”是别的程序的数据库，不是文库；请另选一个文件。</translation>
    </message>
    <message>
        <source>“{path}” is a folder, not a library; choose a file.</source>
        <translation>“{path}”是文件夹，不是文库；请选一个文件。</translation>
    </message>
    <message>
        <source>There is no file “{path}”; choose another one.</source>
        <translation>没有“{path}”这个文件；请另选一个。</translation>
    </message>
    <message>
        <source>The library “{path}” was written by a newer version of this program (revision {revision}, this one knows {known}); update the program to open it.</source>
        <translation>文库“{path}”由较新版本的程序写成（修订 {revision}，本程序只知 {known}）；请升级程序后再打开。</translation>
    </message>
    <message>
        <source>Another program is using “{path}”; close it there and try again.</source>
        <translation>另有程序正在使用“{path}”；请在那边关闭后再试。</translation>
    </message>
    <message>
        <source>“{path}” cannot be written ({reason}); check the folder and its permissions.</source>
        <translation>“{path}”无法写入（{reason}）；请检查文件夹及其权限。</translation>
    </message>
    <message>
        <source>“{path}” is open for reading only ({reason}), so nothing was changed; to edit it, copy it to a folder of your own.</source>
        <translation>“{path}”以只读方式打开（{reason}），未作任何改动；要编辑，请把它复制到自己的文件夹。</translation>
    </message>
    <message>
        <source>“{path}” is of an older version and cannot be written, nor can a temporary copy be brought up to date ({reason}); copy it to a folder of your own.</source>
        <translation>“{path}”是旧版文库且无法写入，也无法升级其临时副本（{reason}）；请把它复制到自己的文件夹。</translation>
    </message>
    <message>
        <source>“{path}” is no longer there, so nothing was saved; put it back where it was, or open it where it is now.</source>
        <translation>“{path}”已不在原处，未保存任何改动；请把它放回原处，或在现在的位置打开它。</translation>
    </message>
    <message>
        <source>The disk or the connection to “{path}” fails ({reason}), so nothing was saved; try again when it is back.</source>
        <translation>“{path}”所在的磁盘或网络连接出错（{reason}），未保存任何改动；请待恢复后再试。</translation>
    </message>
    <message>
        <source>“{path}” is damaged ({reason}); restore a backup, and keep the damaged file until that is done.</source>
        <translation>“{path}”已损坏（{reason}）；请由备份恢复，此前请保留损坏的文件。</translation>
    </message>
    <message>
        <source>Issue {issue_id} is damaged in the library ({reason}); restore a backup.</source>
        <translation>文库中第 {issue_id} 期已损坏（{reason}）；请由备份恢复。</translation>
    </message>
    <message>
        <source>Issue {issue_id} was changed in another window or program meanwhile; nothing was saved, open it again.</source>
        <translation>第 {issue_id} 期其间已在别的窗口或程序中改动；什么也没有保存，请重新打开。</translation>
    </message>
    <message>
        <source>There is no issue {issue_id} in the library.</source>
        <translation>文库中没有第 {issue_id} 期。</translation>
    </message>
    <message>
        <source>The disk is full, so “{path}” could not be written; nothing was changed.</source>
        <translation>磁盘已满，“{path}”未能写入；没有任何改动。</translation>
    </message>
    <message>
        <source>The text has half a character in it ({code}), which cannot be stored; nothing was changed.</source>
        <translation>文字中有半个字符（{code}），无法保存；没有任何改动。</translation>
    </message>
    <message>
        <source>“{encoding}” is not an encoding that can be chosen; choose one of {known}.</source>
        <translation>“{encoding}”不是可选的编码；请从 {known} 中选择。</translation>
    </message>
    <message>
        <source>Issue {issue_id} has been edited already; another encoding would lose those edits.</source>
        <translation>第 {issue_id} 期已经改过稿；改用别的编码会丢失这些改动。</translation>
    </message>
    <message>
        <source>There is a file “{path}” already; choose another name.</source>
        <translation>已有文件“{path}”；请换一个名称。</translation>
    </message>
    <message>
        <source>“{path}”, a part of this program, cannot be read ({reason}); install the program again.</source>
        <translation>程序自身的文件“{path}”无法读取（{reason}）；请重新安装程序。</translation>
    </message>
    <message>
        <source>The register of names has no entry {entry}.</source>
        <translation>名录中没有条目 {entry}。</translation>
    </message>
    <message>
        <source>“{label}” cannot be an entry of the register of names in this way.</source>
        <translation>“{label}”不能这样列为名录条目。</translation>
    </message>
    <message>
        <source>Only names of one kind can be merged, and “{label}” is not all of the kind of “{kept}”.</source>
        <translation>只有同类的名字才能合并，而“{label}”与“{kept}”不全是一类。</translation>
    </message>
    <message>
        <source>The vocabulary “{path}” cannot be read ({reason}).</source>
        <translation>词表“{path}”无法读取（{reason}）。</translation>
    </message>
    <message>
        <source>The library has no vocabulary “{name}” of its own.</source>
        <translation>文库中没有自己的词表“{name}”。</translation>
    </message>
    <message>
        <source>What comes by the standard input needs a name: give it with --name.</source>
        <translation>从标准输入导入的词表须用 --name 指定名称。</translation>
    </message>
    <message>
        <source>Line {line} of “{path}” is not an issue and an article, such as 12 3.</source>
        <translation>“{path}”第 {line} 行不是“期 稿件”的形式，例如 12 3。</translation>
    </message>
    <message>
        <source>“{path}” is not a vocabulary ({reason}: {value}).</source>
        <translation>“{path}”不是词表（{reason}：{value}）。</translation>
    </message>
    <message>
        <source>“{path}” is no text, but a spreadsheet, document or packed file; save it as CSV first.</source>
        <translation>“{path}”不是文本，而是表格、文档或压缩文件；请先另存为 CSV。</translation>
    </message>
    <message>
        <source>There are no terms in “{path}”.</source>
        <translation>“{path}”中没有词条。</translation>
    </message>
    <message>
        <source>The first line of “{path}” must name the columns code and label; it has “{value}”.</source>
        <translation>“{path}”的首行须有 code 和 label 两列，现为“{value}”。</translation>
    </message>
    <message>
        <source>Line {value} of “{path}” lacks its code or its label.</source>
        <translation>“{path}”第 {value} 行缺少代码或名称。</translation>
    </message>
    <message>
        <source>“{path}” is not a table of columns ({value}).</source>
        <translation>“{path}”不是分栏的表格（{value}）。</translation>
    </message>
    <message>
        <source>“{path}” is not JSON ({value}).</source>
        <translation>“{path}”不是 JSON（{value}）。</translation>
    </message>
    <message>
        <source>“{path}” is not Turtle; it cannot be read from line {value} on.</source>
        <translation>“{path}”不是 Turtle 文件，从第 {value} 行起无法读取。</translation>
    </message>
    <message>
        <source>“{path}” is not XML ({value}).</source>
        <translation>“{path}”不是 XML 文件（{value}）。</translation>
    </message>
    <message>
        <source>“{path}” is XML, but not RDF: it begins with {value}.</source>
        <translation>“{path}”是 XML，但不是 RDF：开头是 {value}。</translation>
    </message>
    <message>
        <source>The term “{value}” in “{path}” has no identifier.</source>
        <translation>“{path}”中的词条“{value}”没有标识符。</translation>
    </message>
    <message>
        <source>The code “{value}” stands twice in “{path}”.</source>
        <translation>代码“{value}”在“{path}”中出现两次。</translation>
    </message>
    <message>
        <source>The broader term “{value}” is not in “{path}”.</source>
        <translation>上位词“{value}”不在“{path}”中。</translation>
    </message>
    <message>
        <source>The broader terms of “{value}” in “{path}” lead back to itself.</source>
        <translation>“{path}”中“{value}”的上位词又绕回它自身。</translation>
    </message>
    <message>
        <source>Line {line} of the house terms is not of the form “wrong → right”: “{text}”.</source>
        <translation>本报用语表第 {line} 行不合“误 → 正”的格式：“{text}”。</translation>
    </message>
    <message>
        <source>The house terms “{path}” cannot be read ({reason}); save them as UTF-8 text.</source>
        <translation>本报用语表“{path}”无法读取（{reason}）；请存为 UTF-8 文本。</translation>
    </message>
    <message>
        <source>The issue has no block {block}.</source>
        <translation>本期没有第 {block} 号段落。</translation>
    </message>
    <message>
        <source>The issue has no article {article}.</source>
        <translation>本期没有第 {article} 号稿件。</translation>
    </message>
    <message>
        <source>The issue has no doubt {doubt}.</source>
        <translation>本期没有第 {doubt} 号存疑。</translation>
    </message>
    <message>
        <source>The issue has no name {entity}.</source>
        <translation>本期没有第 {entity} 号名称。</translation>
    </message>
    <message>
        <source>The issue has no name {repair} that waits to be repaired.</source>
        <translation>本期没有第 {repair} 号待修补的名称。</translation>
    </message>
    <message>
        <source>Another name has some of “{text}” in block {block} already.</source>
        <translation>第 {block} 号段落中“{text}”的部分文字已属另一名称。</translation>
    </message>
    <message>
        <source>Block {block} has no place {clean_offset} in its text for this.</source>
        <translation>第 {block} 号段落的文字中没有可用的位置 {clean_offset}。</translation>
    </message>
    <message>
        <source>There is no such place ({index}) in article {article}.</source>
        <translation>第 {article} 号稿件中没有位置 {index}。</translation>
    </message>
    <message>
        <source>Nothing that was left out begins at character {raw_start} of the raw text.</source>
        <translation>原文第 {raw_start} 字处没有略去的内容。</translation>
    </message>
    <message>
        <source>That would change nothing.</source>
        <translation>这样做不会有任何改变。</translation>
    </message>
    <message>
        <source>“{value}” cannot be the {name}.</source>
        <translation>“{value}”不能作为 {name}。</translation>
    </message>
    <message>
        <source>Article {article} has several blocks with the role {name}; edit these instead.</source>
        <translation>第 {article} 号稿件有几段都是 {name}；请逐段修改。</translation>
    </message>
    <message>
        <source>This is not an operation: {reason}.</source>
        <translation>这不是操作：{reason}。</translation>
    </message>
    <message>
        <source>This is not a line of JSON.</source>
        <translation>这一行不是 JSON。</translation>
    </message>
    <message>
        <source>There is no operation “{value}”.</source>
        <translation>没有名为“{value}”的操作。</translation>
    </message>
    <message>
        <source>The operation has no field “{value}”.</source>
        <translation>该操作没有字段“{value}”。</translation>
    </message>
    <message>
        <source>The field “{value}” has a value that it cannot have.</source>
        <translation>字段“{value}”的值不合适。</translation>
    </message>
    <message>
        <source>The field “{value}” is missing.</source>
        <translation>缺少字段“{value}”。</translation>
    </message>
    <message>
        <source>There is nothing to undo or redo.</source>
        <translation>没有可撤销或重做的步骤。</translation>
    </message>
    <message>
        <source>Step {seq} cannot be undone alone: later steps rest on it ({needed_by}).</source>
        <translation>第 {seq} 步不能单独撤销：后面的步骤以它为据（{needed_by}）。</translation>
    </message>
    <message>
        <source>The library has no batch {number}; “batches list” shows those that there are.</source>
        <translation>文库中没有第 {number} 批；“batches list” 列出现有的各批。</translation>
    </message>
    <message>
        <source>“{name}” was stopped; nothing was changed.</source>
        <translation>“{name}”已停止，没有改动任何内容。</translation>
    </message>
    <message>
        <source>“{name}” did not come to its end and was taken back; but later steps rest on it in some issues ({issue_count}), and there it stays.</source>
        <translation>“{name}”没有做完，已经撤回；但有 {issue_count} 期后来的步骤以它为据，在那里仍然保留。</translation>
    </message>
    <message>
        <source>“{name}” had not come to its end when the program ended last time; it was taken back everywhere.</source>
        <translation>上次程序退出时“{name}”还没有做完，已经全部撤回。</translation>
    </message>
    <message>
        <source>“{name}” could be neither finished nor taken back; it will be taken back when the library is opened again.</source>
        <translation>“{name}”既没能做完，也没能撤回；下次打开文库时会撤回。</translation>
    </message>
    <message>
        <source>Issue {issue_id} was changed meanwhile; look again at what another reading would change.</source>
        <translation>第 {issue_id} 期其间已改动；请重看重新判读会有哪些改动。</translation>
    </message>
    <message>
        <source>No article of “{newspaper}” is approved yet, so there is nothing to learn a profile from.</source>
        <translation>《{newspaper}》还没有核定的稿件，无从建立档案。</translation>
    </message>
    <message>
        <source>“{newspaper}” has no such profile; learn one from its approved articles first.</source>
        <translation>《{newspaper}》没有这样的档案；请先从其核定的稿件中学习。</translation>
    </message>
    <message>
        <source>The query cannot be understood at its character {place}.</source>
        <translation>检索式第 {place} 字处看不懂。</translation>
    </message>
    <message>
        <source>The bracket or quotation mark at character {place} of the query is not closed.</source>
        <translation>检索式第 {place} 字处的括号或引号没有配对。</translation>
    </message>
    <message>
        <source>The bracket at character {place} of the query closes nothing.</source>
        <translation>检索式第 {place} 字处的括号没有对应的前半。</translation>
    </message>
    <message>
        <source>Something to look for is missing at character {place} of the query.</source>
        <translation>检索式第 {place} 字处缺少要找的词语。</translation>
    </message>
    <message>
        <source>There is nothing to look for at character {place} of the query.</source>
        <translation>检索式第 {place} 字处没有可找的内容。</translation>
    </message>
    <message>
        <source>“{value}”, at character {place} of the query, is not a date such as 2020, 2020-12 or 2020-12..2021-03.</source>
        <translation>检索式第 {place} 字处的“{value}”不是 2020、2020-12 或 2020-12..2021-03 这样的日期。</translation>
    </message>
    <message>
        <source>“{value}”, at character {place} of the query, is not the status of an article.</source>
        <translation>检索式第 {place} 字处的“{value}”不是稿件状态。</translation>
    </message>
    <message>
        <source>“{value}”, at character {place} of the query, is nothing that an article can have.</source>
        <translation>检索式第 {place} 字处的“{value}”不是稿件能有的内容。</translation>
    </message>
    <message>
        <source>The brackets at character {place} of the query stand too deep in one another.</source>
        <translation>检索式第 {place} 字处的括号套得太深。</translation>
    </message>
    <message>
        <source>No search is kept by the name “{name}”.</source>
        <translation>没有名为“{name}”的搜索。</translation>
    </message>
    <message>
        <source>Another search is kept by the name “{name}” already; choose another name.</source>
        <translation>已有名为“{name}”的搜索，请另取一个名称。</translation>
    </message>
    <message>
        <source>“{pattern}” is not a regular expression from character {number} on ({reason}).</source>
        <translation>“{pattern}”自第 {number} 字起不是正则表达式（{reason}）。</translation>
    </message>
    <message>
        <source>Regular expressions cannot be looked for: the process for it does not start ({reason}).</source>
        <translation>无法查找正则表达式：所需的进程没有启动（{reason}）。</translation>
    </message>
    <message>
        <source>“{replacement}” cannot take the place of what is found ({reason}).</source>
        <translation>“{replacement}”不能用来替换所找到的内容（{reason}）。</translation>
    </message>
    <message>
        <source>“{pattern}” tries too many ways to match and was stopped after {seconds} seconds; write it without repeats inside repeats.</source>
        <translation>“{pattern}”的匹配方式过多，已在 {seconds} 秒后停止；请不要在重复之中再用重复。</translation>
    </message>
    <message>
        <source>There is no library “{path}”; import a file to make one, or name another with --library.</source>
        <translation>没有文库“{path}”；导入文件即可新建，或用 --library 另指一个。</translation>
    </message>
    <message>
        <source>“{path}” cannot be read ({reason}).</source>
        <translation>“{path}”无法读取（{reason}）。</translation>
    </message>
    <message>
        <source>Line {line} does not fit.</source>
        <translation>第 {line} 行不合适。</translation>
    </message>
    <message>
        <source>Articles are chosen within one issue; name that issue too.</source>
        <translation>选择稿件须限于一期；请同时指定该期。</translation>
    </message>
    <message>
        <source>In issue {issue_id} later steps ({needed_by}) rest on step {seq}, so the batch cannot be undone.</source>
        <translation>第 {issue_id} 期中后面的步骤（{needed_by}）以第 {seq} 步为据，因此这一批不能撤销。</translation>
    </message>
    <message>
        <source>“{path}” is there already (such files: {count}); choose another folder, or replace them.</source>
        <translation>“{path}”已经存在（此类文件 {count} 个）；请另选文件夹，或选择替换。</translation>
    </message>
    <message>
        <source>The folder for “{path}” is not there; make it first.</source>
        <translation>“{path}”所在的文件夹不存在；请先建立。</translation>
    </message>
    <message>
        <source>Writing “{path}” is not allowed; choose another folder.</source>
        <translation>无权写入“{path}”；请另选文件夹。</translation>
    </message>
    <message>
        <source>The disk is full, so “{path}” was not exported; nothing was written.</source>
        <translation>磁盘已满，“{path}”未能导出；什么也没有写入。</translation>
    </message>
    <message>
        <source>The name “{path}” is too long for this system; choose a shorter folder.</source>
        <translation>名称“{path}”对本系统过长；请选较短的文件夹。</translation>
    </message>
    <message>
        <source>“{path}” could not be written ({reason}); nothing was exported.</source>
        <translation>“{path}”未能写入（{reason}）；什么也没有导出。</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was written.</source>
        <translation>导出已取消；什么也没有写入。</translation>
    </message>
    <message>
        <source>There is no article to export.</source>
        <translation>没有可导出的稿件。</translation>
    </message>
    <message>
        <source>The format {format} cannot be divided by {division}.</source>
        <translation>格式 {format} 不能按 {division} 分文件。</translation>
    </message>
    <message>
        <source>“{path}” was refused: there is no text in it.</source>
        <translation>“{path}”未收：其中没有文字。</translation>
    </message>
    <message>
        <source>“{path}” was refused: it is not a text file.</source>
        <translation>“{path}”未收：不是文本文件。</translation>
    </message>
    <message>
        <source>“{path}” was refused: it is too large.</source>
        <translation>“{path}”未收：文件过大。</translation>
    </message>
    <message>
        <source>“{path}” was refused: it cannot be read ({detail}).</source>
        <translation>“{path}”未收：无法读取（{detail}）。</translation>
    </message>
    <message>
        <source>“{path}” was refused: it is a PDF; save its text as a text file first.</source>
        <translation>“{path}”未收：这是 PDF；请先将其文字另存为文本文件。</translation>
    </message>
    <message>
        <source>“{path}” was refused: it is a picture, not a text file.</source>
        <translation>“{path}”未收：这是图片，不是文本文件。</translation>
    </message>
    <message>
        <source>“{path}” was refused: it is an office document or archive; save its text as a text file first.</source>
        <translation>“{path}”未收：这是办公文档或压缩包；请先将其文字另存为文本文件。</translation>
    </message>
    <message>
        <source>“{path}” was refused: it looks like data, not an issue; name the file itself to import it.</source>
        <translation>“{path}”未收：看来是数据而不是报纸文本；要导入请直接指定该文件。</translation>
    </message>
    <message>
        <source>The library file is damaged: {reason}.</source>
        <translation>文库文件已损坏：{reason}。</translation>
    </message>
    <message>
        <source>{count} rows of the table “{table}” belong to nothing.</source>
        <translation>表“{table}”有 {count} 行无所归属。</translation>
    </message>
    <message>
        <source>It cannot be read: {reason}.</source>
        <translation>无法读取：{reason}。</translation>
    </message>
    <message>
        <source>The raw text from {raw_start} to {raw_end} is in no block and not left out.</source>
        <translation>原文 {raw_start} 至 {raw_end} 不在任何段中，也未略去。</translation>
    </message>
    <message>
        <source>The raw text from {raw_start} to {raw_end} is in two places.</source>
        <translation>原文 {raw_start} 至 {raw_end} 同时在两处。</translation>
    </message>
    <message>
        <source>A block claims {raw_start} to {raw_end}, which is no stretch of the raw text.</source>
        <translation>有一段占用 {raw_start} 至 {raw_end}，原文中没有这一段。</translation>
    </message>
    <message>
        <source>The clean text of block {block} does not agree with its raw text.</source>
        <translation>第 {block} 号段落的校样与原文不符。</translation>
    </message>
    <message>
        <source>A name in block {block} does not stand inside its text.</source>
        <translation>第 {block} 号段落中有名称超出其文字。</translation>
    </message>
    <message>
        <source>{count} names have another text than the library says of them.</source>
        <translation>有 {count} 处名称的文字与文库所记不符。</translation>
    </message>
    <message>
        <source>Two articles, blocks or doubts have the same number.</source>
        <translation>有两篇稿件、两个段落或两处存疑编号相同。</translation>
    </message>
    <message>
        <source>The history leads to another state than the stored one ({count} differences: {keys}).</source>
        <translation>由历史得出的状态与所存不同（{count} 处：{keys}）。</translation>
    </message>
    <message>
        <source>The history cannot be replayed: {reason}.</source>
        <translation>历史无法重演：{reason}。</translation>
    </message>
    <message>
        <source>Entry {seq} of the history is missing.</source>
        <translation>历史缺少第 {seq} 条。</translation>
    </message>
    <message>
        <source>The counts in the list of issues are wrong: {names}.</source>
        <translation>期次列表中的计数有误：{names}。</translation>
    </message>
    <message>
        <source>The original file is not the one that was imported.</source>
        <translation>原始文件不是当初导入的那个。</translation>
    </message>
    <message>
        <source>The raw text is not what the original file says in its encoding.</source>
        <translation>原文与原始文件按其编码读出的不同。</translation>
    </message>
    <message>
        <source>The search index is wrong about {count} blocks.</source>
        <translation>搜索索引有 {count} 段不符。</translation>
    </message>
    <message>
        <source>There is no field “{name}:”, so it was looked for as text; the nearest one is “{nearest}:”.</source>
        <translation>没有“{name}:”这个字段，已当作文字查找；最接近的是“{nearest}:”。</translation>
    </message>
    <message>
        <source>There is no field “{name}:”, so it was looked for as text; the fields are title, text, raw, author, tag, person, place, org, section, newspaper, date, status and has.</source>
        <translation>没有“{name}:”这个字段，已当作文字查找；可用的字段：标题、正文、原文、作者、标签、人名、地名、机构、栏目、报纸、日期、状态、有。</translation>
    </message>
</context>
</TS>
