<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
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
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>Imported: {imported}; skipped: {skipped}; refused: {refused}.</source>
        <translation>导入 {imported} 个，跳过 {skipped} 个，拒收 {refused} 个。</translation>
    </message>
    <message>
        <source>“{path}” is in the library already, as issue {issue} (“{name}”).</source>
        <translation>“{path}”已在库中，即第 {issue} 号（“{name}”）。</translation>
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
        <translation>疑点</translation>
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
        <translation>已停止；此前导入的都在库中。</translation>
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
        <translation>{articles} 篇；待决疑点 {doubts} 处；略去 {left_out} 段</translation>
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
        <translation>角色</translation>
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
        <translation>第 {issue} 号已重做 {count} 项操作。</translation>
    </message>
    <message>
        <source>Operations taken back in issue {issue}: {count}.</source>
        <translation>第 {issue} 号已撤销 {count} 项操作。</translation>
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
        <translation>第 {issue} 号已施行 {count} 项操作。</translation>
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
        <translation>完成</translation>
    </message>
    <message>
        <source>The library has no issues yet.</source>
        <translation>库中还没有内容。</translation>
    </message>
    <message>
        <source>Issue {issue}: {finding}</source>
        <translation>第 {issue} 号：{finding}</translation>
    </message>
    <message>
        <source>The library was copied to “{path}”.</source>
        <translation>库已复制到“{path}”。</translation>
    </message>
    <message>
        <source>The library was restored from “{path}”; the former one is kept as “{kept}”.</source>
        <translation>库已由“{path}”恢复；原来的库保存为“{kept}”。</translation>
    </message>
    <message>
        <source>The library was brought up to date; the former one is kept as “{path}”.</source>
        <translation>库已升级；原来的库保存为“{path}”。</translation>
    </message>
    <message>
        <source>All is well; issues checked: {count}.</source>
        <translation>一切完好；共检查 {count} 期。</translation>
    </message>
    <message>
        <source>Checking {done} of {total}</source>
        <translation>正在检查 {done}/{total}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
    <message>
        <source>in review</source>
        <translation>审校中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>已签发</translation>
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
        <translation>主题</translation>
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
        <translation>图片来源</translation>
    </message>
    <message>
        <source>keyword</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>person</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>机构</translation>
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
        <translation>库文件；不写则用 {variable} 所指，再则用用户数据文件夹中的库</translation>
    </message>
    <message>
        <source>of the text, when it is not told rightly: {known}</source>
        <translation>文本的编码，自动判断有误时用：{known}</translation>
    </message>
    <message>
        <source>read a file and print its articles; no library is used</source>
        <translation>读一个文件并打印其中各篇；不用库</translation>
    </message>
    <message>
        <source>take files or folders into the library</source>
        <translation>把文件或文件夹导入库中</translation>
    </message>
    <message>
        <source>find articles by words of their text</source>
        <translation>按文中词语查找文章</translation>
    </message>
    <message>
        <source>prove that the library is whole; changes nothing</source>
        <translation>证明库完好无缺；不作任何改动</translation>
    </message>
    <message>
        <source>copy the library to a file</source>
        <translation>把库复制到文件</translation>
    </message>
    <message>
        <source>put a copy in the place of the library</source>
        <translation>用副本替换库</translation>
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
        <source>suggest tags for the articles of an issue</source>
        <translation>为一期中的文章建议标签</translation>
    </message>
    <message>
        <source>write articles to files: all of them or none</source>
        <translation>把文章写入文件：要么全部，要么全不</translation>
    </message>
    <message>
        <source>From the raw text of newspaper issues to corrected, tagged, exportable articles.</source>
        <translation>由报纸原始文本到校正、标引、可导出的文章。</translation>
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
        <source>of the issue, for all these files: 2020-12-28</source>
        <translation>出版日期，用于这些文件：2020-12-28</translation>
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
        <translation>列出库中各期</translation>
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
        <translation>副本的去处</translation>
    </message>
    <message>
        <source>replace a file that is there</source>
        <translation>替换已有的文件</translation>
    </message>
    <message>
        <source>a copy that backup made</source>
        <translation>backup 所作的副本</translation>
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
        <translation>只限此状态的文章</translation>
    </message>
    <message>
        <source>only articles that have these words</source>
        <translation>只限含有这些词语的文章</translation>
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
        <source>“{text}” is not a whole number above 0</source>
        <translation>“{text}”不是大于 0 的整数</translation>
    </message>
    <message>
        <source>“{text}” is not a date such as 2020-12-28</source>
        <translation>“{text}”不是 2020-12-28 这样的日期</translation>
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
</context>
<context>
    <name>wording</name>
    <message>
        <source>Something is wrong: {facts}.</source>
        <translation>有误：{facts}。</translation>
    </message>
    <message>
        <source>“{path}” is not a library ({reason}); choose another file.</source>
        <translation>“{path}”不是库文件（{reason}）；请另选文件。</translation>
    </message>
    <message>
        <source>The library “{path}” was written by a newer version of this program (revision {revision}, this one knows {known}); update the program to open it.</source>
        <translation>库“{path}”由较新版本的程序写成（版本 {revision}，本程序只知 {known}）；请升级程序后再打开。</translation>
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
        <source>“{path}” is damaged ({reason}); restore a backup, and keep the damaged file until that is done.</source>
        <translation>“{path}”已损坏（{reason}）；请由备份恢复，此前请保留损坏的文件。</translation>
    </message>
    <message>
        <source>Issue {issue_id} is damaged in the library ({reason}); restore a backup.</source>
        <translation>库中第 {issue_id} 号已损坏（{reason}）；请由备份恢复。</translation>
    </message>
    <message>
        <source>Issue {issue_id} was changed in another window or program meanwhile; nothing was saved, open it again.</source>
        <translation>第 {issue_id} 号其间已在别的窗口或程序中改动；什么也没有保存，请重新打开。</translation>
    </message>
    <message>
        <source>There is no issue {issue_id} in the library.</source>
        <translation>库中没有第 {issue_id} 号。</translation>
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
        <translation>第 {issue_id} 号已经编辑过；改用别的编码会丢失这些编辑。</translation>
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
        <source>Line {line} of the house terms is not of the form “wrong → right”: “{text}”.</source>
        <translation>本报用语表第 {line} 行不合“误 → 正”的格式：“{text}”。</translation>
    </message>
    <message>
        <source>The house terms “{path}” cannot be read ({reason}); save them as UTF-8 text.</source>
        <translation>本报用语表“{path}”无法读取（{reason}）；请存为 UTF-8 文本。</translation>
    </message>
    <message>
        <source>The issue has no block {block}.</source>
        <translation>本期没有第 {block} 号段。</translation>
    </message>
    <message>
        <source>The issue has no article {article}.</source>
        <translation>本期没有第 {article} 号文章。</translation>
    </message>
    <message>
        <source>The issue has no doubt {doubt}.</source>
        <translation>本期没有第 {doubt} 号疑点。</translation>
    </message>
    <message>
        <source>Block {block} has no place {clean_offset} in its text for this.</source>
        <translation>第 {block} 号段的文字中没有可用的位置 {clean_offset}。</translation>
    </message>
    <message>
        <source>There is no such place ({index}) in article {article}.</source>
        <translation>第 {article} 号文章中没有位置 {index}。</translation>
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
        <translation>第 {article} 号文章有多个 {name} 段；请逐段修改。</translation>
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
        <source>“{pattern}” is not a regular expression from character {clean_offset} on ({reason}).</source>
        <translation>“{pattern}”自第 {clean_offset} 字起不是正则表达式（{reason}）。</translation>
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
        <translation>没有库“{path}”；导入文件即可新建，或用 --library 另指一个。</translation>
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
        <translation>选择文章须限于一期；请同时指定该期。</translation>
    </message>
    <message>
        <source>In issue {issue_id} later steps ({needed_by}) rest on step {seq}, so the batch cannot be undone.</source>
        <translation>第 {issue_id} 号中后面的步骤（{needed_by}）以第 {seq} 步为据，因此这一批不能撤销。</translation>
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
        <translation>没有可导出的文章。</translation>
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
        <translation>库文件已损坏：{reason}。</translation>
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
        <translation>第 {block} 号段的净文与原文不符。</translation>
    </message>
    <message>
        <source>Two articles, blocks or doubts have the same number.</source>
        <translation>有两个文章、段或疑点编号相同。</translation>
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
        <translation>检索索引有 {count} 段不符。</translation>
    </message>
</context>
</TS>
