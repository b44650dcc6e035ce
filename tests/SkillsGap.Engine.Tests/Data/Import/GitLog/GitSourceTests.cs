using System.Globalization;
using System.Text;
using SkillsGap.Engine.Data.Building;
using SkillsGap.Engine.Data.Import;
using SkillsGap.Engine.Data.Import.GitLog;

namespace SkillsGap.Engine.Tests.Data.Import.GitLog;

public sealed class GitSourceTests : IDisposable
{
    private readonly EvidenceFolder folder = new();
    private readonly string map;

    public GitSourceTests() => map = folder.Add("paths.csv", """
        paths,language,skill_id,weight
        ,Python,python,
        deploy/,,docker,2
        src/**/serving/*.py,Python,serving,0.5
        vendor/,,,
        """);

    [Fact]
    public void Log_OfSeveralCommits_BecomesTheSumsThatAreDocumented()
    {
        ImportResult result = Import("""
            commit aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa (HEAD -> main, tag: v1)
            Author: Ada Lovelace <ada@example.org>
            Date:   Sat Nov 15 13:29:27 2025 +0000

                A message
                	1	1	not/a/change.py

            40	10	src/app.py
            100	50	src/x/serving/model.py
            -	-	deploy/logo.png
            7	0	vendor/lib.py
            3	3	notes.txt

            commit bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
            Merge: 1111111 2222222
            Author: Ada <ADA@EXAMPLE.ORG>
            Date:   Wed Oct 1 23:59:00 2025 -0800

                Another

            25	25	deploy/run.sh
            50	0	a.py
            """);

        // Python: 200 lines count 200/250, 50 count 50/100. Serving: 75/125. Docker: 2 × 50 lines count 100/150. A quarter's half is 12.
        Assert.Equal(
            [
                Line("docker", "2025-10-01", 100.0 / 150, "commits: 1, lines: 100"),
                Line("python", "2025-11-15", (200.0 / 250) + (50.0 / 100), "commits: 2, lines: 250"),
                Line("serving", "2025-11-15", 75.0 / 125, "commits: 1, lines: 75"),
            ],
            folder.Evidence);
        Assert.Equal(
            [
                "1 changes of binary files | deploy/logo.png", "1 changes of files without a mapping | *.txt",
            ],
            EvidenceFolder.Wrinkles(result));

        static string Line(string skill, string date, double amount, string note)
        {
            double share = amount / (amount + 12);
            return string.Create(CultureInfo.InvariantCulture, $"p1,{skill},code,{date},{Math.Round(0.3 + (0.6 * share), 3)},{Math.Round(share, 3)},git log 2025-Q4,,\"{note}\"");
        }
    }

    [Theory]
    [InlineData("Date:   Sat Nov 15 23:29:27 2025 +0200")]
    [InlineData("Date:   Sat Nov 15 23:29:27 2025")]
    [InlineData("Date:   2025-11-15 23:29:27 +0200")]
    [InlineData("Date:   2025-11-15T23:29:27+02:00")]
    [InlineData("Date:   2025-11-15T21:29:27Z")]
    [InlineData("Date:   Sat, 15 Nov 2025 23:29:27 +0200")]
    [InlineData("Date:   2025-11-15")]
    [InlineData("Date:   1763242167 +0200")]
    [InlineData("Date:   1763242167")]
    [InlineData("AuthorDate: Sat Nov 15 23:29:27 2025 +0200\nCommit: X <x@example.org>\nCommitDate: Sun Nov 16 23:29:27 2025 +0200")]
    public void Date_OfEachForm_IsTheAuthorsDay(string date)
    {
        Import($"commit abcdef1\nAuthor: Ada <ada@example.org>\n{date}\n\n1\t1\ta.py\n");
        Assert.Equal("2025-11-15", Assert.Single(folder.Evidence).Split(',')[3]);
    }

    [Theory]
    [InlineData("3 days ago")]
    [InlineData("Sat Feb 30 23:29:27 2025 +0200")]
    [InlineData("9999999999999 +0000")]
    [InlineData("1763242167 +9999")]
    [InlineData("")]
    public void Date_ThatIsNone_IsCounted(string date)
    {
        ImportResult result = Import($"commit abcdef1\nAuthor: Ada <ada@example.org>\nDate: {date}\n\n1\t1\ta.py\n");
        Assert.Empty(folder.Evidence);
        Assert.StartsWith("1 commits without a usable date", Assert.Single(EvidenceFolder.Wrinkles(result)), StringComparison.Ordinal);
    }

    [Fact]
    public void Formats_RawAndTabs_AreRead()
    {
        Import("""
            commit aaaaaaa
            tree 4b825dc
            parent bbbbbbb
            author Ada <ada@example.org> 1763242167 +0200
            committer Bob <bob@example.org> 1763542167 +0200

                message

            50	0	a.py
            ccccccc	Bob	bob@example.org	2025-11-15T13:29:27+00:00

            50	0	b.py
            """);
        Assert.Equal(["p1,python,code,2025-11-15", "p2,python,code,2025-11-15"], folder.Evidence.Select(line => line[..25]));
    }

    [Theory]
    [InlineData("1\t2\ta.py", 3, "a.py")]
    [InlineData("1\t2\told.txt => new.py", 3, "new.py")]
    [InlineData("0\t4\tsrc/{old => new}/a.py", 4, "src/new/a.py")]
    [InlineData("0\t4\tsrc/{ => sub}/a.py", 4, "src/sub/a.py")]
    [InlineData("0\t4\tsrc/{sub => }/a.py", 4, "src/a.py")]
    [InlineData("0\t4\t{a => b}/x y.py", 4, "b/x y.py")]
    [InlineData("1\t1\t\"gr\\303\\274n\\t\\\"x\\\".py\"", 2, "grün\t\"x\".py")]
    [InlineData("-\t-\tlogo.png", null, "logo.png")]
    public void Change_OfEachForm_GivesLinesAndThePathAfterwards(string line, int? lines, string path) =>
        Assert.Equal(new Numstat(lines, path), Numstat.Parse(line));

    [Theory]
    [InlineData("a\tb\tc")]
    [InlineData("1\t2")]
    [InlineData("1\t2\t")]
    [InlineData("-1\t2\ta")]
    [InlineData("1\t-\ta")]
    [InlineData("99999999999\t2\ta")]
    public void Line_ThatIsNoChange_IsNone(string line) => Assert.Null(Numstat.Parse(line));

    [Theory]
    [InlineData("Ada", "ada@home.example", "Ada", "ada@example.org")]
    [InlineData("lovelace", "LOVELACE@example.org", "Ada L.", "LOVELACE@example.org")]
    [InlineData("x", "count@example.org", "Ada L.", "ada@example.org")]
    [InlineData("Builder", "ci@example.org", "Bob", "bob@example.org")]
    [InlineData("somebody", "ci@example.org", "somebody", "nobody@example.org")]
    [InlineData("Eve", "eve@example.org", "Eve", "eve@example.org")]
    public void Mailmap_OfAllForms_GivesProperNames(string name, string mail, string properName, string properMail)
    {
        var log = new FileLog("mailmap");
        Mailmap map = Mailmap.Read(
            new OneByteStream(Encoding.UTF8.GetBytes("""
                # all forms
                Ada L. <lovelace@example.org>
                <ada@example.org> <ada@home.example> # at home
                Ada L. <ada@example.org> <count@example.org>
                <nobody@example.org> <ci@example.org>
                Bob <bob@example.org> builder <ci@example.org>
                """)), log);
        Assert.False(log.HasErrors);
        Assert.Equal((properName, properMail), map.Find(name, mail));
    }

    [Fact]
    public void Mailmap_WithBadLines_NamesEach()
    {
        string mailmap = folder.Add("mailmap", "Ada\n<ada@example.org>\nA <a> B <b> C <c>\nBob <bob@example.org>\nX <\n");
        ImportResult result = folder.Import(new GitSource([folder.Add("log.txt", "")], map, folder.People, mailmap, null, GitPeriod.Quarter));
        Assert.Equal([1, 2, 3, 5], result.Data.Errors.Select(error => error.Row!.Value));
    }

    [Fact]
    public void Author_KnownByMailmapNameOrId_IsFound()
    {
        string mailmap = folder.Add("mailmap", "p3 <third@example.org>\n");
        string log = folder.Add("log.txt", Commit("aaaaaaa", "Grace H.", "g@home", 1) + Commit("bbbbbbb", "x", "third@example.org", 1) + Commit("ccccccc", "p1", "y", 1)
            + Commit("ddddddd", "Eve", "eve@example.org", 1));
        ImportResult result = folder.Import(new GitSource([log], map, folder.People, mailmap, "main", GitPeriod.Month));
        Assert.Equal(["p1 git main 2025-11 commits: 1", "p3 git main 2025-11 commits: 2"], folder.Evidence.Select(line => line.Split(',')).Select(cells => $"{cells[0]} {cells[6]} {cells[8].Trim('"')}"));
        Assert.Contains("1 commits of somebody unknown | Eve <eve@example.org>", EvidenceFolder.Wrinkles(result));
    }

    [Fact]
    public void Log_ImportedAgain_AddsNothingAndALongerOneReplacesItsPeriods()
    {
        string early = Commit("aaaaaaa", "Ada", "ada@example.org", 50, "2025-06-30");
        string late = Commit("bbbbbbb", "Ada", "ada@example.org", 50, "2025-07-01");
        Import(early + late + late);
        string[] evidence = [.. folder.Evidence];
        Assert.Equal(["git log 2025-Q2", "git log 2025-Q3"], evidence.Select(line => line.Split(',')[6]));
        Assert.Equal(new TableChange("evidence.csv", 0, 0, 2), EvidenceFolder.Change(Import(early + late)));
        Assert.Equal(evidence, folder.Evidence);

        Import(late + Commit("ccccccc", "Ada", "ada@example.org", 50, "2025-08-01"));
        Assert.Equal(["2025-06-30", "2025-08-01"], folder.Evidence.Select(line => line.Split(',')[3]));
        Assert.EndsWith("\"commits: 2, lines: 100\"", folder.Evidence.Last(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("aaaaaaa A message\n1\t1\ta.py\n")]
    [InlineData("commit aaaaaaa\nAuthor: Ada <ada@example.org>\nDate: 2025-01-01\n\n    No numbers\n")]
    public void Log_WithoutCommitsOrNumbers_IsAnErrorThatSaysHowToWriteIt(string log)
    {
        ImportResult result = Import(log);
        Assert.Contains("git log --no-merges --numstat", Assert.Single(result.Data.Errors).Cure, StringComparison.Ordinal);
    }

    [Fact]
    public void Log_WithPatchesAndGraph_IsReadAsFarAsItCan()
    {
        ImportResult result = Import(
            "commit aaaaaaa\nAuthor: Ada <ada@example.org>\nDate: 2025-01-01\n\n1\t1\ta.py\n\ndiff --git a/a.py b/a.py\n--- a/a.py\n+++ b/a.py\n@@ -1 +1 @@\n-\t-\tx.py\n"
            + "* commit bbbbbbb\n" + Commit("ccccccc", "Ada", "ada@example.org", 2) + "| 5\t5\tb.py\n");
        Assert.Equal(["1", "1"], folder.Evidence.Select(line => line.Split("commits: ")[1][..1]));
        Assert.Equal("1 lines that are no part of a log with --numstat | | 5 5 b.py", Assert.Single(EvidenceFolder.Wrinkles(result)));
    }

    [Fact]
    public void Mapping_WithMistakes_NamesEach()
    {
        folder.Add("paths.csv", "paths,language,skill_id\n,,python\n,Pyton,python\n*.py,,pyhton\n");
        ImportResult result = Import(Commit("ccccccc", "Ada", "ada@example.org", 2));
        Assert.Equal(["paths", "language", "skill_id"], result.Data.Errors.Select(error => error.Column!));
        Assert.Contains("'Python'", result.Data.Errors[1].Cure, StringComparison.OrdinalIgnoreCase);
    }

    public void Dispose() => folder.Dispose();

    private ImportResult Import(string log) =>
        folder.Import(new GitSource([folder.Add("log.txt", log)], map, folder.People, null, null, GitPeriod.Quarter));

    private static string Commit(string hash, string name, string mail, int lines, string date = "2025-11-15") =>
        $"commit {hash}\nAuthor: {name} <{mail}>\nDate:   {date}\n\n    Message\n\n{lines}\t0\ta.py\n\n";
}
