<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>ArticleList</name>
    <message numerus="yes">
        <source>{count} characters</source>
        <translation>
            <numerusform>{count} character</numerusform>
            <numerusform>{count} characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchWords</name>
    <message numerus="yes">
        <source>Is being taken back: {done} of {count} issues…</source>
        <translation>
            <numerusform>Is being taken back: {done} of {count} issue…</numerusform>
            <numerusform>Is being taken back: {done} of {count} issues…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} issues so far…</source>
        <translation>
            <numerusform>{count} issue so far…</numerusform>
            <numerusform>{count} issues so far…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BelongingDeeds</name>
    <message numerus="yes">
        <source>To which article do these %n blocks belong?</source>
        <translation>
            <numerusform>To which article does this block belong?</numerusform>
            <numerusform>To which article do these %n blocks belong?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesDialog</name>
    <message numerus="yes">
        <source>Use the original at {count} places</source>
        <translation>
            <numerusform>Use the original at {count} place</numerusform>
            <numerusform>Use the original at {count} places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConcordanceLook</name>
    <message numerus="yes">
        <source>{count} places</source>
        <translation>
            <numerusform>{count} place</numerusform>
            <numerusform>{count} places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} articles</source>
        <translation>
            <numerusform>{count} article</numerusform>
            <numerusform>{count} articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryPane</name>
    <message numerus="yes">
        <source>Stands in {count} places</source>
        <translation>
            <numerusform>Stands in {count} place</numerusform>
            <numerusform>Stands in {count} places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EverywherePanel</name>
    <message numerus="yes">
        <source>{places} places so far…</source>
        <translation>
            <numerusform>{places} place so far…</numerusform>
            <numerusform>{places} places so far…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{places} places, {ticked} ticked</source>
        <translation>
            <numerusform>{places} place, {ticked} ticked</numerusform>
            <numerusform>{places} places, {ticked} ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} · {count} issues</source>
        <translation>
            <numerusform>{name} · {count} issue</numerusform>
            <numerusform>{name} · {count} issues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDeeds</name>
    <message numerus="yes">
        <source>Exporting: {count} articles</source>
        <translation>
            <numerusform>Exporting: {count} article</numerusform>
            <numerusform>Exporting: {count} articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{articles} articles are in {files} files in “{folder}”.</source>
        <translation>
            <numerusform>{articles} article is in {files} files in “{folder}”.</numerusform>
            <numerusform>{articles} articles are in {files} files in “{folder}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{articles} articles are in “{path}”.</source>
        <translation>
            <numerusform>{articles} article is in “{path}”.</numerusform>
            <numerusform>{articles} articles are in “{path}”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>The {count} articles of “{query}”</source>
        <translation>
            <numerusform>The {count} article of “{query}”</numerusform>
            <numerusform>The {count} articles of “{query}”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftOutDialog</name>
    <message numerus="yes">
        <source>Put back {count} pieces</source>
        <translation>
            <numerusform>Put back {count} piece</numerusform>
            <numerusform>Put back {count} pieces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryDeeds</name>
    <message numerus="yes">
        <source>{count} things are wrong. Nothing was changed.</source>
        <translation>
            <numerusform>{count} thing is wrong. Nothing was changed.</numerusform>
            <numerusform>{count} things are wrong. Nothing was changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message numerus="yes">
        <source>{count} articles</source>
        <translation>
            <numerusform>{count} article</numerusform>
            <numerusform>{count} articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Look</name>
    <message numerus="yes">
        <source>{count} rows are in “{path}”.</source>
        <translation>
            <numerusform>{count} row is in “{path}”.</numerusform>
            <numerusform>{count} rows are in “{path}”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NameDeeds</name>
    <message numerus="yes">
        <source>{count} names confirmed in the issue.</source>
        <translation>
            <numerusform>{count} name confirmed in the issue.</numerusform>
            <numerusform>{count} names confirmed in the issue.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message numerus="yes">
        <source>“{wrong}” stands at {places} other places too.</source>
        <translation>
            <numerusform>“{wrong}” stands at {places} other place too.</numerusform>
            <numerusform>“{wrong}” stands at {places} other places too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} more places look like it.</source>
        <translation>
            <numerusform>One more place looks like it.</numerusform>
            <numerusform>{count} more places look like it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PanelWords</name>
    <message numerus="yes">
        <source>Do it at {count} places</source>
        <translation>
            <numerusform>Do it at {count} place</numerusform>
            <numerusform>Do it at {count} places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take out at {count} places</source>
        <translation>
            <numerusform>Take out at {count} place</numerusform>
            <numerusform>Take out at {count} places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace at {count} places</source>
        <translation>
            <numerusform>Replace at {count} place</numerusform>
            <numerusform>Replace at {count} places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replaced at {places} places.</source>
        <translation>
            <numerusform>Replaced at {places} place.</numerusform>
            <numerusform>Replaced at {places} places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replaced at {places} places; {stale} had changed since and were left alone.</source>
        <translation>
            <numerusform>Replaced at {places} place; {stale} had changed since and were left alone.</numerusform>
            <numerusform>Replaced at {places} places; {stale} had changed since and were left alone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done at {places} places.</source>
        <translation>
            <numerusform>Done at {places} place.</numerusform>
            <numerusform>Done at {places} places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done at {places} places; {stale} no longer fit and were left alone.</source>
        <translation>
            <numerusform>Done at {places} place; {stale} no longer fit and were left alone.</numerusform>
            <numerusform>Done at {places} places; {stale} no longer fit and were left alone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the {count} articles of “{query}”</source>
        <translation>
            <numerusform>in the article of “{query}”</numerusform>
            <numerusform>in the {count} articles of “{query}”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProfileDialog</name>
    <message numerus="yes">
        <source>{count} approved articles</source>
        <translation>
            <numerusform>{count} approved article</numerusform>
            <numerusform>{count} approved articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} issues</source>
        <translation>
            <numerusform>{count} issue</numerusform>
            <numerusform>{count} issues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressSheet</name>
    <message numerus="yes">
        <source>{count} doubts left</source>
        <translation>
            <numerusform>{count} doubt left</numerusform>
            <numerusform>{count} doubts left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} corrections, {rate} per 10,000 characters</source>
        <translation>
            <numerusform>{count} correction, {rate} per 10,000 characters</numerusform>
            <numerusform>{count} corrections, {rate} per 10,000 characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{errors} errors in {characters} characters read: {rate} per 10,000, between {low} and {high} (95 %). {verdict}</source>
        <translation>
            <numerusform>{errors} error in {characters} characters read: {rate} per 10,000, between {low} and {high} (95 %). {verdict}</numerusform>
            <numerusform>{errors} errors in {characters} characters read: {rate} per 10,000, between {low} and {high} (95 %). {verdict}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proofreading</name>
    <message numerus="yes">
        <source>{count} errors</source>
        <translation>
            <numerusform>{count} error</numerusform>
            <numerusform>{count} errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueryRow</name>
    <message numerus="yes">
        <source>In the {count} articles found</source>
        <translation>
            <numerusform>In the {count} article found</numerusform>
            <numerusform>In the {count} articles found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReasonStrip</name>
    <message numerus="yes">
        <source>{count} errors</source>
        <translation>
            <numerusform>{count} error</numerusform>
            <numerusform>{count} errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve “{title}” with {errors} errors?</source>
        <translation>
            <numerusform>Approve “{title}” with an error?</numerusform>
            <numerusform>Approve “{title}” with {errors} errors?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterSide</name>
    <message numerus="yes">
        <source>{count} names</source>
        <translation>
            <numerusform>{count} name</numerusform>
            <numerusform>{count} names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} pairs</source>
        <translation>
            <numerusform>{count} pair</numerusform>
            <numerusform>{count} pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} refused</source>
        <translation>
            <numerusform>{count} refused</numerusform>
            <numerusform>{count} refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message numerus="yes">
        <source>{count} files were imported as {encoding}.</source>
        <translation>
            <numerusform>{count} file was imported as {encoding}.</numerusform>
            <numerusform>{count} files were imported as {encoding}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{name}” was imported as {encoding}; {count} bytes of it are damaged.</source>
        <translation>
            <numerusform>“{name}” was imported as {encoding}; {count} byte of it is damaged.</numerusform>
            <numerusform>“{name}” was imported as {encoding}; {count} bytes of it are damaged.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReprintsLook</name>
    <message numerus="yes">
        <source>{count} groups of nearly the same</source>
        <translation>
            <numerusform>{count} group of nearly the same</numerusform>
            <numerusform>{count} groups of nearly the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} articles</source>
        <translation>
            <numerusform>{count} article</numerusform>
            <numerusform>{count} articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RereadingDialog</name>
    <message numerus="yes">
        <source>It would change {count} articles: {parts}.</source>
        <translation>
            <numerusform>It would change {count} article: {parts}.</numerusform>
            <numerusform>It would change {count} articles: {parts}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} blocks</source>
        <translation>
            <numerusform>{count} block</numerusform>
            <numerusform>{count} blocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} roles</source>
        <translation>
            <numerusform>{count} role</numerusform>
            <numerusform>{count} roles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} texts</source>
        <translation>
            <numerusform>{count} text</numerusform>
            <numerusform>{count} texts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchDeeds</name>
    <message numerus="yes">
        <source>The {count} articles of “{query}” get this tag. It can be taken back as one step.</source>
        <translation>
            <numerusform>The article of “{query}” gets this tag. It can be taken back as one step.</numerusform>
            <numerusform>The {count} articles of “{query}” get this tag. It can be taken back as one step.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The {count} selected articles get this tag. It can be taken back as one step.</source>
        <translation>
            <numerusform>The selected article gets this tag. It can be taken back as one step.</numerusform>
            <numerusform>The {count} selected articles get this tag. It can be taken back as one step.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{tag}” was given in {count} issues.</source>
        <translation>
            <numerusform>“{tag}” was given in {count} issue.</numerusform>
            <numerusform>“{tag}” was given in {count} issues.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchHead</name>
    <message numerus="yes">
        <source>Give {count} a tag…</source>
        <translation>
            <numerusform>Give {count} a tag…</numerusform>
            <numerusform>Give {count} a tag…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchView</name>
    <message numerus="yes">
        <source>{count} articles</source>
        <translation>
            <numerusform>{count} article</numerusform>
            <numerusform>{count} articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SlipPane</name>
    <message numerus="yes">
        <source>“{wrong}” is right: correct {count} places</source>
        <translation>
            <numerusform>“{wrong}” is right: correct {count} place</numerusform>
            <numerusform>“{wrong}” is right: correct {count} places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>{count} characters</source>
        <translation>
            <numerusform>{count} character</numerusform>
            <numerusform>{count} characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagDeeds</name>
    <message numerus="yes">
        <source>Tags changed in {count} issues.</source>
        <translation>
            <numerusform>Tags changed in {count} issue.</numerusform>
            <numerusform>Tags changed in {count} issues.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagSections</name>
    <message numerus="yes">
        <source>A keyword; it stands in the text {count} times.</source>
        <translation>
            <numerusform>A keyword; it stands in the text once.</numerusform>
            <numerusform>A keyword; it stands in the text {count} times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Named in the text {count} times.</source>
        <translation>
            <numerusform>Named in the text once.</numerusform>
            <numerusform>Named in the text {count} times.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineLook</name>
    <message numerus="yes">
        <source>{count} articles without a date are not in the picture.</source>
        <translation>
            <numerusform>{count} article without a date is not in the picture.</numerusform>
            <numerusform>{count} articles without a date are not in the picture.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: {count} articles</source>
        <translation>
            <numerusform>{name}: {count} article</numerusform>
            <numerusform>{name}: {count} articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VocabularyDialog</name>
    <message numerus="yes">
        <source>{count} terms, {tops} of them at the top.</source>
        <translation>
            <numerusform>{count} term, {tops} of them at the top.</numerusform>
            <numerusform>{count} terms, {tops} of them at the top.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It takes the place of the vocabulary “{name}” with {count} terms. Tags stay where they are.</source>
        <translation>
            <numerusform>It takes the place of the vocabulary “{name}” with {count} term. Tags stay where they are.</numerusform>
            <numerusform>It takes the place of the vocabulary “{name}” with {count} terms. Tags stay where they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message numerus="yes">
        <source>{lines} lines · {encoding} · cannot be changed</source>
        <translation>
            <numerusform>{lines} line · {encoding} · cannot be changed</numerusform>
            <numerusform>{lines} lines · {encoding} · cannot be changed</numerusform>
        </translation>
    </message>
</context>
</TS>
