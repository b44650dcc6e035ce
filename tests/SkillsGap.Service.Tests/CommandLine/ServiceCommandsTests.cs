using System.Diagnostics;
using System.Text.Json.Nodes;
using SkillsGap.Host.Security;
using SkillsGap.Host.Storage;
using SkillsGap.Service.Tests.Support;

namespace SkillsGap.Service.Tests.CommandLine;

/// <summary>The commands beside the service, typed as a user would.</summary>
public sealed class ServiceCommandsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keys_AreMade_Used_Listed_AndRevoked_AndTheLogTellsOfIt()
    {
        using var folder = new TemporaryFolder();
        var data = folder["data"];
        var made = await RunAsync("keys", "create", "--data", data, "--tenant", "acme", "--scope", "plan", "--scope", "read:people", "--label", "nightly");
        Assert.Equal(0, made.Code);
        var text = made.Output.Trim();
        await using (var service = await ServiceData.OpenAsync(new(data), TimeProvider.System, Cancellation))
        {
            var key = (await service.Keys.AuthenticateAsync(text, Cancellation))!;
            Assert.Equal(("acme", ApiScopes.Plan | ApiScopes.ReadPeople), (key.Tenant, key.Scopes));
        }

        var listed = JsonNode.Parse((await RunAsync("keys", "list", "--data", data, "--json")).Output)!.AsArray();
        Assert.Equal("nightly", (string?)Assert.Single(listed)!["label"]);
        Assert.DoesNotContain(text.Split('_', 3)[2], listed.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("keys", "revoke", text.Split('_')[1], "--data", data)).Code);
        await using (var service = await ServiceData.OpenAsync(new(data), TimeProvider.System, Cancellation))
            Assert.Null(await service.Keys.AuthenticateAsync(text, Cancellation));

        var check = JsonNode.Parse((await RunAsync("audit-log", "verify", "--data", data, "--json")).Output)!.AsArray();
        Assert.Equal(("acme", 2L, null), ((string?)check[0]!["tenant"], (long)check[0]!["entries"]!, (string?)check[0]!["reason"]));
    }

    [Fact]
    public async Task Keys_Rotate_PrintsANewKeyForTheSame_AndSaysUntilWhenTheFormerIsGood()
    {
        using var folder = new TemporaryFolder();
        var first = (await RunAsync("keys", "create", "--data", folder.Path, "--tenant", "acme", "--scope", "plan")).Output.Trim();

        var rotated = await RunAsync("keys", "rotate", first.Split('_')[1], "--overlap", "0", "--data", folder.Path);

        Assert.Equal(0, rotated.Code);
        Assert.Contains($"Key {first.Split('_')[1]} is good until", rotated.Error, StringComparison.Ordinal);
        await using var service = await ServiceData.OpenAsync(new(folder.Path), TimeProvider.System, Cancellation);
        Assert.Null(await service.Keys.AuthenticateAsync(first, Cancellation));
        Assert.Equal(ApiScopes.Plan, (await service.Keys.AuthenticateAsync(rotated.Output.Trim(), Cancellation))!.Scopes);
        var log = await service.Audit.ListAsync("acme", PageRequest.First, Cancellation);
        Assert.Equal(["rotate-key", "create-key", "create-key"], log.Items.Select(entry => entry.Event.Action));
    }

    [Fact]
    public async Task AuditLog_ThatWasChanged_IsNotWhole()
    {
        using var folder = new TemporaryFolder();
        await RunAsync("keys", "create", "--data", folder.Path, "--tenant", "acme", "--scope", "plan");
        await RunAsync("keys", "create", "--data", folder.Path, "--tenant", "acme", "--scope", "plan");
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={folder["skillsgap.db"]};Pooling=False"))
        {
            await connection.OpenAsync(Cancellation);
            await using var command = connection.CreateCommand();
            command.CommandText = "DROP TRIGGER audit_no_UPDATE; UPDATE audit SET actor = 'nobody' WHERE number = 2";
            await command.ExecuteNonQueryAsync(Cancellation);
        }

        var run = await RunAsync("audit-log", "verify", "--data", folder.Path);
        Assert.Equal(1, run.Code);
        Assert.Contains("entry 2", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erase_OfAPerson_IsDoneOnce()
    {
        using var folder = new TemporaryFolder();
        await using (var service = await ServiceData.OpenAsync(new(folder.Path), TimeProvider.System, Cancellation))
            await service.Pseudonyms.EnsureAsync("acme", ["E1"], Cancellation);
        Assert.Equal(0, (await RunAsync("people", "erase", "E1", "--tenant", "acme", "--data", folder.Path)).Code);
        var again = await RunAsync("people", "erase", "E1", "--tenant", "acme", "--data", folder.Path);
        Assert.Equal(1, again.Code);
        Assert.Contains("no such person", again.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("keys", "list", "--data", "no-such-folder")]
    [InlineData("audit-log", "verify", "--data", "no-such-folder")]
    [InlineData("audit-log", "verify", "--head", "00")]
    [InlineData("keys", "create", "--data", "no-such-folder", "--tenant", "No Name", "--scope", "plan")]
    [InlineData("keys", "create", "--data", "no-such-folder", "--tenant", "t", "--scope", "everything")]
    [InlineData("keys", "create", "--data", "no-such-folder", "--tenant", "t")]
    [InlineData("keys", "rotate", "0123456789abcdef", "--data", "no-such-folder", "--overlap", "-1")]
    [InlineData("keys", "rotate", "0123456789abcdef", "--data", "no-such-folder", "--overlap", "a-week")]
    [InlineData("keys", "rotate", "0123456789abcdef", "--data", "no-such-folder", "--overlap", "NaN")]
    public async Task WrongUse_SaysWhatIsWrong_AndMakesNothing(params string[] args)
    {
        var run = await RunAsync(args);
        Assert.Equal(2, run.Code);
        Assert.NotEqual("", run.Error.Trim());
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists("no-such-folder"));
    }

    [Fact]
    public async Task ServiceKey_ThatIsNotTheStores_IsRefused()
    {
        using var folder = new TemporaryFolder();
        await RunAsync("keys", "create", "--data", folder.Path, "--tenant", "t", "--scope", "plan");
        File.Delete(folder[ServiceKey.File]);
        var problem = await Assert.ThrowsAsync<StoreException>(() => ServiceData.OpenAsync(new(folder.Path), TimeProvider.System, Cancellation));
        Assert.Contains(ServiceKey.File, problem.Message, StringComparison.Ordinal);
        Assert.Contains("Put the file back", problem.Message, StringComparison.Ordinal);
        // Another key in its place would hide what happened.
        Assert.False(File.Exists(folder[ServiceKey.File]));
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "skillsgap.dll"), .. args])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(Cancellation), process.StandardError.ReadToEndAsync(Cancellation));
        await process.WaitForExitAsync(Cancellation);
        return (process.ExitCode, await output, await error);
    }
}
