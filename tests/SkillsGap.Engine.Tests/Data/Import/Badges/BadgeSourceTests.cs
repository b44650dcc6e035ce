using System.Security.Cryptography;
using System.Text;
using SkillsGap.Engine.Data.Import;
using SkillsGap.Engine.Data.Import.Badges;

namespace SkillsGap.Engine.Tests.Data.Import.Badges;

public sealed class BadgeSourceTests : IDisposable
{
    private const string Achievement = """{"id":"https://b/python","type":["Achievement"],"name":"Python, the first part"}""";

    private readonly EvidenceFolder folder = new();
    private readonly string map;

    public BadgeSourceTests() => map = folder.Add("badges.csv", """
        badge,skill_id,weight,level
        https://b/docker,docker,1,0.8
        https://b/docker,serving,0.5,
        https://b/py*,python,2,
        Privacy officer,privacy,,0.9
        """);

    [Fact]
    public void Assertion_OfVersion2_CountsUntilItExpires()
    {
        ImportResult result = Import(Assertion("1", "\"https://b/docker\"", "ada@example.org", expires: "2027-03-01T10:00:00Z"));
        Assert.Equal(
            [
                "p1,docker,certification,2025-03-01,0.8,1,badge 1,2027-03-01,https://b/docker",
                "p1,serving,certification,2025-03-01,,0.5,badge 1,2027-03-01,https://b/docker",
            ],
            folder.Evidence);
        Assert.StartsWith("badges taken on trust: signatures are not checked", Assert.Single(result.Report.Wrinkles).Kind, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sha256")]
    [InlineData("md5")]
    public void Recipient_ThatIsHashed_IsFoundBySalt(string algorithm)
    {
        string hashed = $$$"""{"type":"email","hashed":true,"salt":"deadsea","identity":"{{{algorithm}}}${{{Hash(algorithm, "bob@example.org" + "deadsea")}}}"}""";
        Import(Assertion("1", "\"https://b/docker\"", "ada@example.org").Replace("""{"type":"email","identity":"ada@example.org"}""", hashed, StringComparison.Ordinal));
        Assert.Equal(["p2", "p2"], folder.Evidence.Select(line => line[..2]));
    }

    [Fact]
    public void Recipient_WithAnotherSalt_IsNobody()
    {
        string hashed = $$$"""{"hashed":true,"salt":"other","identity":"sha256${{{Hash("sha256", "bob@example.orgdeadsea")}}}"}""";
        ImportResult result = Import(Assertion("1", "\"https://b/docker\"", "x").Replace("""{"type":"email","identity":"x"}""", hashed, StringComparison.Ordinal));
        Assert.Empty(folder.Evidence);
        Assert.StartsWith("1 badges of somebody unknown | sha256$", Assert.Single(EvidenceFolder.Wrinkles(result)), StringComparison.Ordinal);
    }

    [Fact]
    public void BadgeClass_InAnotherFile_IsFoundByItsName()
    {
        string assertion = folder.Add("a.json", Assertion("1", "\"https://b/class/7\"", "Grace H."));
        string badgeClass = folder.Add("b.json", """{"type":"BadgeClass","id":"https://b/class/7","name":"Privacy officer"}""");
        folder.Import(new BadgeSource([assertion, badgeClass], map, folder.People));
        Assert.Equal("p3,privacy,certification,2025-03-01,0.9,1,badge 1,,Privacy officer", Assert.Single(folder.Evidence));
    }

    [Theory]
    [InlineData("validFrom", "validUntil")]
    [InlineData("issuanceDate", "expirationDate")]
    public void Credential_OfVersion3_CountsUntilItExpires(string from, string until)
    {
        Import(Credential($$$""" "id":"urn:1","{{{from}}}":"2025-04-01T00:00:00Z","{{{until}}}":"2026-04-01T00:00:00Z","credentialSubject":{"id":"mailto:ada@example.org","achievement":{{{Achievement}}}}"""));
        Assert.Equal("p1,python,certification,2025-04-01,,2,badge urn:1,2026-04-01,\"Python, the first part\"", Assert.Single(folder.Evidence));
    }

    [Fact]
    public void Credential_ForAHashedIdentity_IsFound()
    {
        string identity = $$"""{"type":"IdentityObject","hashed":true,"salt":"s","identityType":"emailAddress","identityHash":"sha256${{Hash("sha256", "ada@example.orgs")}}"}""";
        Import(Credential($$""" "id":"urn:1","validFrom":"2025-04-01","credentialSubject":{"identifier":[{{identity}}],"achievement":[{{Achievement}}]}"""));
        Assert.Equal("p1,python", Assert.Single(folder.Evidence)[..9]);
    }

    [Fact]
    public void Tokens_OneToALine_AreDecodedWithoutCheckingTheSignature()
    {
        string credential = Credential($$""" "id":"urn:1","validFrom":"2025-04-01","credentialSubject":{"id":"ada@example.org","achievement":{{Achievement}}}""");
        string claim = $$$$"""{"jti":"urn:2","sub":"bob@example.org","nbf":1743465600,"exp":1775001600,"vc":{"type":["VerifiableCredential"],"credentialSubject":{"achievement":{{{{Achievement}}}}}}}""";
        string file = folder.Add("tokens.jwt", $"{Token(credential)}\n\n{Token(claim)}\nnot.a token\neyJ.e30=.x\n");
        ImportResult result = folder.Import(new BadgeSource([file], map, folder.People));
        Assert.Equal(
            [
                "p1,python,certification,2025-04-01,,2,badge urn:1,,\"Python, the first part\"",
                "p2,python,certification,2025-04-01,,2,badge urn:2,2026-04-01,\"Python, the first part\"",
            ],
            folder.Evidence);
        Assert.Contains("1 lines or strings that are no signed badge (header.payload.signature) | ", EvidenceFolder.Wrinkles(result));
    }

    [Fact]
    public void Presentation_WithCredentialsAndTokens_IsTakenApart()
    {
        string inside = Credential($$""" "id":"urn:1","validFrom":"2025-04-01","credentialSubject":{"id":"ada@example.org","achievement":{{Achievement}}}""");
        string token = Token(inside.Replace("urn:1", "urn:2", StringComparison.Ordinal));
        Import($$"""{"type":"VerifiablePresentation","verifiableCredential":[{{inside}},"{{token}}"]}""");
        Assert.Equal(["badge urn:1", "badge urn:2"], folder.Evidence.Select(line => line.Split(',')[6]));
    }

    [Fact]
    public void Wrinkles_OfEachKind_AreCountedAndStopNothing()
    {
        ImportResult result = Import(
            Assertion("1", "\"https://b/docker\"", "nobody@example.org"),
            Assertion("2", "\"https://b/other\"", "ada@example.org"),
            Assertion("3", "\"https://b/py\"", "ada@example.org").Replace("2025-03-01", "1.3.2025", StringComparison.Ordinal),
            Assertion("4", "\"https://b/py\"", "ada@example.org", expires: "2024-01-01"),
            Assertion("5", "\"https://b/py\"", "ada@example.org", expires: "soon"),
            Assertion("6", "{}", "ada@example.org"),
            """{"type":"Issuer","id":"x"}""",
            Assertion("7", "\"https://b/py\"", "ada@example.org"),
            Assertion("7", "\"https://b/py\"", "ada@example.org"));
        Assert.Single(folder.Evidence);
        Assert.Equal(
            [
                "1 badges of somebody unknown | nobody@example.org", "1 badges without a usable date of issue | https://b/py",
                "2 badges with an expiry that is no date | https://b/py", "1 badges that do not say what they are for | 6",
                "1 items that are no badges | ", "1 badges that are there again (same id) | badge 7",
                "1 badges without a mapping | https://b/other", "1 badges taken on trust: signatures are not checked | https://b/py",
            ],
            EvidenceFolder.Wrinkles(result).Select(line => line.Replace("on trust |", "on trust: signatures are not checked |", StringComparison.Ordinal)));
    }

    [Fact]
    public void Badge_RevokedLater_LosesItsEvidence()
    {
        string badge = Assertion("1", "\"https://b/py\"", "ada@example.org");
        Import(badge);
        Assert.Equal(new TableChange("evidence.csv", 0, 0, 1), EvidenceFolder.Change(Import(badge)));
        ImportResult revoked = Import("""{"type":"Assertion","id":"1","revoked":true}""");
        Assert.Empty(folder.Evidence);
        Assert.Equal(new TableChange("evidence.csv", 0, 0, 0) { Removed = 1 }, EvidenceFolder.Change(revoked));
    }

    public void Dispose() => folder.Dispose();

    private ImportResult Import(params string[] badges) =>
        folder.Import(new BadgeSource([folder.Add("all.json", badges.Length == 1 ? badges[0] : $"[{string.Join(",\n", badges)}]")], map, folder.People));

    private static string Assertion(string id, string badge, string identity, string? expires = null) =>
        $$"""{"@context":"https://w3id.org/openbadges/v2","type":"Assertion","id":"{{id}}","recipient":{"type":"email","identity":"{{identity}}"},"""
        + $$""" "issuedOn":"2025-03-01T10:00:00Z","badge":{{badge}}{{(expires is null ? "" : $",\"expires\":\"{expires}\"")}}}""";

    private static string Credential(string members) => $$"""{"type":["VerifiableCredential","OpenBadgeCredential"],{{members}}}""";

    private static string Token(string payload) => $"{Encoded("""{"alg":"RS256"}""")}.{Encoded(payload)}.c2lnbmF0dXJl";

    private static string Encoded(string text) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

#pragma warning disable CA5351 // Open Badges 2.0 allows MD5.
    private static string Hash(string algorithm, string text) => Convert.ToHexStringLower(
        algorithm == "md5" ? MD5.HashData(Encoding.UTF8.GetBytes(text)) : SHA256.HashData(Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5351
}
