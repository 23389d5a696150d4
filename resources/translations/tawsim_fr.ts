<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <location filename="../../desktop/dialogs/about.py" line="151"/>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/about.py" line="159"/>
        <source>About Tawsim</source>
        <translation>À propos de Tawsim</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/about.py" line="160"/>
        <source>Tawsim</source>
        <translation>Tawsim</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/about.py" line="163"/>
        <source>Label spans in Arabic news, compare annotators, export training data. Offline.</source>
        <translation>Annoter des segments dans la presse arabe, comparer les annotateurs, exporter des données d’entraînement. Hors ligne.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/about.py" line="166"/>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/about.py" line="167"/>
        <source>Screen</source>
        <translation>Écran</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/about.py" line="170"/>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/about.py" line="173"/>
        <source>The log names what was done and what failed, never words of an article.</source>
        <translation>Le journal nomme ce qui a été fait et ce qui a échoué, jamais les mots d’un article.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/about.py" line="175"/>
        <source>&amp;Copy for a report</source>
        <translation>&amp;Copier pour un rapport</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/about.py" line="176"/>
        <source>Open the &amp;folder of the log</source>
        <translation>Ouvrir le &amp;dossier du journal</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/about.py" line="177"/>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/about.py" line="178"/>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/about.py" line="179"/>
        <source>Libraries and files inside</source>
        <translation>Bibliothèques et fichiers inclus</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/about.py" line="180"/>
        <source>Text of the licence</source>
        <translation>Texte de la licence</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <location filename="../../desktop/actions.py" line="60"/>
        <source>&amp;Project</source>
        <translation>&amp;Projet</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="61"/>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="62"/>
        <source>&amp;Span</source>
        <translation>&amp;Segment</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="63"/>
        <source>&amp;Boundaries</source>
        <translation>&amp;Bornes</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="64"/>
        <source>S&amp;uggestions</source>
        <translation>S&amp;uggestions</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="65"/>
        <source>&amp;Go</source>
        <translation>&amp;Aller</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="66"/>
        <source>&amp;Team</source>
        <translation>É&amp;quipe</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="67"/>
        <source>&amp;View</source>
        <translation>A&amp;ffichage</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="68"/>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="71"/>
        <source>&amp;Theme</source>
        <translation>T&amp;hème</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="74"/>
        <source>La&amp;nguage</source>
        <translation>Lan&amp;gue</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="80"/>
        <source>&amp;New project…</source>
        <translation>&amp;Nouveau projet…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="88"/>
        <source>&amp;Open project…</source>
        <translation>&amp;Ouvrir un projet…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="96"/>
        <source>Open the &amp;sample project</source>
        <translation>Ouvrir le projet d’&amp;exemple</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="104"/>
        <source>&amp;Import articles…</source>
        <translation>&amp;Importer des articles…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="112"/>
        <source>&amp;Export…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="120"/>
        <source>&amp;Labels…</source>
        <translation>É&amp;tiquettes…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="127"/>
        <source>&amp;Annotator…</source>
        <translation>&amp;Annotateur…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="131"/>
        <source>A&amp;djudicate</source>
        <translation>A&amp;djudication</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="138"/>
        <source>&amp;Check the project</source>
        <translation>&amp;Vérifier le projet</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="142"/>
        <source>Save a &amp;copy…</source>
        <translation>Enregistrer une &amp;copie…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="148"/>
        <source>&amp;Backups…</source>
        <translation>&amp;Sauvegardes…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="151"/>
        <source>Co&amp;mpact the project</source>
        <translation>Co&amp;mpacter le projet</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="159"/>
        <source>&amp;Recover a damaged project…</source>
        <translation>&amp;Récupérer un projet endommagé…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="165"/>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="166"/>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="169"/>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="177"/>
        <source>&amp;Find in this article</source>
        <translation>Rechercher &amp;dans cet article</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="185"/>
        <source>Find in &amp;all articles</source>
        <translation>Rechercher dans &amp;tous les articles</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="193"/>
        <source>Ne&amp;xt hit</source>
        <translation>Résultat &amp;suivant</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="201"/>
        <source>Pre&amp;vious hit</source>
        <translation>Résultat &amp;précédent</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="209"/>
        <source>Edit the &amp;values</source>
        <translation>Modifier les &amp;valeurs</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="216"/>
        <source>Write a &amp;note</source>
        <translation>Écrire une &amp;note</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="220"/>
        <source>Set the &amp;boundaries to the selection</source>
        <translation>Placer les &amp;bornes sur la sélection</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="228"/>
        <source>&amp;Delete the span</source>
        <translation>&amp;Supprimer le segment</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="236"/>
        <source>Label &amp;every occurrence…</source>
        <translation>Étiqueter &amp;toutes les occurrences…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="244"/>
        <source>Re&amp;move this label everywhere…</source>
        <translation>Retirer cette étiquette &amp;partout…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="252"/>
        <source>Add as a &amp;fragment</source>
        <translation>Ajouter comme &amp;fragment</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="260"/>
        <source>Ne&amp;xt of the spans on one another</source>
        <translation>Segment superposé s&amp;uivant</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="268"/>
        <source>&amp;Relate to another span</source>
        <translation>&amp;Relier à un autre segment</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="274"/>
        <source>Fla&amp;g</source>
        <translation>Si&amp;gnaler</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="277"/>
        <source>End: a word to the &amp;left</source>
        <translation>Fin&#xa0;: un mot vers la &amp;gauche</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="285"/>
        <source>End: a word to the &amp;right</source>
        <translation>Fin&#xa0;: un mot vers la &amp;droite</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="293"/>
        <source>Start: a word to the left</source>
        <translation>Début&#xa0;: un mot vers la gauche</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="301"/>
        <source>Start: a word to the right</source>
        <translation>Début&#xa0;: un mot vers la droite</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="309"/>
        <source>End: a letter to the left</source>
        <translation>Fin&#xa0;: une lettre vers la gauche</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="317"/>
        <source>End: a letter to the right</source>
        <translation>Fin&#xa0;: une lettre vers la droite</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="325"/>
        <source>Start: a letter to the left</source>
        <translation>Début&#xa0;: une lettre vers la gauche</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="333"/>
        <source>Start: a letter to the right</source>
        <translation>Début&#xa0;: une lettre vers la droite</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="341"/>
        <source>End: a clitic to the left</source>
        <translation>Fin&#xa0;: un clitique vers la gauche</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="349"/>
        <source>End: a clitic to the right</source>
        <translation>Fin&#xa0;: un clitique vers la droite</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="357"/>
        <source>Start: a clitic to the left</source>
        <translation>Début&#xa0;: un clitique vers la gauche</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="365"/>
        <source>Start: a clitic to the right</source>
        <translation>Début&#xa0;: un clitique vers la droite</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="373"/>
        <source>&amp;Next suggestion</source>
        <translation>Suggestion &amp;suivante</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="381"/>
        <source>&amp;Previous suggestion</source>
        <translation>Suggestion &amp;précédente</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="389"/>
        <source>&amp;Accept the suggestion</source>
        <translation>&amp;Accepter la suggestion</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="397"/>
        <source>&amp;Reject the suggestion</source>
        <translation>&amp;Rejeter la suggestion</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="405"/>
        <source>Accept all of this &amp;label in the article</source>
        <translation>Accepter tout pour cette é&amp;tiquette dans l’article</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="413"/>
        <source>Accept all of this label in &amp;every article…</source>
        <translation>Accepter tout pour cette étiquette &amp;dans tous les articles…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="421"/>
        <source>&amp;Suggest in all articles</source>
        <translation>Su&amp;ggérer dans tous les articles</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="429"/>
        <source>&amp;Train the model…</source>
        <translation>&amp;Entraîner le modèle…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="437"/>
        <source>Articles in the order of the &amp;corpus</source>
        <translation>Articles dans l’ordre du &amp;corpus</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="446"/>
        <source>Articles the model is &amp;unsure of first</source>
        <translation>D’abord les articles &amp;incertains pour le modèle</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="455"/>
        <source>The most &amp;different articles first</source>
        <translation>D’abord les articles les p&amp;lus différents</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="464"/>
        <source>S&amp;how suggestions</source>
        <translation>Afficher les suggesti&amp;ons</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="473"/>
        <source>&amp;Blind mode: no suggestions in this project</source>
        <translation>Mode a&amp;veugle&#xa0;: aucune suggestion dans ce projet</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="482"/>
        <source>&amp;How many spans began as suggestions…</source>
        <translation>&amp;Nombre de segments issus de suggestions…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="490"/>
        <source>&amp;Facts…</source>
        <translation>&amp;Faits…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="498"/>
        <source>&amp;Next span</source>
        <translation>&amp;Segment suivant</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="506"/>
        <source>&amp;Previous span</source>
        <translation>Segment &amp;précédent</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="514"/>
        <source>Next &amp;candidate without a label</source>
        <translation>&amp;Candidat suivant sans étiquette</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="522"/>
        <source>Previous candidate without a la&amp;bel</source>
        <translation>Candidat p&amp;récédent sans étiquette</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="530"/>
        <source>Next &amp;article</source>
        <translation>&amp;Article suivant</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="538"/>
        <source>P&amp;revious article</source>
        <translation>Art&amp;icle précédent</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="546"/>
        <source>Article is &amp;done, go to the next</source>
        <translation>Article &amp;terminé, passer au suivant</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="554"/>
        <source>Next se&amp;ntence</source>
        <translation>P&amp;hrase suivante</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="562"/>
        <source>Previous sen&amp;tence</source>
        <translation>Phrase précéde&amp;nte</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="570"/>
        <source>&amp;Select the sentence</source>
        <translation>Sé&amp;lectionner la phrase</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="578"/>
        <source>E&amp;xtend the selection by a sentence</source>
        <translation>Éten&amp;dre la sélection d’une phrase</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="586"/>
        <source>&amp;Flag the article</source>
        <translation>Si&amp;gnaler l’article</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="594"/>
        <source>No&amp;te on the article…</source>
        <translation>N&amp;ote sur l’article…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="602"/>
        <source>Flags and n&amp;otes</source>
        <translation>Signale&amp;ments et notes</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="608"/>
        <source>Go to the &amp;text</source>
        <translation>Aller au te&amp;xte</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="611"/>
        <source>&amp;Assign articles…</source>
        <translation>&amp;Attribuer des articles…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="619"/>
        <source>&amp;Write the work files…</source>
        <translation>Écrire les fichiers de &amp;travail…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="627"/>
        <source>&amp;Merge files…</source>
        <translation>&amp;Fusionner des fichiers…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="635"/>
        <source>Move the article to the &amp;bin</source>
        <translation>Mettre l’article à la &amp;corbeille</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="641"/>
        <source>B&amp;in…</source>
        <translation>Cor&amp;beille…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="644"/>
        <source>S&amp;kip the article…</source>
        <translation>É&amp;carter l’article…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="652"/>
        <source>Send &amp;back…</source>
        <translation>&amp;Renvoyer…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="660"/>
        <source>A&amp;greement…</source>
        <translation>Accord &amp;inter-annotateurs…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="668"/>
        <source>&amp;Progress…</source>
        <translation>A&amp;vancement…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="676"/>
        <source>A line for each &amp;sentence</source>
        <translation>Une &amp;ligne par phrase</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="685"/>
        <source>Only the present sen&amp;tence bright</source>
        <translation>&amp;Phrase en cours seule en évidence</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="694"/>
        <source>&amp;Number the paragraphs</source>
        <translation>&amp;Numéroter les paragraphes</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="703"/>
        <source>&amp;Larger text</source>
        <translation>&amp;Agrandir le texte</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="710"/>
        <source>&amp;Smaller text</source>
        <translation>&amp;Réduire le texte</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="714"/>
        <source>More &amp;space between lines</source>
        <translation>A&amp;ugmenter l’interligne</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="722"/>
        <source>L&amp;ess space between lines</source>
        <translation>&amp;Diminuer l’interligne</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="728"/>
        <source>Text &amp;font…</source>
        <translation>Poli&amp;ce du texte…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="731"/>
        <source>Theme of the &amp;system</source>
        <translation>Thème du s&amp;ystème</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="740"/>
        <source>&amp;Light theme</source>
        <translation>Thème &amp;clair</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="749"/>
        <source>&amp;Dark theme</source>
        <translation>Thème &amp;sombre</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="758"/>
        <source>&amp;High contrast</source>
        <translation>C&amp;ontraste élevé</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="767"/>
        <source>Ne&amp;xt language</source>
        <translation>Langue s&amp;uivante</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="779"/>
        <source>&amp;Find an action…</source>
        <translation>&amp;Trouver une action…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="785"/>
        <source>G&amp;uide</source>
        <translation>&amp;Guide</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="786"/>
        <source>&amp;Tour of the window</source>
        <translation>&amp;Visite de la fenêtre</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="789"/>
        <source>&amp;Guideline of the labels</source>
        <translation>&amp;Consignes d’annotation</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="797"/>
        <source>All &amp;keys…</source>
        <translation>Tous les &amp;raccourcis…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="805"/>
        <source>&amp;Change keys…</source>
        <translation>&amp;Modifier les raccourcis…</translation>
    </message>
    <message>
        <location filename="../../desktop/actions.py" line="813"/>
        <source>&amp;About Tawsim</source>
        <translation>À &amp;propos de Tawsim</translation>
    </message>
</context>
<context>
    <name>AdjudicationDesk</name>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="211"/>
        <source>No other case asks for a decision.</source>
        <translation>Aucun autre cas n’attend de décision.</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="217"/>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="217"/>
        <source>Why later? (may stay empty)</source>
        <translation>Pourquoi plus tard&#x202f;? (facultatif)</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="237"/>
        <source>Decide a case first; then the others like it.</source>
        <translation>Tranchez d’abord un cas&#x202f;; puis les autres qui lui ressemblent.</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="242"/>
        <source>No other open case is of this kind.</source>
        <translation>Aucun autre cas ouvert n’est de ce genre.</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="266"/>
        <source>What all agree on is in the gold; one undo takes it back.</source>
        <translation>Ce sur quoi tous s’accordent est dans la référence&#x202f;; une seule annulation suffit pour revenir en arrière.</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="275"/>
        <source>Written: {}</source>
        <translation>Écrit&#xa0;: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="364"/>
        <source>The gold: complete</source>
        <translation>La référence (gold)&#xa0;: complète</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="364"/>
        <source>The gold so far</source>
        <translation>La référence (gold) à ce stade</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="384"/>
        <source>Open disagreements: {}   Put off: {}   All cases: {}</source>
        <translation>Désaccords ouverts&#xa0;: {}   Remis&#xa0;: {}   Tous les cas&#xa0;: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="400"/>
        <source>No disagreement is left. What all agree on is put into the gold by Y.</source>
        <translation>Il ne reste aucun désaccord. Y met dans la référence (gold) ce sur quoi tous s’accordent.</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="404"/>
        <source>All is decided. Close the desk (Esc), then export: Project &gt; Export.</source>
        <translation>Tout est tranché. Fermez l’espace d’adjudication (Échap), puis exportez&#xa0;: Projet &gt; Exporter.</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="409"/>
        <source>Looking for disagreements…</source>
        <translation>Recherche des désaccords…</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="411"/>
        <source>No article has two finished annotators.
When two or more have marked the same article as done (Ctrl+D), what they differ in is decided here.</source>
        <translation>Aucun article n’a été terminé par deux annotateurs.
Quand deux annotateurs ou plus ont marqué le même article comme terminé (Ctrl+D), ce qui les sépare se tranche ici.</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="430"/>
        <source>Adjudication desk</source>
        <translation>Espace d’adjudication</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="432"/>
        <source>By article</source>
        <translation>Par article</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="433"/>
        <source>By class</source>
        <translation>Par classe</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="434"/>
        <source>By label</source>
        <translation>Par étiquette</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="435"/>
        <source>Most disagreement first</source>
        <translation>Désaccords majeurs d’abord</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="436"/>
        <source>By pattern</source>
        <translation>Par genre</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="439"/>
        <source>Open disagreements</source>
        <translation>Désaccords ouverts</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="440"/>
        <source>All that is open</source>
        <translation>Tout ce qui est ouvert</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="441"/>
        <source>Only what was put off</source>
        <translation>Cas remis</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="442"/>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="450"/>
        <source>Order of the cases</source>
        <translation>Ordre des cas</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="451"/>
        <source>Which cases are shown</source>
        <translation>Cas affichés</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="455"/>
        <source>Cases (N next, B previous)</source>
        <translation>Cas (N&#xa0;: suivant, B&#xa0;: précédent)</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="456"/>
        <source>The article with its cases</source>
        <translation>L’article et ses cas</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="457"/>
        <source>The article with the gold</source>
        <translation>L’article et sa référence (gold)</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/desk.py" line="458"/>
        <source>Cases</source>
        <translation>Cas</translation>
    </message>
</context>
<context>
    <name>AgreementView</name>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="196"/>
        <source>Measuring agreement</source>
        <translation>Mesure de l’accord</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="230"/>
        <source>The work has gone on since; measure again.</source>
        <translation>Le travail a avancé depuis&#x202f;; mesurez de nouveau.</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="254"/>
        <source>Open a project first.</source>
        <translation>Ouvrez d’abord un projet.</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="256"/>
        <source>Choose who is compared, then press Measure.</source>
        <translation>Choisissez qui comparer, puis cliquez sur Mesurer.</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="259"/>
        <source>Two annotators must have finished the same article. Progress shows which articles wait for whom.</source>
        <translation>Deux annotateurs doivent avoir terminé le même article. L’onglet Avancement montre quels articles attendent qui.</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="265"/>
        <source>Articles compared: {}. They are too few for intervals, which need at least {}.</source>
        <translation>Articles comparés&#xa0;: {}. C’est trop peu pour des intervalles, qui en demandent au moins {}.</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="268"/>
        <source>Articles compared: {}. Intervals are drawn from {} resampled corpora.</source>
        <translation>Articles comparés&#xa0;: {}. Les intervalles proviennent de {} corpus rééchantillonnés.</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="323"/>
        <source>Click a number to see the spans behind it.</source>
        <translation>Cliquez sur un nombre pour voir les segments qu’il recouvre.</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="325"/>
        <source>Spans behind it: {}. Enter opens the article.</source>
        <translation>Segments correspondants&#xa0;: {}. Entrée ouvre l’article.</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="327"/>
        <source>The first {} are listed.</source>
        <translation>Les {} premiers sont listés.</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="346"/>
        <source>Export agreement</source>
        <translation>Exporter l’accord</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="373"/>
        <source>The report is in {}</source>
        <translation>Le rapport se trouve dans {}</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="376"/>
        <source>Writing the report</source>
        <translation>Rédaction du rapport</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="390"/>
        <source>Agreement and progress</source>
        <translation>Accord et avancement</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="391"/>
        <location filename="../../desktop/agreement/agreement_view.py" line="401"/>
        <source>Annotators</source>
        <translation>Annotateurs</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="392"/>
        <source>Who is compared</source>
        <translation>Qui est comparé</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="393"/>
        <source>With γ</source>
        <translation>Avec γ</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="394"/>
        <source>γ aligns the spans of every article and takes long.</source>
        <translation>γ aligne les segments de chaque article et prend du temps.</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="395"/>
        <source>&amp;Measure</source>
        <translation>&amp;Mesurer</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="396"/>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="397"/>
        <source>Write the whole report</source>
        <translation>Écrire le rapport complet</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="400"/>
        <source>Measures</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="400"/>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="400"/>
        <source>Labels against labels</source>
        <translation>Étiquettes contre étiquettes</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="401"/>
        <source>Boundaries</source>
        <translation>Bornes</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="401"/>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="407"/>
        <source>Spans behind the number</source>
        <translation>Segments que recouvre le nombre</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="417"/>
        <source>All units</source>
        <translation>Toutes les unités</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="420"/>
        <source>All annotators and labels</source>
        <translation>Tous les annotateurs, toutes les étiquettes</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="421"/>
        <source>Each label</source>
        <translation>Chaque étiquette</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="422"/>
        <source>Each pair</source>
        <translation>Chaque paire</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="423"/>
        <source>Values of spans</source>
        <translation>Valeurs des segments</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="426"/>
        <source>What is compared</source>
        <translation>Ce qui est comparé</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/agreement_view.py" line="427"/>
        <source>Which values are shown</source>
        <translation>Valeurs affichées</translation>
    </message>
</context>
<context>
    <name>AlikeModel</name>
    <message>
        <location filename="../../desktop/adjudication/pattern_dialog.py" line="127"/>
        <source>none of them</source>
        <translation>aucun d’eux</translation>
    </message>
</context>
<context>
    <name>Annotating</name>
    <message>
        <location filename="../../desktop/annotating.py" line="216"/>
        <source>Select words first, then press a label&apos;s key.</source>
        <translation>Sélectionnez d’abord des mots, puis appuyez sur la touche d’une étiquette.</translation>
    </message>
    <message>
        <location filename="../../desktop/annotating.py" line="227"/>
        <source>Say first who is annotating: Project &gt; Annotator…</source>
        <translation>Indiquez d’abord qui annote&#xa0;: Projet &gt; Annotateur…</translation>
    </message>
    <message>
        <location filename="../../desktop/annotating.py" line="254"/>
        <source>Choose a span, then select the words it should cover.</source>
        <translation>Choisissez un segment, puis sélectionnez les mots qu’il doit couvrir.</translation>
    </message>
    <message>
        <location filename="../../desktop/annotating.py" line="265"/>
        <source>Select the words that belong to the span as well.</source>
        <translation>Sélectionnez aussi les mots qui font partie du segment.</translation>
    </message>
    <message>
        <location filename="../../desktop/annotating.py" line="277"/>
        <source>Choose a span first, then move its boundaries.</source>
        <translation>Choisissez d’abord un segment, puis déplacez ses bornes.</translation>
    </message>
    <message>
        <location filename="../../desktop/annotating.py" line="300"/>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <location filename="../../desktop/annotating.py" line="301"/>
        <source>Elsewhere these words were labelled as “{}” ({}×).</source>
        <translation>Ailleurs, ces mots ont reçu l’étiquette «&#xa0;{}&#xa0;» ({}×).</translation>
    </message>
    <message>
        <location filename="../../desktop/annotating.py" line="303"/>
        <source>Elsewhere these words were labelled as “{}” ({}×), for instance in {}.</source>
        <translation>Ailleurs, ces mots ont reçu l’étiquette «&#xa0;{}&#xa0;» ({}×), par exemple dans {}.</translation>
    </message>
</context>
<context>
    <name>AnnotatorDialog</name>
    <message>
        <location filename="../../desktop/dialogs/annotator_dialog.py" line="17"/>
        <source>Annotator</source>
        <translation>Annotateur</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/annotator_dialog.py" line="18"/>
        <source>Who is annotating? Every span will carry this name.</source>
        <translation>Qui annote&#x202f;? Chaque segment portera ce nom.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/annotator_dialog.py" line="24"/>
        <source>Name of the annotator</source>
        <translation>Nom de l’annotateur</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/annotator_dialog.py" line="53"/>
        <source>This name belongs to the adjudicated layer; choose another.</source>
        <translation>Ce nom est celui de la couche adjudiquée&#x202f;; choisissez-en un autre.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/annotator_dialog.py" line="55"/>
        <source>A new annotator will be added.</source>
        <translation>Un nouvel annotateur sera ajouté.</translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message>
        <location filename="../../desktop/dialogs/assign_dialog.py" line="47"/>
        <source>Assign articles</source>
        <translation>Attribuer des articles</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/assign_dialog.py" line="54"/>
        <source>&amp;Share out</source>
        <translation>&amp;Répartir</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/assign_dialog.py" line="55"/>
        <source>&amp;Take all back</source>
        <translation>&amp;Tout reprendre</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/assign_dialog.py" line="58"/>
        <source>&amp;Write the work files afterwards</source>
        <translation>É&amp;crire ensuite les fichiers de travail</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/assign_dialog.py" line="59"/>
        <source>&amp;Seal the work files under a passphrase</source>
        <translation>&amp;Sceller les fichiers de travail par une phrase secrète</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/assign_dialog.py" line="71"/>
        <source>One name on each line</source>
        <translation>Un nom par ligne</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/assign_dialog.py" line="72"/>
        <source>One name on each line; a new name becomes an annotator</source>
        <translation>Un nom par ligne&#x202f;; un nouveau nom devient un annotateur</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/assign_dialog.py" line="74"/>
        <source>All articles ({})</source>
        <translation>Tous les articles ({})</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/assign_dialog.py" line="78"/>
        <source>Those in the list now ({})</source>
        <translation>Ceux de la liste en ce moment ({})</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/assign_dialog.py" line="82"/>
        <source>Filter the corpus list first to assign only some</source>
        <translation>Filtrez d’abord la liste du corpus pour n’en attribuer qu’une partie</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/assign_dialog.py" line="83"/>
        <source>How many annotators each article gets</source>
        <translation>Nombre d’annotateurs par article</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/assign_dialog.py" line="84"/>
        <source>So many articles go to everybody, to compare</source>
        <translation>Nombre d’articles confiés à tous, pour comparer</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/assign_dialog.py" line="87"/>
        <source>Another number shares the same articles out otherwise</source>
        <translation>Un autre nombre répartit les mêmes articles autrement</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/assign_dialog.py" line="89"/>
        <source>A&amp;nnotators</source>
        <translation>A&amp;nnotateurs</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/assign_dialog.py" line="90"/>
        <source>A&amp;rticles</source>
        <translation>A&amp;rticles</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/assign_dialog.py" line="91"/>
        <source>Annotators for &amp;each article</source>
        <translation>Annotateurs par &amp;article</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/assign_dialog.py" line="92"/>
        <source>Articles for &amp;calibration</source>
        <translation>Articles d’é&amp;talonnage</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/assign_dialog.py" line="93"/>
        <source>&amp;Draw number</source>
        <translation>N&amp;uméro de tirage</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/assign_dialog.py" line="112"/>
        <source>Who gets which article</source>
        <translation>Qui reçoit quel article</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/assign_dialog.py" line="141"/>
        <source>Nobody has an article yet: press “Share out”, or tick by hand.</source>
        <translation>Personne n’a encore d’article&#xa0;: appuyez sur «&#xa0;Répartir&#xa0;» ou cochez à la main.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/assign_dialog.py" line="191"/>
        <source>Articles of each: {}</source>
        <translation>Articles par personne&#xa0;: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/assign_dialog.py" line="144"/>
        <location filename="../../desktop/dialogs/assign_dialog.py" line="192"/>
        <source>Write the names of the annotators.</source>
        <translation>Écrivez les noms des annotateurs.</translation>
    </message>
</context>
<context>
    <name>AssignmentModel</name>
    <message>
        <location filename="../../desktop/assignment_model.py" line="115"/>
        <source>Untitled {}</source>
        <translation>Sans titre {}</translation>
    </message>
    <message>
        <location filename="../../desktop/assignment_model.py" line="145"/>
        <source>For calibration: everybody gets this article</source>
        <translation>Étalonnage&#xa0;: cet article va à tous</translation>
    </message>
    <message>
        <location filename="../../desktop/assignment_model.py" line="172"/>
        <source>Article</source>
        <translation>Article</translation>
    </message>
</context>
<context>
    <name>AttributeEditor</name>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="68"/>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="69"/>
        <source>Attributes and choices</source>
        <translation>Attributs et choix</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="68"/>
        <source>Kind or name</source>
        <translation>Type ou nom</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="71"/>
        <source>Enter renames; drag a row, or move it with Alt and the arrow keys</source>
        <translation>Entrée renomme&#x202f;; faites glisser une ligne, ou déplacez-la avec Alt et les flèches</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="75"/>
        <source>No attributes yet. An attribute is what annotators say about a span: a category, a number, a country. Add one above, or paste an outline.</source>
        <translation>Pas encore d’attributs. Un attribut est ce que les annotateurs disent d’un segment&#xa0;: une catégorie, un nombre, un pays. Ajoutez-en un ci-dessus, ou collez un plan.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="97"/>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="98"/>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="99"/>
        <source>a choice from a list</source>
        <translation>un choix dans une liste</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="100"/>
        <source>yes or no</source>
        <translation>oui ou non</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="101"/>
        <source>a country</source>
        <translation>un pays</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="102"/>
        <source>a figure with bounds</source>
        <translation>un chiffre avec ses bornes</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="110"/>
        <source>Add a choice &amp;inside</source>
        <translation>Ajouter un choix à l’&amp;intérieur</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="111"/>
        <source>Add a row &amp;below</source>
        <translation>Ajouter une ligne en &amp;dessous</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="112"/>
        <source>&amp;Rename</source>
        <translation>&amp;Renommer</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="113"/>
        <source>Move &amp;up</source>
        <translation>&amp;Monter</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="114"/>
        <source>Move &amp;down</source>
        <translation>&amp;Descendre</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="115"/>
        <source>Move &amp;out</source>
        <translation>&amp;Sortir d’un niveau</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="116"/>
        <source>Move i&amp;n</source>
        <translation>&amp;Entrer d’un niveau</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="117"/>
        <source>De&amp;lete</source>
        <translation>Su&amp;pprimer</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="118"/>
        <source>Un&amp;do</source>
        <translation>A&amp;nnuler</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="119"/>
        <source>R&amp;edo</source>
        <translation>Ré&amp;tablir</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="120"/>
        <source>Cu&amp;t as an outline</source>
        <translation>Couper &amp;comme plan</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="121"/>
        <source>&amp;Copy as an outline</source>
        <translation>Cop&amp;ier comme plan</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="122"/>
        <source>&amp;Paste an outline</source>
        <translation>Co&amp;ller un plan</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="144"/>
        <source>Add attri&amp;bute</source>
        <translation>Ajouter l’attri&amp;but</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/attribute_editor.py" line="147"/>
        <source>Add c&amp;hoice</source>
        <translation>Ajouter un c&amp;hoix</translation>
    </message>
</context>
<context>
    <name>AttributeForm</name>
    <message>
        <location filename="../../desktop/widgets/attribute_form.py" line="212"/>
        <source>Type a part of the name, or the ISO code</source>
        <translation>Saisissez une partie du nom ou le code ISO</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/attribute_form.py" line="214"/>
        <source>Type a part of the name, or choose from the list</source>
        <translation>Saisissez une partie du nom ou choisissez dans la liste</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/attribute_form.py" line="216"/>
        <source>A number, for instance 3.5</source>
        <translation>Un nombre, par exemple 3,5</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/attribute_form.py" line="218"/>
        <source>A number, or bounds: 10..15, 10.. (at least), ..15 (at most)</source>
        <translation>Un nombre ou des bornes&#xa0;: 10..15, 10.. (au moins), ..15 (au plus)</translation>
    </message>
</context>
<context>
    <name>BackgroundJob</name>
    <message>
        <location filename="../../desktop/background_job.py" line="78"/>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <location filename="../../desktop/dialogs/backups_dialog.py" line="140"/>
        <source>Since then, and not in the backup: {}</source>
        <translation>Depuis, et absent de la sauvegarde&#xa0;: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/backups_dialog.py" line="143"/>
        <source>Only in the backup: {}</source>
        <translation>Seulement dans la sauvegarde&#xa0;: {}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/dialogs/backups_dialog.py" line="146"/>
        <source>%Ln article(s) are not in the backup</source>
        <translation>
            <numerusform>%Ln article n’est pas dans la sauvegarde</numerusform>
            <numerusform>%Ln articles ne sont pas dans la sauvegarde</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/backups_dialog.py" line="147"/>
        <source>The backup holds the same as the project.</source>
        <translation>La sauvegarde contient la même chose que le projet.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/backups_dialog.py" line="150"/>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/dialogs/backups_dialog.py" line="152"/>
        <source>%Ln step(s) by {}</source>
        <translation>
            <numerusform>%Ln étape de {}</numerusform>
            <numerusform>%Ln étapes de {}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/backups_dialog.py" line="153"/>
        <source>nobody named</source>
        <translation>une personne sans nom</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/backups_dialog.py" line="173"/>
        <location filename="../../desktop/dialogs/backups_dialog.py" line="175"/>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/backups_dialog.py" line="174"/>
        <source>Made</source>
        <translation>Faite le</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/backups_dialog.py" line="174"/>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/backups_dialog.py" line="174"/>
        <source>Spans</source>
        <translation>Segments</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/backups_dialog.py" line="176"/>
        <source>How the backup differs</source>
        <translation>En quoi diffère la sauvegarde</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/backups_dialog.py" line="177"/>
        <source>&amp;Put in the project&apos;s place</source>
        <translation>&amp;Mettre à la place du projet</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/backups_dialog.py" line="179"/>
        <source>The project as it is now is kept as a backup itself</source>
        <translation>Le projet dans son état actuel est lui-même gardé comme sauvegarde</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/backups_dialog.py" line="182"/>
        <source>&amp;Recover what is readable…</source>
        <translation>&amp;Récupérer ce qui est lisible…</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/backups_dialog.py" line="188"/>
        <source>Kept by themselves: the last ten, one a day, one a week.</source>
        <translation>Gardées d’elles-mêmes&#xa0;: les dix dernières, une par jour, une par semaine.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/backups_dialog.py" line="190"/>
        <source>No backups yet. They are made by themselves while you work.</source>
        <translation>Pas encore de sauvegarde. Elles se font d’elles-mêmes pendant que vous travaillez.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/backups_dialog.py" line="191"/>
        <source>They lie in {}</source>
        <translation>Elles se trouvent dans {}</translation>
    </message>
</context>
<context>
    <name>BinCommands</name>
    <message>
        <location filename="../../desktop/bin_commands.py" line="46"/>
        <source>The article is in the bin; undo or Edit → Bin brings it back.</source>
        <translation>L’article est dans la corbeille&#x202f;; Annuler ou Édition → Corbeille le fait revenir.</translation>
    </message>
</context>
<context>
    <name>BinDialog</name>
    <message>
        <location filename="../../desktop/dialogs/bin_dialog.py" line="33"/>
        <source>Bin</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/bin_dialog.py" line="36"/>
        <source>What is in the bin</source>
        <translation>Contenu de la corbeille</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/bin_dialog.py" line="37"/>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/bin_dialog.py" line="37"/>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/bin_dialog.py" line="42"/>
        <source>&amp;Bring back</source>
        <translation>&amp;Restaurer</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/bin_dialog.py" line="55"/>
        <source>Articles in the bin are in no list, search, export, assignment or measure. Bring back what is chosen; one undo takes it back again.</source>
        <translation>Les articles de la corbeille ne figurent dans aucune liste, recherche, exportation, attribution ni mesure. Restaurez ce que vous choisissez&#x202f;; une seule annulation le remet à la corbeille.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/bin_dialog.py" line="65"/>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/dialogs/bin_dialog.py" line="67"/>
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>%Ln segment</numerusform>
            <numerusform>%Ln segments</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/bin_dialog.py" line="69"/>
        <source>Deleted spans</source>
        <translation>Segments supprimés</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/bin_dialog.py" line="76"/>
        <source>The bin is empty.</source>
        <translation>La corbeille est vide.</translation>
    </message>
</context>
<context>
    <name>CandidateWalk</name>
    <message>
        <location filename="../../desktop/candidate_walk.py" line="47"/>
        <source>Nothing so far. Press the key again to search on.</source>
        <translation>Rien jusqu’ici. Appuyez de nouveau sur la touche pour poursuivre la recherche.</translation>
    </message>
    <message>
        <location filename="../../desktop/candidate_walk.py" line="50"/>
        <source>No words without a label from here on look like one.</source>
        <translation>Plus loin, aucun mot sans étiquette n’y ressemble.</translation>
    </message>
    <message>
        <location filename="../../desktop/candidate_walk.py" line="52"/>
        <source>No words without a label before here look like one.</source>
        <translation>Plus haut, aucun mot sans étiquette n’y ressemble.</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <location filename="../../desktop/adjudication/cards.py" line="165"/>
        <source>None of them</source>
        <translation>Aucun d’eux</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/cards.py" line="167"/>
        <source>None of them; nothing found here: {}</source>
        <translation>Aucun d’eux&#x202f;; rien n’a été trouvé ici&#xa0;: {}</translation>
    </message>
</context>
<context>
    <name>CasePane</name>
    <message>
        <location filename="../../desktop/adjudication/case_pane.py" line="195"/>
        <source>The annotators have taken their spans back; the gold still stands.</source>
        <translation>Les annotateurs ont retiré leurs segments&#x202f;; la référence les garde.</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/case_pane.py" line="203"/>
        <location filename="../../desktop/adjudication/case_pane.py" line="227"/>
        <source>G keeps what was decided.</source>
        <translation>G garde ce qui a été tranché.</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/case_pane.py" line="215"/>
        <source>The annotators have taken their relations back; the gold has them.</source>
        <translation>Les annotateurs ont retiré leurs relations&#x202f;; la référence les garde.</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/case_pane.py" line="236"/>
        <source>The adjudicator</source>
        <translation>L’adjudicateur</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/case_pane.py" line="241"/>
        <source>none of them</source>
        <translation>aucun d’eux</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/case_pane.py" line="243"/>
        <source>later</source>
        <translation>plus tard</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/case_pane.py" line="255"/>
        <source>Why they differ (for this decision)</source>
        <translation>Pourquoi ils diffèrent (pour cette décision)</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/case_pane.py" line="261"/>
        <source>A note on the decision (C)</source>
        <translation>Une note sur la décision (C)</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/case_pane.py" line="262"/>
        <source>Note on the decision</source>
        <translation>Note sur la décision</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/case_pane.py" line="263"/>
        <source>The case</source>
        <translation>Le cas</translation>
    </message>
</context>
<context>
    <name>Classes</name>
    <message>
        <location filename="../../desktop/adjudication/class_look.py" line="58"/>
        <source>Relation: {}</source>
        <translation>Relation&#xa0;: {}</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <location filename="../../desktop/dialogs/command_palette.py" line="55"/>
        <location filename="../../desktop/dialogs/command_palette.py" line="60"/>
        <source>Find an action</source>
        <translation>Trouver une action</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/command_palette.py" line="59"/>
        <source>Find an action, in any of the languages</source>
        <translation>Trouver une action, dans n’importe quelle langue</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/command_palette.py" line="64"/>
        <source>No action has these words.</source>
        <translation>Aucune action ne contient ces mots.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/command_palette.py" line="77"/>
        <source>Actions found</source>
        <translation>Actions trouvées</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <location filename="../../desktop/commands.py" line="116"/>
        <source>Open a project</source>
        <translation>Ouvrir un projet</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="221"/>
        <source>The project is sound: texts, spans and journal agree.</source>
        <translation>Le projet est sain&#xa0;: textes, segments et journal concordent.</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="224"/>
        <source>Checking the project</source>
        <translation>Vérification du projet</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="237"/>
        <source>Save a copy</source>
        <translation>Enregistrer une copie</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="237"/>
        <source>Tawsim project</source>
        <translation>Projet Tawsim</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="246"/>
        <source>A checked copy is in {}</source>
        <translation>Une copie vérifiée se trouve dans {}</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="248"/>
        <source>Saving a copy</source>
        <translation>Enregistrement d’une copie</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="262"/>
        <source>Import articles</source>
        <translation>Importer des articles</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="279"/>
        <source>Open or make a project first, then drop the files.</source>
        <translation>Ouvrez ou créez d’abord un projet, puis déposez les fichiers.</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="315"/>
        <source>Importing articles</source>
        <translation>Importation des articles</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="367"/>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="397"/>
        <source>Exporting</source>
        <translation>Exportation</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/commands.py" line="442"/>
        <source>%Ln span(s) bear the labels you removed. Delete them too? Undo brings them back.</source>
        <translation>
            <numerusform>%Ln segment porte les étiquettes que vous avez retirées. Le supprimer aussi&#x202f;? Annuler le fait revenir.</numerusform>
            <numerusform>%Ln segments portent les étiquettes que vous avez retirées. Les supprimer aussi&#x202f;? Annuler les fait revenir.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="446"/>
        <source>&amp;Delete the spans</source>
        <translation>&amp;Supprimer les segments</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="446"/>
        <source>&amp;Keep the labels</source>
        <translation>&amp;Garder les étiquettes</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="447"/>
        <location filename="../../desktop/commands.py" line="458"/>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/commands.py" line="452"/>
        <source>%Ln span(s) have a choice that you deleted as their value. They keep it, but nobody can choose it any more. Go on?</source>
        <translation>
            <numerusform>%Ln segment a pour valeur un choix que vous avez supprimé. Il la garde, mais plus personne ne pourra la choisir. Continuer&#x202f;?</numerusform>
            <numerusform>%Ln segments ont pour valeur un choix que vous avez supprimé. Ils la gardent, mais plus personne ne pourra la choisir. Continuer&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="457"/>
        <source>&amp;Go on</source>
        <translation>&amp;Continuer</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="457"/>
        <source>&amp;Keep the choices</source>
        <translation>&amp;Garder les choix</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="506"/>
        <source>Text font</source>
        <translation>Police du texte</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="525"/>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <location filename="../../desktop/commands.py" line="525"/>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
</context>
<context>
    <name>Compacting</name>
    <message>
        <location filename="../../desktop/compacting.py" line="60"/>
        <source>The project file had {before} MB and has {after} MB now.</source>
        <translation>Le fichier du projet occupait {before} Mo et en occupe maintenant {after}.</translation>
    </message>
    <message>
        <location filename="../../desktop/compacting.py" line="68"/>
        <source>Compacting the project</source>
        <translation>Compactage du projet</translation>
    </message>
</context>
<context>
    <name>CrashReport</name>
    <message>
        <location filename="../../desktop/crash_report.py" line="63"/>
        <source>Something in Tawsim failed. Your work is saved. The report is in this file:
{}</source>
        <translation>Quelque chose a échoué dans Tawsim. Votre travail est enregistré. Le rapport se trouve dans ce fichier&#xa0;:
{}</translation>
    </message>
    <message>
        <location filename="../../desktop/crash_report.py" line="73"/>
        <source>Tawsim failed</source>
        <translation>Tawsim a échoué</translation>
    </message>
</context>
<context>
    <name>Dashboard</name>
    <message>
        <location filename="../../desktop/agreement/dashboard.py" line="67"/>
        <source>Nothing has been measured yet.</source>
        <translation>Rien n’a encore été mesuré.</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/dashboard.py" line="77"/>
        <source>Articles that two have finished: {} of {}</source>
        <translation>Articles terminés par deux annotateurs&#xa0;: {} sur {}</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/dashboard.py" line="90"/>
        <source>{}: {} minutes an article</source>
        <translation>{}&#xa0;: {} minutes par article</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/dashboard.py" line="101"/>
        <source>Articles that wait for a second annotator: {}</source>
        <translation>Articles qui attendent un second annotateur&#xa0;: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/dashboard.py" line="107"/>
        <source>Nothing blocks: no article waits for a second annotator.</source>
        <translation>Rien ne bloque&#xa0;: aucun article n’attend de second annotateur.</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/dashboard.py" line="109"/>
        <source>Finished</source>
        <translation>Terminés</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/dashboard.py" line="109"/>
        <source>Not finished</source>
        <translation>Non terminés</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/dashboard.py" line="131"/>
        <source>Articles by state</source>
        <translation>Articles par état</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/dashboard.py" line="132"/>
        <source>Minutes a finished article</source>
        <translation>Minutes par article terminé</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/dashboard.py" line="133"/>
        <source>Agreement so far, by label</source>
        <translation>Accord à ce stade, par étiquette</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/dashboard.py" line="134"/>
        <source>Exact F1 in the order of finishing</source>
        <translation>F1 exact dans l’ordre d’achèvement</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/dashboard.py" line="139"/>
        <source>Articles that wait for a second annotator</source>
        <translation>Articles qui attendent un second annotateur</translation>
    </message>
    <message>
        <location filename="../../desktop/agreement/dashboard.py" line="140"/>
        <source>Enter opens the article.</source>
        <translation>Entrée ouvre l’article.</translation>
    </message>
</context>
<context>
    <name>DatasetForm</name>
    <message>
        <location filename="../../desktop/widgets/dataset_form.py" line="35"/>
        <source>&amp;Data set: a folder with a card and checksums</source>
        <translation>&amp;Jeu de données, avec fiche et sommes de contrôle</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/dataset_form.py" line="37"/>
        <source>No split</source>
        <translation>Pas de répartition</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/dataset_form.py" line="41"/>
        <source>Shares of train, dev and test by article; near-duplicates stay together</source>
        <translation>Parts d’entraînement, de développement et de test par article&#x202f;; les quasi-doublons restent ensemble</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/dataset_form.py" line="44"/>
        <source>The same seed gives the same parts and pseudonyms</source>
        <translation>La même graine donne les mêmes parties et les mêmes pseudonymes</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/dataset_form.py" line="45"/>
        <source>Only articles that are &amp;done</source>
        <translation>Seulement les articles &amp;terminés</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/dataset_form.py" line="46"/>
        <source>&amp;Pseudonyms for annotators</source>
        <translation>&amp;Pseudonymes pour les annotateurs</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/dataset_form.py" line="47"/>
        <source>&amp;Card in Arabic, English and French</source>
        <translation>F&amp;iche en arabe, en anglais et en français</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/dataset_form.py" line="50"/>
        <source>What the card says of the licence</source>
        <translation>Ce que la fiche dit de la licence</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/dataset_form.py" line="59"/>
        <source>&amp;Split</source>
        <translation>&amp;Répartition</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/dataset_form.py" line="60"/>
        <source>S&amp;eed</source>
        <translation>&amp;Graine</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/dataset_form.py" line="61"/>
        <source>&amp;Keep the parts of</source>
        <translation>Garder les parties &amp;de</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/dataset_form.py" line="62"/>
        <source>L&amp;icence</source>
        <translation>&amp;Licence</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/dataset_form.py" line="66"/>
        <source>Split</source>
        <translation>Répartition</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/dataset_form.py" line="67"/>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/dataset_form.py" line="68"/>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/dataset_form.py" line="74"/>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/dataset_form.py" line="75"/>
        <source>The folder of an earlier data set</source>
        <translation>Le dossier d’un jeu de données antérieur</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/dataset_form.py" line="76"/>
        <source>Folder of an earlier data set</source>
        <translation>Dossier d’un jeu de données antérieur</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/dataset_form.py" line="77"/>
        <source>C&amp;hoose…</source>
        <translation>C&amp;hoisir…</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/dataset_form.py" line="88"/>
        <source>Earlier data set</source>
        <translation>Jeu de données antérieur</translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message>
        <location filename="../../desktop/adjudication/deciding.py" line="134"/>
        <source>Looking for disagreements</source>
        <translation>Recherche des désaccords</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/deciding.py" line="244"/>
        <source>The versions have nothing in common.</source>
        <translation>Les versions n’ont rien en commun.</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/deciding.py" line="256"/>
        <location filename="../../desktop/adjudication/deciding.py" line="264"/>
        <source>Nothing stands in the gold here yet.</source>
        <translation>La référence ne contient encore rien ici.</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/deciding.py" line="308"/>
        <source>Decide both its spans first.</source>
        <translation>Tranchez d’abord ses deux segments.</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/deciding.py" line="353"/>
        <source>There is nothing here to take back.</source>
        <translation>Il n’y a rien à reprendre ici.</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/deciding.py" line="404"/>
        <source>No rule follows from this decision.</source>
        <translation>Aucune règle ne découle de cette décision.</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/deciding.py" line="409"/>
        <source>Kept as a rule: {}</source>
        <translation>Retenu comme règle&#xa0;: {}</translation>
    </message>
</context>
<context>
    <name>DocumentFilterPopup</name>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="119"/>
        <source>&amp;State</source>
        <translation>É&amp;tat</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="120"/>
        <source>&amp;Label</source>
        <translation>É&amp;tiquette</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="121"/>
        <source>&amp;Annotator</source>
        <translation>&amp;Annotateur</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="122"/>
        <source>&amp;Fact</source>
        <translation>&amp;Fait</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="123"/>
        <source>&amp;Dates</source>
        <translation>&amp;Dates</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="127"/>
        <source>Filter by state</source>
        <translation>Filtrer par état</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="128"/>
        <source>Filter by label</source>
        <translation>Filtrer par étiquette</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="129"/>
        <source>Filter by annotator</source>
        <translation>Filtrer par annotateur</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="130"/>
        <source>Which fact to filter by</source>
        <translation>Fait servant de filtre</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="131"/>
        <source>What the fact holds</source>
        <translation>Ce que contient le fait</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="132"/>
        <source>From this date</source>
        <translation>À partir de cette date</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="133"/>
        <source>To this date</source>
        <translation>Jusqu’à cette date</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="137"/>
        <source>Any value</source>
        <translation>Toute valeur</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="139"/>
        <source>from {}</source>
        <translation>du {}</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="139"/>
        <source>to {}</source>
        <translation>au {}</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="141"/>
        <source>&amp;Clear the filter</source>
        <translation>&amp;Effacer le filtre</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="153"/>
        <source>All articles</source>
        <translation>Tous les articles</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="160"/>
        <source>Any label or none</source>
        <translation>Avec ou sans étiquette</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="161"/>
        <source>With: {}</source>
        <translation>Avec&#xa0;: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="162"/>
        <source>Without: {}</source>
        <translation>Sans&#xa0;: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="168"/>
        <source>The one who is annotating</source>
        <translation>La personne qui annote</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="170"/>
        <source>Gold</source>
        <translation>Référence (gold)</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="178"/>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="178"/>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="179"/>
        <source>Web address</source>
        <translation>Adresse web</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_filter_popup.py" line="179"/>
        <source>Identifier</source>
        <translation>Identifiant</translation>
    </message>
</context>
<context>
    <name>DocumentList</name>
    <message>
        <location filename="../../desktop/panels/document_list.py" line="118"/>
        <source>Words in title or text</source>
        <translation>Mots du titre ou du texte</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list.py" line="119"/>
        <source>Filter by words in title or text</source>
        <translation>Filtrer par mots du titre ou du texte</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list.py" line="120"/>
        <source>Words of one or two letters are sought in the title only</source>
        <translation>Les mots d’une ou deux lettres ne sont cherchés que dans le titre</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list.py" line="121"/>
        <location filename="../../desktop/panels/document_list.py" line="122"/>
        <source>Filter by state, label, annotator, facts</source>
        <translation>Filtrer par état, étiquette, annotateur, faits</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list.py" line="124"/>
        <source>Show &amp;all</source>
        <translation>Tout &amp;afficher</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list.py" line="125"/>
        <source>The list of articles is being read</source>
        <translation>Lecture de la liste des articles</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list.py" line="126"/>
        <source>S&amp;top</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list.py" line="127"/>
        <source>Leave the list as it is</source>
        <translation>Laisser la liste telle quelle</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list.py" line="128"/>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list.py" line="231"/>
        <source>Articles: {} of {}</source>
        <translation>Articles&#xa0;: {} sur {}</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list.py" line="234"/>
        <source>Articles: {}</source>
        <translation>Articles&#xa0;: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list.py" line="242"/>
        <source>The list has not been read.</source>
        <translation>La liste n’a pas été lue.</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list.py" line="244"/>
        <source>No article passes the filter. Change it, or show all.</source>
        <translation>Aucun article ne passe le filtre. Modifiez-le ou affichez tout.</translation>
    </message>
</context>
<context>
    <name>DocumentListModel</name>
    <message>
        <location filename="../../desktop/panels/document_list_model.py" line="274"/>
        <source>Untitled {}</source>
        <translation>Sans titre {}</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list_model.py" line="292"/>
        <source>Skipped by {}: {}</source>
        <translation>Écarté par {}&#xa0;: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list_model.py" line="303"/>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list_model.py" line="303"/>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list_model.py" line="303"/>
        <source>Spans</source>
        <translation>Segments</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list_model.py" line="315"/>
        <source>To do</source>
        <translation>À faire</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list_model.py" line="316"/>
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list_model.py" line="317"/>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/document_list_model.py" line="318"/>
        <source>Skipped</source>
        <translation>Écarté</translation>
    </message>
</context>
<context>
    <name>EditDialog</name>
    <message>
        <location filename="../../desktop/adjudication/edit_dialog.py" line="44"/>
        <source>Decide freely</source>
        <translation>Trancher librement</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/edit_dialog.py" line="52"/>
        <source>Select the words with Shift and the arrow keys</source>
        <translation>Sélectionnez les mots avec Maj et les flèches</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/edit_dialog.py" line="55"/>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/edit_dialog.py" line="65"/>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/edit_dialog.py" line="67"/>
        <source>&amp;Decide</source>
        <translation>&amp;Trancher</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/edit_dialog.py" line="69"/>
        <source>Decide (Ctrl+Enter)</source>
        <translation>Trancher (Ctrl+Entrée)</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/edit_dialog.py" line="78"/>
        <source>Select the words with Shift and the arrow keys; a label&apos;s key chooses it.</source>
        <translation>Sélectionnez les mots avec Maj et les flèches&#x202f;; la touche d’une étiquette la choisit.</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/edit_dialog.py" line="81"/>
        <source>&amp;Label</source>
        <translation>É&amp;tiquette</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/edit_dialog.py" line="136"/>
        <source>Nothing is selected.</source>
        <translation>Rien n’est sélectionné.</translation>
    </message>
</context>
<context>
    <name>EncodingDialog</name>
    <message>
        <location filename="../../desktop/dialogs/encoding_dialog.py" line="48"/>
        <source>Import articles</source>
        <translation>Importer des articles</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/encoding_dialog.py" line="52"/>
        <source>{} is in an old encoding. Is this readable Arabic?</source>
        <translation>{} est dans un ancien encodage. Ceci est-il de l’arabe lisible&#x202f;?</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/encoding_dialog.py" line="55"/>
        <source>Detected: {}</source>
        <translation>Détecté&#xa0;: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/encoding_dialog.py" line="57"/>
        <source>The first words of the file</source>
        <translation>Les premiers mots du fichier</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/encoding_dialog.py" line="59"/>
        <source>&amp;Encoding</source>
        <translation>&amp;Encodage</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <location filename="../../desktop/dialogs/export_dialog.py" line="56"/>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/export_dialog.py" line="65"/>
        <source>All layers</source>
        <translation>Toutes les couches</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/export_dialog.py" line="67"/>
        <source>Gold</source>
        <translation>Référence (gold)</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/export_dialog.py" line="73"/>
        <source>What the majority holds</source>
        <translation>Ce que retient la majorité</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/export_dialog.py" line="75"/>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/export_dialog.py" line="76"/>
        <source>&amp;Layer</source>
        <translation>&amp;Couche</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/export_dialog.py" line="90"/>
        <source>What a format cannot hold is told afterwards</source>
        <translation>Ce qu’un format ne peut pas conserver est indiqué ensuite</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/export_dialog.py" line="91"/>
        <source>Whose spans are written</source>
        <translation>À qui sont les segments écrits</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/export_dialog.py" line="170"/>
        <source>Name the &amp;folder…</source>
        <translation>Nommer le &amp;dossier…</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/export_dialog.py" line="170"/>
        <source>Choose a &amp;file…</source>
        <translation>Choisir un &amp;fichier…</translation>
    </message>
</context>
<context>
    <name>ExportReportDialog</name>
    <message>
        <location filename="../../desktop/dialogs/export_dialog.py" line="182"/>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/export_dialog.py" line="184"/>
        <source>Articles written: {}</source>
        <translation>Articles écrits&#xa0;: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/export_dialog.py" line="185"/>
        <source>Spans written: {}</source>
        <translation>Segments écrits&#xa0;: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/export_dialog.py" line="187"/>
        <source>File: {}</source>
        <translation>Fichier&#xa0;: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/export_dialog.py" line="193"/>
        <source>… and more files: {}</source>
        <translation>… et d’autres fichiers&#xa0;: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/export_dialog.py" line="203"/>
        <source>What this format could not &amp;hold:</source>
        <translation>Ce que ce format n’a pas pu &amp;conserver&#xa0;:</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/export_dialog.py" line="205"/>
        <source>What this format could not hold</source>
        <translation>Ce que ce format n’a pas pu conserver</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/export_dialog.py" line="211"/>
        <source>The format held everything.</source>
        <translation>Le format a tout conservé.</translation>
    </message>
</context>
<context>
    <name>FactsWindow</name>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="51"/>
        <location filename="../../desktop/dialogs/facts_window.py" line="79"/>
        <source>Facts</source>
        <translation>Faits</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="58"/>
        <source>Show &amp;all</source>
        <translation>Tout &amp;afficher</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="59"/>
        <source>&amp;Confirm (Enter)</source>
        <translation>&amp;Confirmer (Entrée)</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="60"/>
        <source>&amp;Reject (Backspace)</source>
        <translation>&amp;Rejeter (Retour arrière)</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="61"/>
        <source>&amp;Go to the sentence</source>
        <translation>&amp;Aller à la phrase</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="80"/>
        <source>People, lower bounds</source>
        <translation>Personnes, bornes inférieures</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="81"/>
        <source>Confirmed and proposed</source>
        <translation>Confirmés et proposés</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="82"/>
        <source>Confirmed only</source>
        <translation>Confirmés seulement</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="83"/>
        <source>What the bars count</source>
        <translation>Ce que comptent les barres</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="84"/>
        <source>Which facts are shown</source>
        <translation>Faits affichés</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="85"/>
        <source>Facts by country and victim type</source>
        <translation>Faits par pays et par type de victime</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="88"/>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="88"/>
        <source>Figure</source>
        <translation>Chiffre</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="88"/>
        <source>Victim type</source>
        <translation>Type de victime</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="89"/>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="89"/>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="89"/>
        <source>Sentence</source>
        <translation>Phrase</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="92"/>
        <source>Facts with their sentences</source>
        <translation>Les faits et leurs phrases</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="127"/>
        <source>Reading the facts</source>
        <translation>Lecture des faits</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="166"/>
        <source>confirmed</source>
        <translation>confirmé</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="166"/>
        <source>proposed</source>
        <translation>proposé</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="188"/>
        <source>No facts yet: label victims, figures and countries; what stands in one sentence is linked here.</source>
        <translation>Pas encore de faits&#xa0;: étiquetez victimes, chiffres et pays&#x202f;; ce qui se trouve dans une même phrase est relié ici.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="195"/>
        <source>Facts: {}, of which to be confirmed: {}</source>
        <translation>Faits&#xa0;: {}, dont {} à confirmer</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="253"/>
        <source>no country</source>
        <translation>sans pays</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/facts_window.py" line="259"/>
        <source>no type</source>
        <translation>sans type</translation>
    </message>
</context>
<context>
    <name>FieldMappingDialog</name>
    <message>
        <location filename="../../desktop/dialogs/field_mapping.py" line="49"/>
        <source>Where is what?</source>
        <translation>Où se trouve quoi&#x202f;?</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/field_mapping.py" line="51"/>
        <source>Detected: {}</source>
        <translation>Détecté&#xa0;: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/field_mapping.py" line="56"/>
        <source>&amp;Encoding</source>
        <translation>&amp;Encodage</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/field_mapping.py" line="57"/>
        <source>Only what is chosen here becomes the article</source>
        <translation>Seul ce qui est choisi ici devient l’article</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/field_mapping.py" line="58"/>
        <source>Change it where the first rows look garbled</source>
        <translation>Changez-le si les premières lignes paraissent brouillées</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/field_mapping.py" line="60"/>
        <source>First &amp;rows</source>
        <translation>Premières &amp;lignes</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/field_mapping.py" line="62"/>
        <source>First rows</source>
        <translation>Premières lignes</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/field_mapping.py" line="87"/>
        <source>&amp;Text</source>
        <translation>&amp;Texte</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/field_mapping.py" line="87"/>
        <source>T&amp;itle</source>
        <translation>T&amp;itre</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/field_mapping.py" line="87"/>
        <source>I&amp;dentifier</source>
        <translation>I&amp;dentifiant</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/field_mapping.py" line="87"/>
        <source>&amp;Source</source>
        <translation>&amp;Source</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/field_mapping.py" line="88"/>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/field_mapping.py" line="88"/>
        <source>D&amp;ate</source>
        <translation>Da&amp;te</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/field_mapping.py" line="88"/>
        <source>A&amp;uthor</source>
        <translation>A&amp;uteur</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/field_mapping.py" line="114"/>
        <source>(none)</source>
        <translation>(aucune)</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/field_mapping.py" line="130"/>
        <source>Choose the column that holds the text.</source>
        <translation>Choisissez la colonne qui contient le texte.</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <location filename="../../desktop/dialogs/guide_window.py" line="161"/>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/guide_window.py" line="162"/>
        <location filename="../../desktop/dialogs/guide_window.py" line="163"/>
        <source>Find in the guide</source>
        <translation>Rechercher dans le guide</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/guide_window.py" line="164"/>
        <source>Pages of the guide</source>
        <translation>Pages du guide</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/guide_window.py" line="165"/>
        <source>Page of the guide</source>
        <translation>Page du guide</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/guide_window.py" line="166"/>
        <source>No page has all these words.</source>
        <translation>Aucune page ne contient tous ces mots.</translation>
    </message>
</context>
<context>
    <name>Guideline</name>
    <message>
        <location filename="../../desktop/dialogs/guideline.py" line="58"/>
        <source>No labels yet. Make some under Project &gt; Labels…</source>
        <translation>Pas encore d’étiquettes. Créez-en sous Projet &gt; Étiquettes…</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/guideline.py" line="71"/>
        <source>No guideline yet. Write one under Project &gt; Labels…</source>
        <translation>Pas encore de consignes. Écrivez-en sous Projet &gt; Étiquettes…</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/guideline.py" line="77"/>
        <location filename="../../desktop/dialogs/guideline.py" line="78"/>
        <source>Guideline of the labels</source>
        <translation>Consignes d’annotation</translation>
    </message>
</context>
<context>
    <name>HitsModel</name>
    <message>
        <location filename="../../desktop/hits_model.py" line="156"/>
        <source>Untitled {}</source>
        <translation>Sans titre {}</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="55"/>
        <source>Import articles</source>
        <translation>Importer des articles</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="58"/>
        <source>Told by each file</source>
        <translation>D’après chaque fichier</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="65"/>
        <source>&amp;Add labels that the scheme lacks</source>
        <translation>&amp;Ajouter les étiquettes absentes du schéma</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="67"/>
        <source>Choose it where a name does not tell</source>
        <translation>Choisissez-le si le nom ne l’indique pas</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="68"/>
        <source>For spans whose file names no annotator</source>
        <translation>Pour les segments dont le fichier ne nomme pas l’annotateur</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="69"/>
        <source>Otherwise their spans are refused and told</source>
        <translation>Sinon, leurs segments sont refusés et signalés</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="71"/>
        <source>F&amp;ormat</source>
        <translation>F&amp;ormat</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="72"/>
        <source>&amp;Layer of its spans</source>
        <translation>&amp;Couche de ses segments</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="78"/>
        <source>&amp;Files…</source>
        <translation>&amp;Fichiers…</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="79"/>
        <source>F&amp;older…</source>
        <translation>D&amp;ossier…</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="112"/>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="114"/>
        <source>Articles imported: {}</source>
        <translation>Articles importés&#xa0;: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="115"/>
        <source>Spans imported: {}</source>
        <translation>Segments importés&#xa0;: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="116"/>
        <source>Already in the project: {}</source>
        <translation>Déjà dans le projet&#xa0;: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="117"/>
        <source>Could not be read: {}</source>
        <translation>Illisibles&#xa0;: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="126"/>
        <source>Labels added to the scheme: {}</source>
        <translation>Étiquettes ajoutées au schéma&#xa0;: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="128"/>
        <location filename="../../desktop/dialogs/import_dialog.py" line="160"/>
        <source>… and more: {}</source>
        <translation>… et d’autres&#xa0;: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="130"/>
        <source>You stopped the import; what was read so far is kept.</source>
        <translation>Vous avez arrêté l’importation&#x202f;; ce qui a été lu jusque-là est conservé.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="142"/>
        <source>Left out or &amp;changed:</source>
        <translation>Omis ou &amp;modifié&#xa0;:</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="144"/>
        <source>What was left out or changed</source>
        <translation>Ce qui a été omis ou modifié</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/import_dialog.py" line="162"/>
        <source>What could not be read</source>
        <translation>Ce qui n’a pas pu être lu</translation>
    </message>
</context>
<context>
    <name>KeepingBackups</name>
    <message>
        <location filename="../../desktop/keeping_backups.py" line="138"/>
        <source>The backup is in place.</source>
        <translation>La sauvegarde est en place.</translation>
    </message>
    <message>
        <location filename="../../desktop/keeping_backups.py" line="140"/>
        <source>The damaged file was set aside as {}</source>
        <translation>Le fichier endommagé a été mis de côté sous le nom {}</translation>
    </message>
    <message>
        <location filename="../../desktop/keeping_backups.py" line="146"/>
        <source>Putting the backup in place</source>
        <translation>Mise en place de la sauvegarde</translation>
    </message>
    <message>
        <location filename="../../desktop/keeping_backups.py" line="155"/>
        <source>Recover a damaged project</source>
        <translation>Récupérer un projet endommagé</translation>
    </message>
    <message>
        <location filename="../../desktop/keeping_backups.py" line="167"/>
        <source>Save the recovered project</source>
        <translation>Enregistrer le projet récupéré</translation>
    </message>
    <message>
        <location filename="../../desktop/keeping_backups.py" line="170"/>
        <source>Tawsim project</source>
        <translation>Projet Tawsim</translation>
    </message>
    <message>
        <location filename="../../desktop/keeping_backups.py" line="185"/>
        <source>Recovering what is readable</source>
        <translation>Récupération de ce qui est lisible</translation>
    </message>
    <message>
        <location filename="../../desktop/keeping_backups.py" line="190"/>
        <source>Saved: {articles} articles, {spans} spans.</source>
        <translation>Enregistrés&#xa0;: {articles} articles, {spans} segments.</translation>
    </message>
    <message>
        <location filename="../../desktop/keeping_backups.py" line="195"/>
        <source>Steps readable in part: {partial}; lost: {lost}.</source>
        <translation>Étapes lisibles en partie&#xa0;: {partial}&#x202f;; perdues&#xa0;: {lost}.</translation>
    </message>
    <message>
        <location filename="../../desktop/keeping_backups.py" line="198"/>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <location filename="../../desktop/keeping_backups.py" line="199"/>
        <source>Articles whose text is lost: {}</source>
        <translation>Articles dont le texte est perdu&#xa0;: {}</translation>
    </message>
</context>
<context>
    <name>KeyEditor</name>
    <message>
        <location filename="../../desktop/dialogs/key_editor.py" line="74"/>
        <source>Change keys</source>
        <translation>Modifier les raccourcis</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/key_editor.py" line="77"/>
        <location filename="../../desktop/dialogs/key_editor.py" line="78"/>
        <source>Find an action or keys</source>
        <translation>Trouver une action ou un raccourci</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/key_editor.py" line="83"/>
        <source>&amp;Use these keys</source>
        <translation>&amp;Utiliser ces touches</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/key_editor.py" line="84"/>
        <source>&amp;Add these keys</source>
        <translation>&amp;Ajouter ces touches</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/key_editor.py" line="85"/>
        <source>&amp;Remove its keys</source>
        <translation>&amp;Retirer ses touches</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/key_editor.py" line="86"/>
        <source>Re&amp;set</source>
        <translation>Ré&amp;tablir</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/key_editor.py" line="87"/>
        <source>Reset a&amp;ll</source>
        <translation>T&amp;out rétablir</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/key_editor.py" line="100"/>
        <source>Actions and their keys</source>
        <translation>Actions et raccourcis</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/key_editor.py" line="101"/>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/key_editor.py" line="101"/>
        <source>Keys</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/key_editor.py" line="117"/>
        <source>New keys</source>
        <translation>Nouvelles touches</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/key_editor.py" line="118"/>
        <source>&amp;New keys:</source>
        <translation>&amp;Nouvelles touches&#xa0;:</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/key_editor.py" line="231"/>
        <source>{keys} belongs to «{name}». Change the keys of that one first.</source>
        <translation>{keys} appartient à «&#xa0;{name}&#xa0;». Changez d’abord les touches de cette action.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/key_editor.py" line="232"/>
        <source>{keys} is a key of the label «{name}».</source>
        <translation>{keys} est une touche de l’étiquette «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/key_editor.py" line="233"/>
        <source>{keys} opens the menu «{name}».</source>
        <translation>{keys} ouvre le menu «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/key_editor.py" line="234"/>
        <source>{keys} is taken in the text: {name}.</source>
        <translation>{keys} est prise dans le texte&#xa0;: {name}.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/key_editor.py" line="236"/>
        <source>{keys} alone is kept for typing and for labels. Hold Ctrl or Alt as well.</source>
        <translation>{keys} seule est réservée à la saisie et aux étiquettes. Maintenez aussi Ctrl ou Alt.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/key_editor.py" line="238"/>
        <source>Press the new keys first.</source>
        <translation>Appuyez d’abord sur les nouvelles touches.</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <location filename="../../desktop/dialogs/key_sheet.py" line="30"/>
        <source>Labels for the selection</source>
        <translation>Étiquettes pour la sélection</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/key_sheet.py" line="31"/>
        <source>In the article text</source>
        <translation>Dans le texte de l’article</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/key_sheet.py" line="72"/>
        <location filename="../../desktop/dialogs/key_sheet.py" line="75"/>
        <source>All keys</source>
        <translation>Tous les raccourcis</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/key_sheet.py" line="73"/>
        <location filename="../../desktop/dialogs/key_sheet.py" line="74"/>
        <source>Find an action or keys</source>
        <translation>Trouver une action ou un raccourci</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/key_sheet.py" line="76"/>
        <source>&amp;Change keys…</source>
        <translation>&amp;Modifier les raccourcis…</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/key_sheet.py" line="79"/>
        <source>Keys</source>
        <translation>Raccourcis</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <location filename="../../desktop/shortcuts.py" line="46"/>
        <source>Go a letter to the left or right</source>
        <translation>Aller d’une lettre à gauche ou à droite</translation>
    </message>
    <message>
        <location filename="../../desktop/shortcuts.py" line="47"/>
        <source>Go a word to the left or right</source>
        <translation>Aller d’un mot à gauche ou à droite</translation>
    </message>
    <message>
        <location filename="../../desktop/shortcuts.py" line="48"/>
        <source>Go a line up or down</source>
        <translation>Aller d’une ligne vers le haut ou le bas</translation>
    </message>
    <message>
        <location filename="../../desktop/shortcuts.py" line="49"/>
        <source>Go a page up or down</source>
        <translation>Aller d’une page vers le haut ou le bas</translation>
    </message>
    <message>
        <location filename="../../desktop/shortcuts.py" line="50"/>
        <source>Go to the start or end of the line</source>
        <translation>Aller au début ou à la fin de la ligne</translation>
    </message>
    <message>
        <location filename="../../desktop/shortcuts.py" line="52"/>
        <source>Go to the start or end of the article</source>
        <translation>Aller au début ou à la fin de l’article</translation>
    </message>
    <message>
        <location filename="../../desktop/shortcuts.py" line="57"/>
        <source>Select on the way, by whole words</source>
        <translation>Sélectionner en chemin, par mots entiers</translation>
    </message>
    <message>
        <location filename="../../desktop/shortcuts.py" line="63"/>
        <source>Select on the way, letter by letter</source>
        <translation>Sélectionner en chemin, lettre à lettre</translation>
    </message>
    <message>
        <location filename="../../desktop/shortcuts.py" line="68"/>
        <source>Edit the values of the chosen span, or accept the chosen suggestion</source>
        <translation>Modifier les valeurs du segment choisi, ou accepter la suggestion choisie</translation>
    </message>
    <message>
        <location filename="../../desktop/shortcuts.py" line="74"/>
        <source>Accept all suggestions of the chosen one&apos;s label</source>
        <translation>Accepter toutes les suggestions de l’étiquette choisie</translation>
    </message>
    <message>
        <location filename="../../desktop/shortcuts.py" line="76"/>
        <source>Let go of the selection and the span</source>
        <translation>Abandonner la sélection et le segment</translation>
    </message>
    <message>
        <location filename="../../desktop/shortcuts.py" line="77"/>
        <source>Select the whole article</source>
        <translation>Sélectionner tout l’article</translation>
    </message>
    <message>
        <location filename="../../desktop/shortcuts.py" line="78"/>
        <source>Copy the selection</source>
        <translation>Copier la sélection</translation>
    </message>
    <message>
        <location filename="../../desktop/shortcuts.py" line="81"/>
        <source>Cut and paste in a field</source>
        <translation>Couper et coller dans un champ</translation>
    </message>
    <message>
        <location filename="../../desktop/shortcuts.py" line="83"/>
        <source>Go to the next or previous panel</source>
        <translation>Aller au panneau suivant ou précédent</translation>
    </message>
    <message>
        <location filename="../../desktop/shortcuts.py" line="84"/>
        <source>Menus and window of the system</source>
        <translation>Menus et fenêtre du système</translation>
    </message>
</context>
<context>
    <name>LabelPalette</name>
    <message>
        <location filename="../../desktop/panels/label_palette.py" line="51"/>
        <source>No labels yet. Make some under Project &gt; Labels…</source>
        <translation>Pas encore d’étiquettes. Créez-en sous Projet &gt; Étiquettes…</translation>
    </message>
</context>
<context>
    <name>LossTree</name>
    <message>
        <location filename="../../desktop/widgets/loss_tree.py" line="19"/>
        <source>What was lost</source>
        <translation>Ce qui a été perdu</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/loss_tree.py" line="19"/>
        <source>How many, which words</source>
        <translation>Combien, quels mots</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/loss_tree.py" line="38"/>
        <source>… and more: {}</source>
        <translation>… et d’autres&#xa0;: {}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../../desktop/main_window.py" line="257"/>
        <source>Tawsim</source>
        <translation>Tawsim</translation>
    </message>
    <message>
        <location filename="../../desktop/main_window.py" line="270"/>
        <source>Read only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <location filename="../../desktop/main_window.py" line="270"/>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <location filename="../../desktop/main_window.py" line="271"/>
        <source>Nobody is annotating</source>
        <translation>Personne n’annote</translation>
    </message>
    <message>
        <location filename="../../desktop/main_window.py" line="273"/>
        <source>Annotator: {}</source>
        <translation>Annotateur&#xa0;: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/main_window.py" line="285"/>
        <source>Position {} of {}</source>
        <translation>Position {} sur {}</translation>
    </message>
    <message>
        <location filename="../../desktop/main_window.py" line="297"/>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <location filename="../../desktop/main_window.py" line="298"/>
        <source>Article text</source>
        <translation>Texte de l’article</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <location filename="../../desktop/dialogs/merge_dialog.py" line="39"/>
        <source>Merge files</source>
        <translation>Fusionner des fichiers</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merge_dialog.py" line="59"/>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merge_dialog.py" line="59"/>
        <source>Annotator</source>
        <translation>Annotateur</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merge_dialog.py" line="59"/>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merge_dialog.py" line="60"/>
        <source>New operations</source>
        <translation>Nouvelles opérations</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merge_dialog.py" line="60"/>
        <source>Conflicts</source>
        <translation>Conflits</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merge_dialog.py" line="60"/>
        <source>What happens</source>
        <translation>Ce qui se passe</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merge_dialog.py" line="64"/>
        <source>The files and what they bring</source>
        <translation>Les fichiers et ce qu’ils apportent</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merge_dialog.py" line="69"/>
        <source>About the &amp;chosen file:</source>
        <translation>À propos du fichier &amp;choisi&#xa0;:</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merge_dialog.py" line="71"/>
        <source>About the chosen file</source>
        <translation>À propos du fichier choisi</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merge_dialog.py" line="72"/>
        <source>&amp;Merge</source>
        <translation>&amp;Fusionner</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merge_dialog.py" line="86"/>
        <source>Is merged</source>
        <translation>Est fusionné</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merge_dialog.py" line="87"/>
        <source>Nothing new</source>
        <translation>Rien de nouveau</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merge_dialog.py" line="88"/>
        <source>Is left out</source>
        <translation>Est laissé de côté</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merge_dialog.py" line="108"/>
        <source>Files to merge: {} of {}. Nothing has been changed yet.</source>
        <translation>Fichiers à fusionner&#xa0;: {} sur {}. Rien n’a encore été modifié.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merge_dialog.py" line="110"/>
        <source>None of these files brings anything new: {} of {}.</source>
        <translation>Aucun de ces fichiers n’apporte du nouveau&#xa0;: {} sur {}.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merge_dialog.py" line="135"/>
        <source>Operations that the project has already: {}</source>
        <translation>Opérations que le projet a déjà&#xa0;: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merge_dialog.py" line="138"/>
        <source>Articles that are added: {}</source>
        <translation>Articles ajoutés&#xa0;: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merge_dialog.py" line="140"/>
        <source>{} is not in the project; judgements that wait for it: {}</source>
        <translation>{} n’est pas dans le projet&#x202f;; jugements qui l’attendent&#xa0;: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merge_dialog.py" line="148"/>
        <source>… and more: {}</source>
        <translation>… et d’autres&#xa0;: {}</translation>
    </message>
</context>
<context>
    <name>NameFields</name>
    <message>
        <location filename="../../desktop/widgets/name_fields.py" line="30"/>
        <source>&amp;Arabic name</source>
        <translation>Nom &amp;arabe</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/name_fields.py" line="31"/>
        <source>E&amp;nglish name</source>
        <translation>Nom a&amp;nglais</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/name_fields.py" line="32"/>
        <source>&amp;French name</source>
        <translation>Nom &amp;français</translation>
    </message>
</context>
<context>
    <name>NewProject</name>
    <message>
        <location filename="../../desktop/dialogs/new_project.py" line="36"/>
        <source>New project</source>
        <translation>Nouveau projet</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/new_project.py" line="39"/>
        <source>Labels:</source>
        <translation>Étiquettes&#xa0;:</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/new_project.py" line="46"/>
        <source>Label scheme</source>
        <translation>Schéma d’étiquettes</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/new_project.py" line="49"/>
        <source>The scheme of the new project</source>
        <translation>Le schéma du nouveau projet</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/new_project.py" line="61"/>
        <source>Trafficking, migration and conflict</source>
        <translation>Traite, migration et conflits</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/new_project.py" line="62"/>
        <source>No labels yet</source>
        <translation>Pas encore d’étiquettes</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/new_project.py" line="63"/>
        <source>Labels from a scheme file</source>
        <translation>Étiquettes d’un fichier de schéma</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <location filename="../../desktop/notices.py" line="85"/>
        <source>Close the message</source>
        <translation>Fermer le message</translation>
    </message>
</context>
<context>
    <name>OpenItems</name>
    <message>
        <location filename="../../desktop/panels/open_items.py" line="73"/>
        <location filename="../../desktop/panels/open_items.py" line="74"/>
        <source>Flags and notes</source>
        <translation>Signalements et notes</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/open_items.py" line="75"/>
        <source>Nothing is flagged or noted. Ctrl+G flags the chosen span.</source>
        <translation>Rien n’est signalé ni noté. Ctrl+G signale le segment choisi.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <location filename="../../desktop/palette_commands.py" line="21"/>
        <source>Label: {}</source>
        <translation>Étiquette&#xa0;: {}</translation>
    </message>
</context>
<context>
    <name>PassphraseBox</name>
    <message>
        <location filename="../../desktop/widgets/passphrase_box.py" line="24"/>
        <source>Who forgets the passphrase can never open the file again</source>
        <translation>Si la phrase secrète est oubliée, le fichier ne pourra plus jamais être ouvert</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/passphrase_box.py" line="26"/>
        <source>S&amp;how it</source>
        <translation>A&amp;fficher</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/passphrase_box.py" line="27"/>
        <source>Show the letters of the passphrase while it is typed</source>
        <translation>Afficher les lettres de la phrase secrète pendant la saisie</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/passphrase_box.py" line="48"/>
        <source>&amp;Passphrase</source>
        <translation>&amp;Phrase secrète</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/passphrase_box.py" line="49"/>
        <source>The same a&amp;gain</source>
        <translation>La même, encore une &amp;fois</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/passphrase_box.py" line="50"/>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/passphrase_box.py" line="51"/>
        <source>Several words are safer than one; spaces count</source>
        <translation>Plusieurs mots valent mieux qu’un seul&#x202f;; les espaces comptent</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/passphrase_box.py" line="52"/>
        <source>The passphrase once more</source>
        <translation>La phrase secrète encore une fois</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/passphrase_box.py" line="53"/>
        <source>Typed twice, so that no slip locks everybody out</source>
        <translation>Saisie deux fois, pour qu’une faute de frappe ne bloque pas tout le monde</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/passphrase_box.py" line="82"/>
        <source>Type a passphrase.</source>
        <translation>Saisissez une phrase secrète.</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/passphrase_box.py" line="84"/>
        <source>The two passphrases differ: type the same again.</source>
        <translation>Les deux phrases diffèrent&#xa0;: saisissez de nouveau la même.</translation>
    </message>
</context>
<context>
    <name>PatternDialog</name>
    <message>
        <location filename="../../desktop/adjudication/pattern_dialog.py" line="152"/>
        <source>Decide the same kind of case</source>
        <translation>Trancher de même les cas du même genre</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/pattern_dialog.py" line="177"/>
        <source>The same difference</source>
        <translation>Le même écart</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/pattern_dialog.py" line="178"/>
        <source>The same difference over the same words</source>
        <translation>Le même écart sur les mêmes mots</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/pattern_dialog.py" line="179"/>
        <source>What is the same kind</source>
        <translation>Ce qu’est le même genre</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/pattern_dialog.py" line="180"/>
        <source>Cases; the space bar ticks and unticks</source>
        <translation>Cas&#x202f;; la barre d’espace coche et décoche</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/pattern_dialog.py" line="182"/>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/pattern_dialog.py" line="186"/>
        <source>&amp;Kind</source>
        <translation>&amp;Genre</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/pattern_dialog.py" line="241"/>
        <source>&amp;Decide ({})</source>
        <translation>T&amp;rancher ({})</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/pattern_dialog.py" line="244"/>
        <source>Looking for cases of the same kind…</source>
        <translation>Recherche des cas du même genre…</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/pattern_dialog.py" line="246"/>
        <source>No other open case can be decided like this one.</source>
        <translation>Aucun autre cas ouvert ne peut être tranché comme celui-ci.</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <location filename="../../desktop/adjudication/names.py" line="67"/>
        <source>an annotator</source>
        <translation>un annotateur</translation>
    </message>
</context>
<context>
    <name>PreviewModel</name>
    <message>
        <location filename="../../desktop/dialogs/propagate_dialog.py" line="121"/>
        <source>Labelled already</source>
        <translation>Déjà étiqueté</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/propagate_dialog.py" line="123"/>
        <source>Overlaps a span of this label</source>
        <translation>Chevauche un segment de cette étiquette</translation>
    </message>
</context>
<context>
    <name>PropagateDialog</name>
    <message>
        <location filename="../../desktop/dialogs/propagate_dialog.py" line="214"/>
        <source>Remove a label everywhere</source>
        <translation>Retirer une étiquette partout</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/propagate_dialog.py" line="215"/>
        <source>Any words</source>
        <translation>Tous les mots</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/propagate_dialog.py" line="217"/>
        <source>Label every occurrence</source>
        <translation>Étiqueter toutes les occurrences</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/propagate_dialog.py" line="218"/>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/propagate_dialog.py" line="219"/>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/propagate_dialog.py" line="220"/>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/propagate_dialog.py" line="221"/>
        <source>Hits; the space bar ticks and unticks</source>
        <translation>Résultats&#x202f;; la barre d’espace coche et décoche</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/propagate_dialog.py" line="223"/>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/propagate_dialog.py" line="227"/>
        <source>This article</source>
        <translation>Cet article</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/propagate_dialog.py" line="228"/>
        <source>All articles</source>
        <translation>Tous les articles</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/propagate_dialog.py" line="239"/>
        <source>&amp;Words</source>
        <translation>&amp;Mots</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/propagate_dialog.py" line="240"/>
        <source>W&amp;here</source>
        <translation>&amp;Où</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/propagate_dialog.py" line="241"/>
        <source>&amp;Label</source>
        <translation>É&amp;tiquette</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/propagate_dialog.py" line="299"/>
        <source>&amp;Remove ({})</source>
        <translation>&amp;Retirer ({})</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/propagate_dialog.py" line="299"/>
        <source>&amp;Label ({})</source>
        <translation>Éti&amp;queter ({})</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/propagate_dialog.py" line="317"/>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/propagate_dialog.py" line="320"/>
        <source>No span bears this label here. Choose another label or place.</source>
        <translation>Aucun segment ne porte cette étiquette ici. Choisissez une autre étiquette ou un autre endroit.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/propagate_dialog.py" line="321"/>
        <source>Nothing found. Write other words, or choose all articles.</source>
        <translation>Rien trouvé. Écrivez d’autres mots ou choisissez tous les articles.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/propagate_dialog.py" line="323"/>
        <source>Only the first {} hits are shown; do it again for the others.</source>
        <translation>Seuls les {} premiers résultats sont affichés&#x202f;; recommencez pour les autres.</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <location filename="../../desktop/qt_words.py" line="18"/>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <location filename="../../desktop/qt_words.py" line="19"/>
        <source>File Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <location filename="../../desktop/qt_words.py" line="20"/>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <location filename="../../desktop/qt_words.py" line="21"/>
        <source>Drive</source>
        <translation>Disque</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <location filename="../../desktop/qt_words.py" line="12"/>
        <source>&amp;Look in:</source>
        <translation>&amp;Dossier&#xa0;:</translation>
    </message>
    <message>
        <location filename="../../desktop/qt_words.py" line="13"/>
        <source>Files of &amp;type:</source>
        <translation>&amp;Type&#xa0;:</translation>
    </message>
    <message>
        <location filename="../../desktop/qt_words.py" line="14"/>
        <source>Directory:</source>
        <translation>Dossier&#xa0;:</translation>
    </message>
    <message>
        <location filename="../../desktop/qt_words.py" line="15"/>
        <source>Directories</source>
        <translation>Dossiers</translation>
    </message>
</context>
<context>
    <name>ReadingCommands</name>
    <message>
        <location filename="../../desktop/reading_commands.py" line="88"/>
        <source>The article is flagged.</source>
        <translation>L’article est signalé.</translation>
    </message>
    <message>
        <location filename="../../desktop/reading_commands.py" line="88"/>
        <source>The flag is gone.</source>
        <translation>Le signalement est retiré.</translation>
    </message>
    <message>
        <location filename="../../desktop/reading_commands.py" line="97"/>
        <source>What should be known about this article?</source>
        <translation>Que faut-il savoir de cet article&#x202f;?</translation>
    </message>
    <message>
        <location filename="../../desktop/reading_commands.py" line="100"/>
        <source>Note on the article</source>
        <translation>Note sur l’article</translation>
    </message>
</context>
<context>
    <name>Relating</name>
    <message>
        <location filename="../../desktop/relating.py" line="85"/>
        <source>Choose the span from which the relation leads.</source>
        <translation>Choisissez le segment d’où part la relation.</translation>
    </message>
    <message>
        <location filename="../../desktop/relating.py" line="89"/>
        <source>Now choose the span to which it leads and press the key again.</source>
        <translation>Choisissez maintenant le segment où elle mène et appuyez de nouveau sur la touche.</translation>
    </message>
</context>
<context>
    <name>RelationList</name>
    <message>
        <location filename="../../desktop/panels/relation_list.py" line="87"/>
        <source>&amp;Turn round</source>
        <translation>&amp;Inverser</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/relation_list.py" line="99"/>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/relation_list.py" line="121"/>
        <source>Relations</source>
        <translation>Relations</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/relation_list.py" line="122"/>
        <source>Relations of the chosen span</source>
        <translation>Relations du segment choisi</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/relation_list.py" line="124"/>
        <source>Enter goes to the other span, Delete takes the relation away</source>
        <translation>Entrée mène à l’autre segment, Suppr retire la relation</translation>
    </message>
</context>
<context>
    <name>ReportMenu</name>
    <message>
        <location filename="../../desktop/adjudication/report_menu.py" line="34"/>
        <source>&amp;Disagreement report…</source>
        <translation>Rapport des &amp;désaccords…</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/report_menu.py" line="38"/>
        <source>Feedback sheet for {}…</source>
        <translation>Fiche de retour pour {}…</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/report_menu.py" line="49"/>
        <source>Write the report</source>
        <translation>Écrire le rapport</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/report_menu.py" line="74"/>
        <source>Writing the report</source>
        <translation>Rédaction du rapport</translation>
    </message>
</context>
<context>
    <name>RowFields</name>
    <message>
        <location filename="../../desktop/widgets/row_fields.py" line="35"/>
        <source>Name in e&amp;xports</source>
        <translation>Nom à l’e&amp;xport</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/row_fields.py" line="36"/>
        <source>&amp;Kind</source>
        <translation>&amp;Type</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/row_fields.py" line="48"/>
        <source>Spans bear this name as their value, so it stays as it is</source>
        <translation>Des segments portent ce nom comme valeur&#x202f;; il ne change donc pas</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/row_fields.py" line="51"/>
        <source>Letters, digits and underscores, a letter first; spans bear it as their value</source>
        <translation>Lettres, chiffres et tirets bas, en commençant par une lettre&#x202f;; les segments le portent comme valeur</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/row_fields.py" line="61"/>
        <source>Delete the choices first to change the kind</source>
        <translation>Supprimez d’abord les choix pour changer le type</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/row_fields.py" line="63"/>
        <source>What a value of this attribute is</source>
        <translation>Ce qu’est une valeur de cet attribut</translation>
    </message>
</context>
<context>
    <name>SchemeEditor</name>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="47"/>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="52"/>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="69"/>
        <source>Leave attached و ف ب ك ل outside the span</source>
        <translation>Laisser و ف ب ك ل attachés hors du segment</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="75"/>
        <source>Letters, digits and underscores, a letter first; it goes into exported files</source>
        <translation>Lettres, chiffres et tirets bas, en commençant par une lettre&#x202f;; ce nom figure dans les fichiers exportés</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="77"/>
        <source>The key that gives this label to the selected words</source>
        <translation>La touche qui donne cette étiquette aux mots sélectionnés</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="78"/>
        <source>One of the list, or any colour as #RRGGBB</source>
        <translation>Une couleur de la liste, ou toute couleur de la forme #RRGGBB</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="80"/>
        <source>Attached letters at the front of the selected words stay outside the span</source>
        <translation>Les lettres attachées au début des mots sélectionnés restent hors du segment</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="85"/>
        <source>Name in &amp;exports</source>
        <translation>Nom à l’e&amp;xport</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="94"/>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="113"/>
        <source>Add a label</source>
        <translation>Ajouter une étiquette</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="114"/>
        <source>Remove the label</source>
        <translation>Retirer l’étiquette</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="115"/>
        <source>Move the label up</source>
        <translation>Monter l’étiquette</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="116"/>
        <source>Move the label down</source>
        <translation>Descendre l’étiquette</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="128"/>
        <source>No labels yet. Add one below.</source>
        <translation>Pas encore d’étiquettes. Ajoutez-en une ci-dessous.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="136"/>
        <source>&amp;Attributes and choices ({})</source>
        <translation>Attri&amp;buts et choix ({})</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="87"/>
        <source>&amp;Key</source>
        <translation>&amp;Touche</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="88"/>
        <source>&amp;Colour</source>
        <translation>&amp;Couleur</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="90"/>
        <source>&amp;Guideline</source>
        <translation>Consi&amp;gnes</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="157"/>
        <source>Give up what you changed in the labels?</source>
        <translation>Renoncer à ce que vous avez modifié dans les étiquettes&#x202f;?</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="158"/>
        <source>&amp;Give up</source>
        <translation>&amp;Renoncer</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/scheme_editor.py" line="159"/>
        <source>Go &amp;on editing</source>
        <translation>C&amp;ontinuer</translation>
    </message>
</context>
<context>
    <name>SealedFiles</name>
    <message>
        <location filename="../../desktop/sealed_files.py" line="30"/>
        <source>{} is under a passphrase. Type it:</source>
        <translation>{} est protégé par une phrase secrète. Saisissez-la&#xa0;:</translation>
    </message>
    <message>
        <location filename="../../desktop/sealed_files.py" line="33"/>
        <source>Sealed file</source>
        <translation>Fichier scellé</translation>
    </message>
    <message>
        <location filename="../../desktop/sealed_files.py" line="57"/>
        <source>Save the opened copy</source>
        <translation>Enregistrer la copie ouverte</translation>
    </message>
    <message>
        <location filename="../../desktop/sealed_files.py" line="59"/>
        <source> (opened)</source>
        <translation> (ouvert)</translation>
    </message>
    <message>
        <location filename="../../desktop/sealed_files.py" line="60"/>
        <source>Tawsim project</source>
        <translation>Projet Tawsim</translation>
    </message>
    <message>
        <location filename="../../desktop/sealed_files.py" line="73"/>
        <source>Opening the sealed file</source>
        <translation>Ouverture du fichier scellé</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="291"/>
        <source>Hits: {} · articles: {}</source>
        <translation>Résultats&#xa0;: {} · articles&#xa0;: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="299"/>
        <source>Open a project to search its articles.</source>
        <translation>Ouvrez un projet pour chercher dans ses articles.</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="301"/>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="303"/>
        <source>Write words to look for, or choose a label to see its spans.</source>
        <translation>Écrivez des mots à chercher, ou choisissez une étiquette pour voir ses segments.</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="305"/>
        <source>Nothing found. Try all articles, or a part of the word.</source>
        <translation>Rien trouvé. Essayez tous les articles, ou une partie du mot.</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="307"/>
        <source>Nothing found. Try a part of the word, or leave out whole words.</source>
        <translation>Rien trouvé. Essayez une partie du mot, ou sans «&#xa0;mots entiers&#xa0;».</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="308"/>
        <source>Nothing found. Try a part of the word.</source>
        <translation>Rien trouvé. Essayez une partie du mot.</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="315"/>
        <location filename="../../desktop/panels/search_panel.py" line="328"/>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="316"/>
        <source>How to search</source>
        <translation>Comment chercher</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="317"/>
        <source>Where to search</source>
        <translation>Où chercher</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="318"/>
        <source>With or without a label</source>
        <translation>Avec ou sans étiquette</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="319"/>
        <source>Hits</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="320"/>
        <source>Previous hit (Shift+F3)</source>
        <translation>Résultat précédent (Maj+F3)</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="321"/>
        <source>Next hit (F3)</source>
        <translation>Résultat suivant (F3)</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="322"/>
        <source>Close the search</source>
        <translation>Fermer la recherche</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="329"/>
        <source>&amp;Whole words</source>
        <translation>&amp;Mots entiers</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="330"/>
        <source>Also behind proclitics: السودان in والسودان, للسودان</source>
        <translation>Aussi derrière les proclitiques&#xa0;: السودان dans والسودان, للسودان</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="331"/>
        <source>S&amp;top</source>
        <translation>A&amp;rrêter</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="332"/>
        <source>La&amp;bel every occurrence…</source>
        <translation>Éti&amp;queter toutes les occurrences…</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="333"/>
        <source>Re&amp;move a label everywhere…</source>
        <translation>Retirer une éti&amp;quette partout…</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="341"/>
        <source>Phrase</source>
        <translation>Suite de mots</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="342"/>
        <source>Beginning of a word</source>
        <translation>Début de mot</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="343"/>
        <source>Regular expression</source>
        <translation>Expression régulière</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="346"/>
        <source>This article</source>
        <translation>Cet article</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="346"/>
        <source>All articles</source>
        <translation>Tous les articles</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="354"/>
        <source>Labelled or not</source>
        <translation>Étiqueté ou non</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="355"/>
        <source>Not labelled</source>
        <translation>Non étiqueté</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="357"/>
        <source>With: {}</source>
        <translation>Avec&#xa0;: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/search_panel.py" line="357"/>
        <source>Without: {}</source>
        <translation>Sans&#xa0;: {}</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <location filename="../../desktop/searching.py" line="128"/>
        <source>No labels yet. Make some under Project &gt; Labels…</source>
        <translation>Pas encore d’étiquettes. Créez-en sous Projet &gt; Étiquettes…</translation>
    </message>
    <message>
        <location filename="../../desktop/searching.py" line="147"/>
        <source>Labelling every occurrence</source>
        <translation>Étiquetage de toutes les occurrences</translation>
    </message>
    <message>
        <location filename="../../desktop/searching.py" line="160"/>
        <source>Removing the label</source>
        <translation>Retrait de l’étiquette</translation>
    </message>
</context>
<context>
    <name>SpanInspector</name>
    <message>
        <location filename="../../desktop/panels/span_inspector.py" line="63"/>
        <source>Choose a span to see and edit its values.</source>
        <translation>Choisissez un segment pour voir et modifier ses valeurs.</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/span_inspector.py" line="102"/>
        <source>proposed by a rule</source>
        <translation>proposé par une règle</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/span_inspector.py" line="103"/>
        <source>proposed by a model</source>
        <translation>proposé par un modèle</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/span_inspector.py" line="104"/>
        <source>imported</source>
        <translation>importé</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/span_inspector.py" line="105"/>
        <source>from adjudication</source>
        <translation>issu de l’adjudication</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/span_inspector.py" line="107"/>
        <source>Origin: {}</source>
        <translation>Origine&#xa0;: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/span_inspector.py" line="112"/>
        <source>&amp;Note</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/span_inspector.py" line="113"/>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/span_inspector.py" line="114"/>
        <source>What the adjudicator should know</source>
        <translation>Ce que l’adjudicateur doit savoir</translation>
    </message>
</context>
<context>
    <name>SpanList</name>
    <message>
        <location filename="../../desktop/panels/span_list.py" line="157"/>
        <source>Spans of this article</source>
        <translation>Segments de cet article</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/span_list.py" line="159"/>
        <source>No spans here yet. Select words, then press the key of a label.</source>
        <translation>Pas encore de segments ici. Sélectionnez des mots, puis appuyez sur la touche d’une étiquette.</translation>
    </message>
</context>
<context>
    <name>SpanListModel</name>
    <message>
        <location filename="../../desktop/panels/span_list.py" line="108"/>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/span_list.py" line="108"/>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/span_list.py" line="108"/>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <location filename="../../desktop/panels/start_page.py" line="97"/>
        <source>Open the sample project</source>
        <translation>Ouvrir le projet d’exemple</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/start_page.py" line="98"/>
        <source>New project…</source>
        <translation>Nouveau projet…</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/start_page.py" line="99"/>
        <source>Open a project…</source>
        <translation>Ouvrir un projet…</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/start_page.py" line="100"/>
        <source>Tour of the window</source>
        <translation>Visite de la fenêtre</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/start_page.py" line="101"/>
        <source>Read the guide</source>
        <translation>Lire le guide</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/start_page.py" line="102"/>
        <source>Import articles…</source>
        <translation>Importer des articles…</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/start_page.py" line="103"/>
        <location filename="../../desktop/panels/start_page.py" line="104"/>
        <source>Opened before</source>
        <translation>Ouverts récemment</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/start_page.py" line="112"/>
        <source>Welcome to Tawsim</source>
        <translation>Bienvenue dans Tawsim</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/start_page.py" line="114"/>
        <source>Label Arabic news on this machine alone. Begin with the sample project.</source>
        <translation>Annotez la presse arabe, sans réseau. Commencez par le projet d’exemple.</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/start_page.py" line="117"/>
        <source>This project has no articles yet</source>
        <translation>Ce projet n’a pas encore d’articles</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/start_page.py" line="119"/>
        <source>Import text, JSONL, CSV, Word or web pages, or drop files on this window.</source>
        <translation>Importez du texte, du JSONL, du CSV, du Word ou des pages web, ou déposez des fichiers sur cette fenêtre.</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/start_page.py" line="122"/>
        <source>Choose an article</source>
        <translation>Choisissez un article</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/start_page.py" line="123"/>
        <source>Click an article in the list, or press Ctrl+Page Down.</source>
        <translation>Cliquez sur un article de la liste, ou appuyez sur Ctrl+Page suivante.</translation>
    </message>
</context>
<context>
    <name>StrategyDialog</name>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="78"/>
        <source>Decide by rule</source>
        <translation>Trancher selon une règle</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="82"/>
        <source>Only what is open</source>
        <translation>Seulement ce qui est ouvert</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="83"/>
        <source>Anew what rules have decided</source>
        <translation>Refaire ce que des règles ont tranché</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="84"/>
        <source>Everything anew, people&apos;s decisions too</source>
        <translation>Tout refaire, décisions humaines comprises</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="85"/>
        <source>Overlook white space, punctuation, tatweel and tashkeel</source>
        <translation>Ignorer espaces, ponctuation, tatwil et tachkil</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="86"/>
        <source>&amp;Drop the rule</source>
        <translation>&amp;Abandonner la règle</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="87"/>
        <source>Rules that are kept</source>
        <translation>Règles retenues</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="88"/>
        <source>What would be decided</source>
        <translation>Ce qui serait tranché</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="104"/>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="108"/>
        <source>&amp;Rule</source>
        <translation>&amp;Règle</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="109"/>
        <source>&amp;Least share of the annotators</source>
        <translation>&amp;Part minimale des annotateurs</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="110"/>
        <source>Least &amp;votes</source>
        <translation>Minimum de &amp;voix</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="112"/>
        <source>&amp;Annotator</source>
        <translation>&amp;Annotateur</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="113"/>
        <source>La&amp;bel</source>
        <translation>É&amp;tiquette</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="114"/>
        <source>&amp;What is decided</source>
        <translation>&amp;Ce qui est tranché</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="178"/>
        <source>None yet: decide a case, then press K at the desk.</source>
        <translation>Aucune encore&#xa0;: tranchez un cas, puis appuyez sur K dans l’espace d’adjudication.</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="210"/>
        <source>Counting</source>
        <translation>Décompte</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="222"/>
        <source>&amp;Decide</source>
        <translation>&amp;Trancher</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="223"/>
        <source>Counting…</source>
        <translation>Décompte…</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="225"/>
        <source>&amp;Decide ({})</source>
        <translation>&amp;Trancher ({})</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="238"/>
        <source>Relations</source>
        <translation>Relations</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="239"/>
        <source>One undo takes all of it back.</source>
        <translation>Une seule annulation reprend tout.</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="241"/>
        <source>No article has two finished annotators.</source>
        <translation>Aucun article n’a été terminé par deux annotateurs.</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="243"/>
        <source>This rule decides nothing that is open.</source>
        <translation>Cette règle ne tranche rien de ce qui est ouvert.</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="245"/>
        <source>Decisions of people that go: {}</source>
        <translation>Décisions humaines qui disparaissent&#xa0;: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="276"/>
        <source>Discard decisions</source>
        <translation>Abandonner des décisions</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="273"/>
        <source>Decisions that people have made will be discarded: {}. Go on?</source>
        <translation>Des décisions prises par des personnes seront abandonnées&#xa0;: {}. Continuer&#x202f;?</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="277"/>
        <source>One undo brings them back.</source>
        <translation>Une seule annulation les fait revenir.</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="278"/>
        <source>&amp;Discard them</source>
        <translation>Les &amp;abandonner</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="279"/>
        <source>&amp;Keep them</source>
        <translation>Les &amp;garder</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/strategy_dialog.py" line="312"/>
        <source>Deciding by rule</source>
        <translation>Décision selon une règle</translation>
    </message>
</context>
<context>
    <name>Suggesting</name>
    <message>
        <location filename="../../desktop/suggesting.py" line="164"/>
        <source>There is no suggestion in this article.</source>
        <translation>Il n’y a pas de suggestion dans cet article.</translation>
    </message>
    <message>
        <location filename="../../desktop/suggesting.py" line="251"/>
        <source>Go to a suggestion first, with F12 or a click.</source>
        <translation>Allez d’abord à une suggestion, avec F12 ou d’un clic.</translation>
    </message>
</context>
<context>
    <name>SuggestionBar</name>
    <message numerus="yes">
        <location filename="../../desktop/panels/suggestion_bar.py" line="52"/>
        <source>%Ln suggestion(s) in this article</source>
        <translation>
            <numerusform>%Ln suggestion dans cet article</numerusform>
            <numerusform>%Ln suggestions dans cet article</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/panels/suggestion_bar.py" line="62"/>
        <source>{} of {}: “{}” – {} – {}, {}</source>
        <translation>{} sur {}&#xa0;: «&#xa0;{}&#xa0;» – {} – {}, {}</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/suggestion_bar.py" line="75"/>
        <source>Go to the first</source>
        <translation>Aller à la première</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/suggestion_bar.py" line="75"/>
        <source>Go to the next suggestion (F12)</source>
        <translation>Aller à la suggestion suivante (F12)</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/suggestion_bar.py" line="76"/>
        <source>Accept ⏎</source>
        <translation>Accepter ⏎</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/suggestion_bar.py" line="76"/>
        <source>Accept it and go to the next (Enter)</source>
        <translation>L’accepter et passer à la suivante (Entrée)</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/suggestion_bar.py" line="79"/>
        <source>All of this label</source>
        <translation>Toute l’étiquette</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/suggestion_bar.py" line="80"/>
        <source>Accept all of this label in this article (Shift+Enter)</source>
        <translation>Accepter toutes celles de cette étiquette dans l’article (Maj+Entrée)</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/suggestion_bar.py" line="82"/>
        <source>Reject ⌫</source>
        <translation>Rejeter ⌫</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/suggestion_bar.py" line="82"/>
        <source>Reject it and go to the next (Backspace)</source>
        <translation>La rejeter et passer à la suivante (Retour arrière)</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/suggestion_bar.py" line="87"/>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
</context>
<context>
    <name>SuggestionCommands</name>
    <message>
        <location filename="../../desktop/suggestion_commands.py" line="131"/>
        <source>Blind mode: no suggestions are shown to anybody in this project.</source>
        <translation>Mode aveugle&#xa0;: aucune suggestion n’est montrée à personne dans ce projet.</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestion_commands.py" line="133"/>
        <source>Suggestions are shown again.</source>
        <translation>Les suggestions sont de nouveau affichées.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/suggestion_commands.py" line="145"/>
        <source>Accept %Ln suggestion(s) of “{}” in all articles?</source>
        <translation>
            <numerusform>Accepter&#x202f;%Ln suggestion de «&#xa0;{}&#xa0;» dans tous les articles&#x202f;?</numerusform>
            <numerusform>Accepter&#x202f;%Ln suggestions de «&#xa0;{}&#xa0;» dans tous les articles&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/suggestion_commands.py" line="147"/>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestion_commands.py" line="157"/>
        <source>Accepting suggestions</source>
        <translation>Acceptation des suggestions</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/suggestion_commands.py" line="176"/>
        <source>%Ln suggestion(s) in {}.</source>
        <translation>
            <numerusform>%Ln suggestion dans {}.</numerusform>
            <numerusform>%Ln suggestions dans {}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/suggestion_commands.py" line="177"/>
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/suggestion_commands.py" line="181"/>
        <source>Looking for suggestions</source>
        <translation>Recherche de suggestions</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestion_commands.py" line="204"/>
        <source>Train the model and suggest in all articles first.</source>
        <translation>Entraînez d’abord le modèle et lancez la suggestion dans tous les articles.</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestion_commands.py" line="214"/>
        <source>Comparing articles</source>
        <translation>Comparaison des articles</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestion_commands.py" line="229"/>
        <source>{}, spans: {} of {} ({})</source>
        <translation>{}, segments&#xa0;: {} sur {} ({})</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestion_commands.py" line="238"/>
        <source>There are no spans yet.</source>
        <translation>Il n’y a pas encore de segments.</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestion_commands.py" line="239"/>
        <source>Began as suggestions</source>
        <translation>Issus de suggestions</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestion_commands.py" line="275"/>
        <source>The model has learned from the last articles.</source>
        <translation>Le modèle a appris des derniers articles.</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <location filename="../../desktop/suggestion_look.py" line="17"/>
        <source>table of countries</source>
        <translation>table des pays</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestion_look.py" line="18"/>
        <source>figure rules</source>
        <translation>règles des chiffres</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestion_look.py" line="19"/>
        <source>victim lexicon</source>
        <translation>lexique des victimes</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestion_look.py" line="20"/>
        <source>as labelled before</source>
        <translation>comme étiqueté auparavant</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestion_look.py" line="21"/>
        <source>trained model</source>
        <translation>modèle entraîné</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestion_look.py" line="61"/>
        <source>Suggested by: {} ({})</source>
        <translation>Suggéré par&#xa0;: {} ({})</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestion_look.py" line="65"/>
        <source>The confidence is learned from what was accepted and rejected in this project.</source>
        <translation>La confiance est apprise de ce qui a été accepté et rejeté dans ce projet.</translation>
    </message>
</context>
<context>
    <name>TargetFile</name>
    <message>
        <location filename="../../desktop/dialogs/target_file.py" line="67"/>
        <source>{} is the project that is open. Choose another name.</source>
        <translation>{} est le projet ouvert. Choisissez un autre nom.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/target_file.py" line="74"/>
        <source>{} is already there. Replace it?</source>
        <translation>{} existe déjà. Le remplacer&#x202f;?</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/target_file.py" line="79"/>
        <source>&amp;Replace</source>
        <translation>&amp;Remplacer</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/target_file.py" line="80"/>
        <source>Choose &amp;another name</source>
        <translation>Choisir un &amp;autre nom</translation>
    </message>
</context>
<context>
    <name>TeamCommands</name>
    <message>
        <location filename="../../desktop/team_commands.py" line="82"/>
        <source>Folder for the work files</source>
        <translation>Dossier des fichiers de travail</translation>
    </message>
    <message>
        <location filename="../../desktop/team_commands.py" line="105"/>
        <source>Work files written: {}. They are in {} Give each annotator their own; merge them when they come back.</source>
        <translation>Fichiers de travail écrits&#xa0;: {}. Ils sont dans {} Donnez à chaque annotateur le sien&#x202f;; fusionnez-les à leur retour.</translation>
    </message>
    <message>
        <location filename="../../desktop/team_commands.py" line="113"/>
        <source>Writing the work files</source>
        <translation>Écriture des fichiers de travail</translation>
    </message>
    <message>
        <location filename="../../desktop/team_commands.py" line="137"/>
        <source>Work files are already there: {}. Replace them?</source>
        <translation>Ces fichiers de travail existent déjà&#xa0;: {}. Les remplacer&#x202f;?</translation>
    </message>
    <message>
        <location filename="../../desktop/team_commands.py" line="122"/>
        <location filename="../../desktop/team_commands.py" line="140"/>
        <source>Work files</source>
        <translation>Fichiers de travail</translation>
    </message>
    <message>
        <location filename="../../desktop/team_commands.py" line="110"/>
        <source>They are sealed: tell the passphrase by another way.</source>
        <translation>Ils sont scellés&#xa0;: transmettez la phrase secrète par une autre voie.</translation>
    </message>
    <message>
        <location filename="../../desktop/team_commands.py" line="123"/>
        <source>The last work files were sealed. Are these to be sealed too?</source>
        <translation>Les derniers fichiers de travail étaient scellés. Sceller ceux-ci aussi&#x202f;?</translation>
    </message>
    <message>
        <location filename="../../desktop/team_commands.py" line="124"/>
        <source>&amp;Seal the work files under a passphrase</source>
        <translation>&amp;Sceller les fichiers de travail par une phrase secrète</translation>
    </message>
    <message>
        <location filename="../../desktop/team_commands.py" line="138"/>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <location filename="../../desktop/team_commands.py" line="139"/>
        <source>&amp;Replace</source>
        <translation>&amp;Remplacer</translation>
    </message>
    <message>
        <location filename="../../desktop/team_commands.py" line="139"/>
        <source>&amp;Leave them</source>
        <translation>&amp;Les laisser</translation>
    </message>
    <message>
        <location filename="../../desktop/team_commands.py" line="149"/>
        <source>Merge files</source>
        <translation>Fusionner des fichiers</translation>
    </message>
    <message>
        <location filename="../../desktop/team_commands.py" line="199"/>
        <source>Reading the files</source>
        <translation>Lecture des fichiers</translation>
    </message>
    <message>
        <location filename="../../desktop/team_commands.py" line="215"/>
        <source>Merging the files</source>
        <translation>Fusion des fichiers</translation>
    </message>
    <message>
        <location filename="../../desktop/team_commands.py" line="227"/>
        <source>Files merged: {}, with changes: {}. A copy from before is kept under Backups. Compare the annotators under Team &gt; Agreement; settle where they differ under Team &gt; Adjudicate.</source>
        <translation>Fichiers fusionnés&#xa0;: {}, modifications&#xa0;: {}. Une copie de l’état antérieur est gardée sous Sauvegardes. Comparez les annotateurs sous Équipe &gt; Accord inter-annotateurs&#x202f;; tranchez leurs désaccords sous Équipe &gt; Adjudication.</translation>
    </message>
    <message>
        <location filename="../../desktop/team_commands.py" line="306"/>
        <source>Ready to hand over: {} in the folder {} – finished: {}, left: {}</source>
        <translation>Prêt à remettre&#xa0;: {} dans le dossier {} – terminés&#xa0;: {}, restants&#xa0;: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/team_commands.py" line="322"/>
        <source>This file came sealed. Whoever merges it will need the passphrase.</source>
        <translation>Ce fichier était scellé. La phrase secrète sera nécessaire pour le fusionner.</translation>
    </message>
    <message>
        <location filename="../../desktop/team_commands.py" line="323"/>
        <source>&amp;Seal it under a passphrase again</source>
        <translation>Le &amp;sceller de nouveau par une phrase secrète</translation>
    </message>
    <message>
        <location filename="../../desktop/team_commands.py" line="245"/>
        <source>Skip the article</source>
        <translation>Écarter l’article</translation>
    </message>
    <message>
        <location filename="../../desktop/team_commands.py" line="246"/>
        <source>Why is this article skipped? The coordinator will read it.</source>
        <translation>Pourquoi écarter cet article&#x202f;? Le coordinateur lira votre raison.</translation>
    </message>
    <message>
        <location filename="../../desktop/team_commands.py" line="269"/>
        <source>All your articles are finished. Now hand the file over: Team &gt; Send back.</source>
        <translation>Tous vos articles sont terminés. Remettez maintenant le fichier&#xa0;: Équipe &gt; Renvoyer.</translation>
    </message>
    <message>
        <location filename="../../desktop/team_commands.py" line="283"/>
        <location filename="../../desktop/team_commands.py" line="321"/>
        <source>Send back</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <location filename="../../desktop/team_commands.py" line="286"/>
        <source>Tawsim project</source>
        <translation>Projet Tawsim</translation>
    </message>
    <message>
        <location filename="../../desktop/team_commands.py" line="312"/>
        <source>Saving a copy</source>
        <translation>Enregistrement d’une copie</translation>
    </message>
</context>
<context>
    <name>TickedList</name>
    <message>
        <location filename="../../desktop/widgets/ticked_list.py" line="27"/>
        <source>Tick &amp;all</source>
        <translation>&amp;Tout cocher</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/ticked_list.py" line="28"/>
        <source>&amp;Untick all</source>
        <translation>Tout &amp;décocher</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/ticked_list.py" line="45"/>
        <source>Ticked: {} of {}. One undo takes all of it back.</source>
        <translation>Cochés&#xa0;: {} sur {}. Une seule annulation reprend tout.</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <location filename="../../desktop/guide/window_tour.py" line="27"/>
        <source>The articles</source>
        <translation>Les articles</translation>
    </message>
    <message>
        <location filename="../../desktop/guide/window_tour.py" line="28"/>
        <source>Everything that was imported, and how far you are with it. Ctrl+Page Down goes to the next article, and the field above searches the titles.</source>
        <translation>Tout ce qui a été importé, et où vous en êtes. Ctrl+Page suivante passe à l’article suivant, et le champ ci-dessus cherche dans les titres.</translation>
    </message>
    <message>
        <location filename="../../desktop/guide/window_tour.py" line="36"/>
        <source>The text</source>
        <translation>Le texte</translation>
    </message>
    <message>
        <location filename="../../desktop/guide/window_tour.py" line="37"/>
        <source>Double-click a word, drag over several, or hold Shift and walk with the arrows. The text itself is never changed.</source>
        <translation>Double-cliquez sur un mot, faites glisser sur plusieurs, ou maintenez Maj et avancez avec les flèches. Le texte lui-même ne change jamais.</translation>
    </message>
    <message>
        <location filename="../../desktop/guide/window_tour.py" line="45"/>
        <source>The labels</source>
        <translation>Les étiquettes</translation>
    </message>
    <message>
        <location filename="../../desktop/guide/window_tour.py" line="46"/>
        <source>Press the key beside a label, or click it, and the selected words bear it. The keys are places on the keyboard and work in Arabic too.</source>
        <translation>Appuyez sur la touche à côté d’une étiquette, ou cliquez sur celle-ci, et les mots sélectionnés la portent. Les touches sont des emplacements du clavier et fonctionnent aussi en arabe.</translation>
    </message>
    <message>
        <location filename="../../desktop/guide/window_tour.py" line="54"/>
        <source>The spans</source>
        <translation>Les segments</translation>
    </message>
    <message>
        <location filename="../../desktop/guide/window_tour.py" line="55"/>
        <source>What you have labelled in this article, in its order. Ctrl+Down goes to the next.</source>
        <translation>Ce que vous avez étiqueté dans cet article, dans l’ordre du texte. Ctrl+Bas passe au suivant.</translation>
    </message>
    <message>
        <location filename="../../desktop/guide/window_tour.py" line="62"/>
        <source>The values</source>
        <translation>Les valeurs</translation>
    </message>
    <message>
        <location filename="../../desktop/guide/window_tour.py" line="63"/>
        <source>What the chosen span means: a country&apos;s code, a figure&apos;s number. They are proposed from the words; Enter goes in, and Enter comes back.</source>
        <translation>Ce que signifie le segment choisi&#xa0;: le code d’un pays, la valeur d’un chiffre. Elles sont proposées d’après les mots&#x202f;; Entrée y mène, et Entrée en revient.</translation>
    </message>
    <message>
        <location filename="../../desktop/guide/window_tour.py" line="71"/>
        <source>The usual actions</source>
        <translation>Les actions courantes</translation>
    </message>
    <message>
        <location filename="../../desktop/guide/window_tour.py" line="72"/>
        <source>Import, export, undo, next article. When you are through with an article, Ctrl+D marks it done: only finished articles are compared.</source>
        <translation>Importer, exporter, annuler, article suivant. Quand vous en avez fini avec un article, Ctrl+D le marque comme terminé&#xa0;: seuls les articles terminés sont comparés.</translation>
    </message>
    <message>
        <location filename="../../desktop/guide/window_tour.py" line="80"/>
        <source>Always saved</source>
        <translation>Toujours enregistré</translation>
    </message>
    <message>
        <location filename="../../desktop/guide/window_tour.py" line="81"/>
        <source>Each gesture is on disk the moment you make it. There is no button to save, and Ctrl+Z goes back without limit.</source>
        <translation>Chaque geste est sur le disque à l’instant où vous le faites. Il n’y a pas de bouton pour enregistrer, et Ctrl+Z revient en arrière sans limite.</translation>
    </message>
    <message>
        <location filename="../../desktop/guide/window_tour.py" line="89"/>
        <source>When you do not know how</source>
        <translation>Quand vous ne savez pas comment faire</translation>
    </message>
    <message>
        <location filename="../../desktop/guide/window_tour.py" line="90"/>
        <source>Ctrl+K finds any action by its name, F1 shows all keys, Ctrl+F1 opens the guide. This tour is in the Help menu.</source>
        <translation>Ctrl+K trouve toute action par son nom, F1 montre tous les raccourcis, Ctrl+F1 ouvre le guide. Cette visite se trouve dans le menu Aide.</translation>
    </message>
    <message>
        <location filename="../../desktop/guide/window_tour.py" line="131"/>
        <source>{} of {}</source>
        <translation>{} sur {}</translation>
    </message>
    <message>
        <location filename="../../desktop/guide/window_tour.py" line="133"/>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <location filename="../../desktop/guide/window_tour.py" line="134"/>
        <source>Back</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <location filename="../../desktop/guide/window_tour.py" line="136"/>
        <source>Done</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <location filename="../../desktop/guide/window_tour.py" line="136"/>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
</context>
<context>
    <name>TrainingDialog</name>
    <message>
        <location filename="../../desktop/dialogs/training_dialog.py" line="47"/>
        <source>Trained suggestions</source>
        <translation>Suggestions apprises</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/training_dialog.py" line="54"/>
        <source>&amp;Train</source>
        <translation>&amp;Entraîner</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/training_dialog.py" line="55"/>
        <source>Train &amp;longer</source>
        <translation>Entraîner plus &amp;longtemps</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/training_dialog.py" line="69"/>
        <source>May propose</source>
        <translation>Peut proposer</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/training_dialog.py" line="69"/>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/training_dialog.py" line="69"/>
        <source>Recall</source>
        <translation>Rappel</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/training_dialog.py" line="69"/>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/training_dialog.py" line="70"/>
        <source>Labelled</source>
        <translation>Étiquetés</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/training_dialog.py" line="70"/>
        <source>Proposed</source>
        <translation>Proposés</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/training_dialog.py" line="73"/>
        <source>Scores of the labels</source>
        <translation>Scores des étiquettes</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/training_dialog.py" line="81"/>
        <source>The scores of each label stand here once it is trained.</source>
        <translation>Les scores de chaque étiquette s’affichent ici après l’entraînement.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/training_dialog.py" line="82"/>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/training_dialog.py" line="83"/>
        <source>How many more finished articles the model waits for</source>
        <translation>Nombre d’articles terminés de plus qu’attend le modèle</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/training_dialog.py" line="84"/>
        <source>Takes several times as long and is a little better</source>
        <translation>Prend plusieurs fois plus de temps, pour un résultat un peu meilleur</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/training_dialog.py" line="86"/>
        <source>Train anew after so many &amp;articles:</source>
        <translation>Réentraîner après ce nombre d’&amp;articles&#xa0;:</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/training_dialog.py" line="116"/>
        <source>No model yet. It learns from the articles you have labelled, in seconds, and shows how well it does on articles it has not seen before it proposes anything.</source>
        <translation>Pas encore de modèle. Il apprend en quelques secondes des articles que vous avez annotés et montre ce qu’il vaut sur des articles qu’il n’a pas vus, avant de proposer quoi que ce soit.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/training_dialog.py" line="127"/>
        <source>Trained {}. Articles: {}, sentences: {}, seconds: {}. The scores are of articles that the model had not seen.</source>
        <translation>Entraîné le {}. Articles&#xa0;: {}, phrases&#xa0;: {}, secondes&#xa0;: {}. Les scores portent sur des articles que le modèle n’avait pas vus.</translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/training_dialog.py" line="171"/>
        <source>Training the model</source>
        <translation>Entraînement du modèle</translation>
    </message>
</context>
<context>
    <name>Verb</name>
    <message>
        <location filename="../../desktop/adjudication/verbs.py" line="55"/>
        <source>None of them</source>
        <translation>Aucun d’eux</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/verbs.py" line="56"/>
        <source>Union</source>
        <translation>Union</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/verbs.py" line="57"/>
        <source>Intersection</source>
        <translation>Intersection</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/verbs.py" line="58"/>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/verbs.py" line="59"/>
        <source>Keep the gold</source>
        <translation>Garder la référence</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/verbs.py" line="60"/>
        <source>Later…</source>
        <translation>Plus tard…</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/verbs.py" line="61"/>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/verbs.py" line="62"/>
        <source>Previous</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/verbs.py" line="63"/>
        <source>Same kind…</source>
        <translation>Même genre…</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/verbs.py" line="64"/>
        <source>Keep as a rule</source>
        <translation>Retenir comme règle</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/verbs.py" line="65"/>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/verbs.py" line="66"/>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/verbs.py" line="67"/>
        <source>Hide names</source>
        <translation>Masquer les noms</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/verbs.py" line="68"/>
        <source>Decide by rule…</source>
        <translation>Selon une règle…</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/verbs.py" line="69"/>
        <source>Only disagreements</source>
        <translation>Désaccords seulement</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/verbs.py" line="70"/>
        <source>Reports…</source>
        <translation>Rapports…</translation>
    </message>
    <message>
        <location filename="../../desktop/adjudication/verbs.py" line="71"/>
        <source>Accept what all agree on</source>
        <translation>Accepter l’unanimité</translation>
    </message>
</context>
<context>
    <name>WorkFilter</name>
    <message>
        <location filename="../../desktop/panels/work_filter.py" line="43"/>
        <source>My work</source>
        <translation>Mon travail</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/work_filter.py" line="44"/>
        <source>Which of the articles assigned to you are shown</source>
        <translation>Quels articles parmi ceux qui vous sont attribués sont affichés</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/work_filter.py" line="63"/>
        <source>Left: {}</source>
        <translation>Restants&#xa0;: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/work_filter.py" line="64"/>
        <source>Finished: {}</source>
        <translation>Terminés&#xa0;: {}</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/work_filter.py" line="66"/>
        <source>My work: {} left, {} finished</source>
        <translation>Mon travail&#xa0;: {} restants, {} terminés</translation>
    </message>
    <message>
        <location filename="../../desktop/panels/work_filter.py" line="69"/>
        <source>All articles</source>
        <translation>Tous les articles</translation>
    </message>
</context>
</TS>
