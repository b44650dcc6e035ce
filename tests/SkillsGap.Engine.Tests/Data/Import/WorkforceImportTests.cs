using SkillsGap.Engine.Data;
using SkillsGap.Engine.Data.Import;
using SkillsGap.Engine.Data.Rows;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Tests.Data.Import;

public sealed class WorkforceImportTests
{
    private static readonly Action<ImportSession> Go = session =>
    {
        session.Into(SkillRow.Table).Put(Skill("go", "Go"));
        session.Into(RoleRequirementRow.Table).Put(new() { Role = new("developer"), Skill = new("go"), Level = 0.5, Weight = 1 });
    };

    [Fact]
    public void Into_AFolder_AddsReplacesAndLeavesTheRest()
    {
        using var folder = new SampleFolder();

        ImportResult result = Import(folder.Path, session =>
        {
            Go(session);
            session.Into(SkillRow.Table).Put(Skill("docker", "Docker and containers"));
            session.Into(RoleRequirementRow.Table).Put(new() { Role = new("developer"), Skill = new("python"), Level = 0.6, Weight = 1 });
        });

        Assert.Equal(
            [new("skills.csv", 1, 1, 0), new("role_requirements.csv", 1, 0, 1)], result.Report.Tables);
        Assert.Empty(result.Report.Missing);
        WorkforceImport.Write(folder.Path, result);
        Workforce workforce = WorkforceFolder.Read(folder.Path, TestContext.Current.CancellationToken).Content!.Workforce;
        Assert.Equal(["python", "docker", "serving", "privacy", "go"], workforce.Taxonomy.Skills.Select(skill => skill.Id));
        Assert.Equal("Docker and containers", workforce.Taxonomy.Skills[1].Name);
        Assert.Equal(2, workforce.Roles[0].Requirements.Length);
    }

    [Fact]
    public void Into_Twice_ChangesNothingTheSecondTime()
    {
        using var folder = new SampleFolder();
        WorkforceImport.Write(folder.Path, Import(folder.Path, Go));
        string[] before = Bytes(folder.Path);

        ImportResult second = Import(folder.Path, Go);
        WorkforceImport.Write(folder.Path, second);

        Assert.DoesNotContain(second.Report.Tables, table => table.IsChange);
        Assert.Equal(before, Bytes(folder.Path));
    }

    [Fact]
    public void Into_OtherTablesThanChanged_LeavesTheirFilesAlone()
    {
        using var folder = new SampleFolder();
        string people = Path.Combine(folder.Path, "people.csv");
        string before = File.ReadAllText(people);

        WorkforceImport.Write(folder.Path, Import(folder.Path, Go));

        Assert.Equal(before, File.ReadAllText(people));
    }

    [Fact]
    public void Row_ThatIsThere_KeepsColumnsTheSourceKnowsNothingOf()
    {
        ImportResult result;
        using var folder = new SampleFolder();

        result = Import(folder.Path, session =>
            session.Into(RoleRow.Table, "value_per_month", "target_headcount").Put(new() { Id = "ml-engineer", Name = "Engineer of ML" }));

        Role role = result.Data.Content!.Workforce.Roles[1];
        Assert.Equal(("Engineer of ML", 2000.5, 2, null), (role.Name, role.ValuePerMonth, role.TargetHeadcount, role.MaxHeadcount));
    }

    [Fact]
    public void Evidence_RepeatedInTheSource_IsKeptAsOftenAsItIsThere()
    {
        using var folder = new SampleFolder();
        int known = Import(folder.Path, _ => { }).Data.Content!.Workforce.Evidence.Length;
        Action<ImportSession> twice = session =>
        {
            foreach (double value in new[] { 0.4, 0.6 })
                session.Into(EvidenceRow.Table).Put(Test("p1", value));
        };

        WorkforceImport.Write(folder.Path, Import(folder.Path, twice));
        ImportResult again = Import(folder.Path, twice);

        Assert.Equal(known + 2, again.Data.Content!.Workforce.Evidence.Length);
        Assert.Equal(new TableChange("evidence.csv", 0, 0, 2), Assert.Single(again.Report.Tables));
    }

    [Fact]
    public void Into_NoFolder_MakesOneThatSaysWhatItLacks()
    {
        using var folder = new SampleFolder();
        string empty = Path.Combine(folder.Path, "new");

        ImportResult result = Import(empty, session =>
        {
            session.Into(SkillRow.Table).Put(Skill("go", "Go"));
            session.Into(RoleRow.Table).Put(new() { Id = "developer", Name = "Developer" });
        });
        WorkforceImport.Write(empty, result);

        Assert.Equal(["units.csv", "people.csv", "scenario.json"], result.Report.Missing);
        Assert.Equal("person_id,unit_id,role_id", File.ReadAllText(Path.Combine(empty, "people.csv"))[..25]);
        Assert.True(Import(empty, Go).Data.Succeeded);
        Assert.Equal(
            ["units.csv", "people.csv", "scenario.json"],
            WorkforceFolder.Read(empty, TestContext.Current.CancellationToken).Errors.Select(error => error.File));
    }

    [Fact]
    public void Error_InAnImportedRow_NamesTheSourceAndItsLine()
    {
        ImportResult result;
        using var folder = new SampleFolder();

        result = Import(folder.Path, session =>
        {
            EvidenceRow row = Test("nobody", 1.5);
            (row.Line, row.Log) = (7, session.Log("somewhere/statements.jsonl"));
            session.Into(EvidenceRow.Table).Put(row);
        });

        Assert.Equal(
            [("statements.jsonl", 7, "person_id"), ("statements.jsonl", 7, "value")],
            result.Data.Errors.Select(error => (error.File, error.Row!.Value, error.Column!)));
        Assert.Throws<InvalidOperationException>(() => WorkforceImport.Write(folder.Path, result));
    }

    [Fact]
    public void Wrinkles_AreCountedByKindWithTheFirstFewPlaces()
    {
        ImportResult result = Import(null, session =>
        {
            for (int line = 2; line < 12; line++)
                session.Wrinkle("odd", "in/a.csv", line, $"value\n{line}");
            session.Wrinkle("strange", "in/a.csv", null, "x");
        });

        Assert.Equal([("odd", 10, 3), ("strange", 1, 1)], result.Report.Wrinkles.Select(one => (one.Kind, one.Count, one.Examples.Length)));
        Assert.Equal(new WrinkleExample("a.csv", 2, "value 2"), result.Report.Wrinkles[0].Examples[0]);
    }

    [Fact]
    public void Contains_FindsWhatWasThereAndWhatWasPut()
    {
        using var folder = new SampleFolder();

        Import(folder.Path, session =>
        {
            Go(session);
            Assert.True(session.Into(SkillRow.Table).Contains("go"));
            Assert.True(session.Into(SkillRow.Table).Contains("docker"));
            Assert.False(session.Into(PersonRow.Table).Contains("nobody"));
            Assert.True(session.Into(RoleRequirementRow.Table).Contains("ml-engineer", "serving"));
        });
    }

    private static ImportResult Import(string? folder, Action<ImportSession> read) =>
        WorkforceImport.Into(folder, new FakeSource(read), null, TestContext.Current.CancellationToken);

    private static string[] Bytes(string folder) =>
        [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(file => Convert.ToHexString(File.ReadAllBytes(file)))];

    private static SkillRow Skill(string id, string name) => new() { Id = id, Name = name, CompetencyId = "mlops", HalfLifeMonths = 11 };

    private static EvidenceRow Test(string person, double value) => new()
    {
        Person = new(person), Skill = new("docker"), Kind = EvidenceKind.Assessment, Date = new(2025, 5, 1), Value = value, Weight = 1, Source = "lms",
    };
}
