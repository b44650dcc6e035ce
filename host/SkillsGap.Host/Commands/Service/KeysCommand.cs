using System.CommandLine;
using SkillsGap.Host.Security;
using SkillsGap.Host.Terminal;
using Spectre.Console;

namespace SkillsGap.Host.Commands.Service;

/// <summary><c>keys create|list|rotate|revoke</c>: who may use the service, and for what.</summary>
internal static class KeysCommand
{
    /// <summary>Who acts in the audit log where it is done here.</summary>
    public const string Actor = "command-line";

    public static Command Create() => new("keys", "Make, list, rotate and revoke the API keys of the service.")
    {
        CreateKey(), List(), RotateCommand.Create(), Revoke(),
    };

    private static Command CreateKey()
    {
        var where = new DataOptions();
        var tenant = DataOptions.Tenant("Whose data the key opens.");
        var scopes = new Option<string[]>("--scope")
        {
            Description = $"What it may do; give it once for each of {string.Join(", ", ScopeNames.All)}.", Required = true, HelpName = "SCOPE",
        };
        var label = new Option<string>("--label")
        {
            Description = "What it is for, to be shown in lists; no names of people.", DefaultValueFactory = _ => "", HelpName = "TEXT",
        };
        var command = new Command("create", "Make a key and print it, this one time.") { tenant, scopes, label };
        where.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(tenant) is { } name && TenantName.ProblemOf(name) is { } problem) result.AddError($"--tenant: {problem}");
            foreach (var unknown in (result.GetValue(scopes) ?? []).Where(scope => ScopeNames.Of(scope) == ApiScopes.None))
                result.AddError($"--scope {unknown}: there is no such scope\n  Use {string.Join(", ", ScopeNames.All)}.");
        });
        command.SetAction((parsed, cancellation) => where.RunAsync(parsed, make: true, async service =>
        {
            var asked = parsed.GetValue(scopes)!.Aggregate(ApiScopes.None, (all, scope) => all | ScopeNames.Of(scope));
            var (key, text) = await service.Keys.CreateAsync(parsed.GetValue(tenant)!, asked, parsed.GetValue(label)!, cancellation);
            await service.Audit.RecordAsync(new(key.Tenant, Actor, "create-key", key.Id, null, "done"), CancellationToken.None);
            Console.Out.WriteLine(text);
            Console.Error.WriteLine(
                $"Key {key.Id} of tenant {key.Tenant} for {string.Join(", ", ScopeNames.Of(key.Scopes))}. It is not shown again: keep it like a password.");
            return ExitCode.Done;
        }, cancellation));
        return command;
    }

    private static Command List()
    {
        var where = new DataOptions();
        var tenant = new Option<string?>("--tenant") { Description = "Only the keys of this tenant.", HelpName = "T" };
        var json = new Option<bool>("--json") { Description = "Print them as JSON." };
        var command = new Command("list", "List the keys, without their secrets.") { tenant, json };
        where.AddTo(command);
        command.SetAction((parsed, cancellation) => where.RunAsync(parsed, make: false, async service =>
        {
            var keys = await service.Keys.ListAsync(parsed.GetValue(tenant), cancellation);
            if (parsed.GetValue(json)) await SecurityJson.WriteAsync(Screen.StandardOutput(), [.. keys.Select(KeyDocument.Of)], cancellation);
            else Show(keys);
            return ExitCode.Done;
        }, cancellation));
        return command;
    }

    private static Command Revoke()
    {
        var where = new DataOptions();
        var id = new Argument<string>("KEY_ID") { Description = "The id of the key, as list shows it." };
        var command = new Command("revoke", "Make a key good for nothing, now and for ever.") { id };
        where.AddTo(command);
        command.SetAction((parsed, cancellation) => where.RunAsync(parsed, make: false, async service =>
        {
            if (await service.Keys.RevokeAsync(parsed.GetValue(id)!, cancellation) is not { } key)
                return FolderInput.Complain(ExitCode.AnswerIsNo, $"{parsed.GetValue(id)}: there is no such key\n  Take the id from keys list.");
            await service.Audit.RecordAsync(new(key.Tenant, Actor, "revoke-key", key.Id, null, "done"), CancellationToken.None);
            Screen.Out.WriteLine(
                $"Key {key.Id} of tenant {key.Tenant} is revoked; a running service takes it for at most {ApiKeys.TrustFor.TotalSeconds:0} s more.");
            return ExitCode.Done;
        }, cancellation));
        return command;
    }

    private static void Show(IReadOnlyList<ApiKey> keys)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("key", "tenant", "may", "for", "made", "good until");
        foreach (var key in keys)
        {
            table.AddRow(
                Markup.Escape(key.Id), Markup.Escape(key.Tenant), Markup.Escape(string.Join(", ", ScopeNames.Of(key.Scopes))), Markup.Escape(key.Label),
                $"{key.Created:yyyy-MM-dd HH:mm}", key.Revoked is { } since ? $"{since:yyyy-MM-dd HH:mm}" : "");
        }

        Screen.Out.Write(table);
    }
}
