using System.Security.Cryptography;
using System.Text;
using SkillsGap.Engine.Data.Import;
using SkillsGap.Engine.Data.Import.Xapi;

namespace SkillsGap.Engine.Tests.Data.Import.Xapi;

public sealed class XapiSourceTests : IDisposable
{
    private const string Ada = """{"mbox":"mailto:ADA@example.org"}""";

    private readonly EvidenceFolder folder = new();
    private readonly string map;

    public XapiSourceTests() => map = folder.Add("activities.csv", """
        activity,skill_id,weight,kind,level
        https://lms/docker,docker,1,,0.8
        https://lms/docker,serving,0.5,,0.4
        https://lms/python/*,python,0.5,training,
        https://lms/python/final/*,python,2,,
        https://lms/exam,privacy,1,certification,
        https://lms/rated,privacy,1,supervisor,
        """);

    [Fact]
    public void Statements_OfEachVerb_BecomeTheEvidenceThatIsDocumented()
    {
        Import(
            Statement(1, "passed", "https://lms/docker", """{"score":{"scaled":0.9},"success":true,"duration":"PT1H30M"}"""),
            Statement(2, "completed", "https://lms/python/3", "{}"),
            Statement(3, "completed", "https://lms/python/4", """{"score":{"raw":30,"min":20,"max":40},"completion":true}"""),
            Statement(4, "failed", "https://lms/python/final/1", """{"score":{"raw":35,"max":100}}"""),
            Statement(5, "failed", "https://lms/exam", """{"score":{"scaled":0.2}}"""),
            Statement(6, "passed", "https://lms/exam", "null"),
            Statement(7, "scored", "https://lms/python/final/2", """{"score":{"scaled":1}}"""),
            Statement(8, "passed", "https://lms/python/final/3", "{}"));

        Assert.Equal(
            [
                "p1,docker,assessment,2025-06-01,0.72,1,xapi 1,,passed in 1.5 h: https://lms/docker",
                "p1,serving,assessment,2025-06-01,0.36,0.5,xapi 1,,passed in 1.5 h: https://lms/docker",
                "p1,python,training,2025-06-01,,0.5,xapi 2,,completed: https://lms/python/3",
                "p1,python,training,2025-06-01,0.5,0.5,xapi 3,,completed: https://lms/python/4",
                "p1,python,assessment,2025-06-01,0.35,2,xapi 4,,failed: https://lms/python/final/1",
                "p1,privacy,assessment,2025-06-01,0.2,1,xapi 5,,failed: https://lms/exam",
                "p1,privacy,certification,2025-06-01,,1,xapi 6,,passed: https://lms/exam",
                "p1,python,assessment,2025-06-01,1,2,xapi 7,,scored: https://lms/python/final/2",
                "p1,python,training,2025-06-01,,2,xapi 8,,passed: https://lms/python/final/3",
            ],
            folder.Evidence);
    }

    [Fact]
    public void Actors_OfEachKind_AreFound()
    {
        string hash = Convert.ToHexStringLower(SHA1Of("mailto:bob@example.org"));
        ImportResult result = Import(
            Statement(1, "completed", "https://lms/python/3", "{}", Ada),
            Statement(2, "completed", "https://lms/python/3", "{}", $$"""{"objectType":"Agent","mbox_sha1sum":"{{hash}}"}"""),
            Statement(3, "completed", "https://lms/python/3", "{}", """{"account":{"homePage":"https://lms.example.org","name":"bob"}}"""),
            Statement(4, "completed", "https://lms/python/3", "{}", """{"account":{"homePage":"https://hr.example.org","name":"p3"}}"""),
            Statement(5, "completed", "https://lms/python/3", "{}", """{"openid":"Grace H."}"""),
            Statement(6, "completed", "https://lms/python/3", "{}", """{"mbox":"mailto:nobody@example.org"}"""),
            Statement(7, "completed", "https://lms/python/3", "{}", """{"objectType":"Group","mbox":"mailto:ada@example.org"}"""));

        Assert.Equal(["p1", "p2", "p2", "p3", "p3"], folder.Evidence.Select(line => line.Split(',')[0]));
        Assert.Equal(
            ["1 statements about somebody unknown | mailto:nobody@example.org", "1 statements about a group | "], EvidenceFolder.Wrinkles(result));
    }

    [Fact]
    public void Wrinkles_OfEachKind_AreCountedAndStopNothing()
    {
        ImportResult result = Import(
            Statement(1, "attempted", "https://lms/docker", "{}"),
            Statement(2, "mastered", "https://lms/docker", "{}"),
            Statement(3, "attempted", "https://lms/docker", "{}"),
            Statement(4, "completed", "https://lms/unknown", "{}"),
            "{\"id\":\"5\"}",
            "17",
            Statement(6, "completed", "https://lms/docker", "{}").Replace("2025-06-01T", "yesterday", StringComparison.Ordinal),
            Statement(7, "completed", "https://lms/docker", "{}").Replace("2025-06-01T", "0001-06-01T", StringComparison.Ordinal),
            Statement(8, "failed", "https://lms/docker", "{}"),
            Statement(9, "passed", "https://lms/rated", "{}"),
            Statement(10, "progressed", "https://lms/docker", "{}"),
            Statement(11, "completed", "https://lms/docker", """{"completion":false}"""),
            Statement(12, "passed", "https://lms/docker", """{"success":false}"""),
            Statement(13, "scored", "https://lms/python/final/1", """{"score":{"scaled":-0.5}}"""),
            Statement(14, "completed", "https://lms/docker", "{}").Replace("\"id\":\"https://lms/docker\"", "\"objectType\":\"SubStatement\"", StringComparison.Ordinal),
            Statement(15, "completed", "https://lms/python/1", """{"score":{"raw":5},"duration":"P1Z"}"""));

        Assert.True(result.Data.Succeeded);
        Assert.Equal(
            [
                "p1,python,assessment,2025-06-01,0,2,xapi 13,,scored: https://lms/python/final/1",
                "p1,python,training,2025-06-01,,0.5,xapi 15,,completed: https://lms/python/1",
            ],
            folder.Evidence);
        Assert.Equal(
            [
                "3 statements with a verb that is not used | http://adlnet.gov/expapi/verbs/attempted",
                "1 statements about an activity without a mapping | https://lms/unknown",
                "2 items that are no statements | ",
                "2 statements without a usable timestamp | yesterday10:00:00Z",
                "2 statements without a score where only a score says something | https://lms/docker",
                "1 statements that say progressed and not how far | https://lms/docker",
                "1 statements that say completed while result.completion says no | https://lms/docker",
                "1 statements that pass or fail while result.success says the opposite | https://lms/docker",
                "1 statements with a score outside 0 to 1 | https://lms/python/final/1",
                "1 statements about something that is no activity | SubStatement",
            ],
            EvidenceFolder.Wrinkles(result));
    }

    [Fact]
    public void Progress_OfOneActivity_CountsOnceAndOnlyUntilItIsCompleted()
    {
        static string Progress(int id, int percent, string actor = Ada) => Statement(
            id, "progressed", "https://lms/docker", $$$"""{"extensions":{"https://w3id.org/xapi/cmi5/result/extensions/progress":{{{percent}}}}}""", actor);

        string[] first = [Progress(1, 25), Progress(2, 75), Progress(3, 50)];
        Import(first);
        Assert.Equal(
            [
                "p1,docker,training,2025-06-01,,0.75,xapi progress https://lms/docker,,progressed 75 %: https://lms/docker",
                "p1,serving,training,2025-06-01,,0.375,xapi progress https://lms/docker,,progressed 75 %: https://lms/docker",
            ],
            folder.Evidence);

        const string voids = """
            {"id":"9","actor":{"mbox":"mailto:lms@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/voided"},"object":{"objectType":"StatementRef","id":"2"}}
            """;
        Import([.. first, voids]);
        Assert.Empty(folder.Evidence);
        Import(first);

        ImportResult later = Import(Statement(4, "completed", "https://lms/docker", "{}"), Progress(5, 80, """{"mbox":"mailto:bob@example.org"}"""));
        Assert.Equal(["xapi 4", "xapi 4", "xapi progress https://lms/docker", "xapi progress https://lms/docker"], folder.Evidence.Select(line => line.Split(',')[6]));
        Assert.Equal(new TableChange("evidence.csv", 4, 0, 0) { Removed = 2 }, EvidenceFolder.Change(later));
    }

    [Fact]
    public void Statement_ThatIsVoided_DoesNotCountWhereverTheVoidingStands()
    {
        const string voids = """
            {"id":"9","actor":{"mbox":"mailto:lms@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/voided"},"object":{"objectType":"StatementRef","id":"2"}}
            """;
        string[] both = [Statement(1, "completed", "https://lms/python/1", "{}"), Statement(2, "completed", "https://lms/python/2", "{}")];
        Import([voids, .. both]);
        Assert.Equal("xapi 1", Assert.Single(folder.Evidence).Split(',')[6]);

        Import(both);
        Assert.Equal(2, folder.Evidence.Count());
        Assert.Equal(1, EvidenceFolder.Change(Import(voids)).Removed);
        Assert.Equal("xapi 1", Assert.Single(folder.Evidence).Split(',')[6]);
    }

    [Fact]
    public void Statements_ThereTwiceOrImportedAgain_CountOnce()
    {
        string one = Statement(1, "completed", "https://lms/python/1", "{}");
        string withoutId = Statement(2, "completed", "https://lms/python/2", "{}").Replace("\"id\":\"2\",", "", StringComparison.Ordinal);
        string[] all = [one, withoutId, one, withoutId];
        ImportResult first = Import(all);
        string[] evidence = [.. folder.Evidence];
        Assert.Equal(2, evidence.Length);
        Assert.Contains("2 statements that are there again (same id) | xapi 1", EvidenceFolder.Wrinkles(first));

        Assert.Equal(new TableChange("evidence.csv", 0, 0, 2), EvidenceFolder.Change(Import(all)));
        Assert.Equal(evidence, folder.Evidence);
    }

    [Fact]
    public void Statement_UnderAChangedMapping_ReplacesWhatItSaid()
    {
        string statement = Statement(1, "completed", "https://lms/python/1", "{}");
        Import(statement);
        folder.Add("activities.csv", "activity,skill_id\nhttps://lms/python/*,docker\n");
        Import(statement);
        Assert.Equal("p1,docker,training,2025-06-01,,1,xapi 1,,completed: https://lms/python/1", Assert.Single(folder.Evidence));
    }

    [Fact]
    public void Result_WithMoreOnTheServer_IsReadAndSaysSo()
    {
        string file = folder.Add("result.json", $$"""{"statements":[{{Statement(1, "completed", "https://lms/python/1", "{}")}}],"more":"/next?page=2"}""");
        ImportResult result = folder.Import(new XapiSource([file], map, folder.People));
        Assert.Single(folder.Evidence);
        Assert.Contains("'/next?page=2'", Assert.Single(result.Data.Warnings).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Mapping_WithMistakes_NamesEachAndWritesNothing()
    {
        folder.Add("activities.csv", "activity,skill_id,weight,kind\na,dokcer,1,\nb,docker,heavy,override\nb,docker,1,training\nc,docker,1,trainig\n");
        folder.Add("who.csv", "identity,person_id\nx,p9\n");
        ImportResult result = Import(Statement(1, "completed", "a", "{}"));
        Assert.False(result.Data.Succeeded);
        Assert.Empty(folder.Evidence);
        Assert.Equal(
            [
                ("activities.csv", 2, "skill_id"), ("activities.csv", 3, "weight"), ("activities.csv", 4, "activity, skill_id"),
                ("activities.csv", 5, "kind"), ("who.csv", 2, "person_id"),
            ],
            result.Data.Errors.Select(error => (error.File, error.Row!.Value, error.Column!)));
    }

    [Fact]
    public void File_ThatIsCutOrMissing_IsAnErrorAndWritesNothing()
    {
        string cut = folder.Add("cut.json", $"[{Statement(1, "completed", "https://lms/python/1", "{}")},\n{{\"id\":");
        ImportResult result = folder.Import(new XapiSource([cut, "no-such-file.json"], map, folder.People));
        Assert.Equal(["cut.json, row 2", "no-such-file.json"], result.Data.Errors.Select(error => error.ToString().Split(": ")[1]));
        Assert.Empty(folder.Evidence);
    }

    public void Dispose() => folder.Dispose();

    private ImportResult Import(params string[] statements) =>
        folder.Import(new XapiSource([folder.Add("statements.jsonl", string.Join('\n', statements))], map, folder.People));

    private static string Statement(int id, string verb, string activity, string result, string actor = Ada) =>
        $$"""{"id":"{{id}}","actor":{{actor}},"verb":{"id":"http://adlnet.gov/expapi/verbs/{{verb}}"},"object":{"id":"{{activity}}"},"""
        + $$""" "result":{{result}},"timestamp":"2025-06-01T10:00:00Z"}""";

#pragma warning disable CA5350 // xAPI says SHA-1.
    private static byte[] SHA1Of(string text) => SHA1.HashData(Encoding.UTF8.GetBytes(text));
#pragma warning restore CA5350
}
