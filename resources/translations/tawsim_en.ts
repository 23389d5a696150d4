<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BackupsDialog</name>
    <message numerus="yes">
        <location filename="../../desktop/dialogs/backups_dialog.py" line="146" />
        <source>%Ln article(s) are not in the backup</source>
        <translation>
            <numerusform>%Ln article is not in the backup</numerusform>
            <numerusform>%Ln articles are not in the backup</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/dialogs/backups_dialog.py" line="152" />
        <source>%Ln step(s) by {}</source>
        <translation>
            <numerusform>%Ln step by {}</numerusform>
            <numerusform>%Ln steps by {}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BinDialog</name>
    <message numerus="yes">
        <location filename="../../desktop/dialogs/bin_dialog.py" line="67" />
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>%Ln span</numerusform>
            <numerusform>%Ln spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message numerus="yes">
        <location filename="../../desktop/commands.py" line="442" />
        <source>%Ln span(s) bear the labels you removed. Delete them too? Undo brings them back.</source>
        <translation>
            <numerusform>%Ln span bears the labels you removed. Delete it too? Undo brings it back.</numerusform>
            <numerusform>%Ln spans bear the labels you removed. Delete them too? Undo brings them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/commands.py" line="452" />
        <source>%Ln span(s) have a choice that you deleted as their value. They keep it, but nobody can choose it any more. Go on?</source>
        <translation>
            <numerusform>%Ln span have a choice that you deleted as their value. They keep it, but nobody can choose it any more. Go on?</numerusform>
            <numerusform>%Ln spans have a choice that you deleted as their value. They keep it, but nobody can choose it any more. Go on?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestionBar</name>
    <message numerus="yes">
        <location filename="../../desktop/panels/suggestion_bar.py" line="52" />
        <source>%Ln suggestion(s) in this article</source>
        <translation>
            <numerusform>%Ln suggestion in this article</numerusform>
            <numerusform>%Ln suggestions in this article</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestionCommands</name>
    <message numerus="yes">
        <location filename="../../desktop/suggestion_commands.py" line="145" />
        <source>Accept %Ln suggestion(s) of “{}” in all articles?</source>
        <translation>
            <numerusform>Accept %Ln suggestion of “{}” in all articles?</numerusform>
            <numerusform>Accept %Ln suggestions of “{}” in all articles?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/suggestion_commands.py" line="176" />
        <source>%Ln suggestion(s) in {}.</source>
        <translation>
            <numerusform>%Ln suggestion in {}.</numerusform>
            <numerusform>%Ln suggestions in {}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/suggestion_commands.py" line="177" />
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
</context>
</TS>
